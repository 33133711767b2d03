import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { memo, useState } from "react";
import type { PartId } from "#shared/domain/id";
import { yuanText } from "#shared/domain/money";
import type { Instalment } from "#shared/domain/obligation";
import { MOST_PARTS, monthlyInstalments, owedFen, sumFen } from "#shared/rules/obligation-sums";
import { obligationField } from "#shared/rules/resolve-clause";
import { AmountField } from "../../ui/amount-field";
import type { Change } from "../../ui/case-tab";
import { DateField } from "../../ui/date-field";
import { Fold } from "../../ui/fold";
import { edited, without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { NumberField } from "../../ui/number-field";
import { useWords } from "../../ui/use-words";
import { obligationEdits, type ObligationFieldsProps } from "./obligation-edits";
import { SumLine } from "./sum-line";

/** More than so many are drawn only when they are wanted. */
const SHOWN = 12;

/** Instalments: typed one by one, or split equally a month apart. */
export function InstalmentFields({ obligation, onChange, change }: ObligationFieldsProps & { readonly change: Change }) {
  const t = useWords();
  const { instalments } = obligation;
  const owed = owedFen(obligation);
  const rows = instalments.map((each, at) => (
    <InstalmentRow key={each.id} instalment={each} n={at + 1} of={obligation.id} change={change} />
  ));
  return (
    <fieldset className="plain obligation-parts" aria-label={t("obligations.instalments")}>
      <h4>{t("obligations.instalments")}</h4>
      <SplitForm obligation={obligation} onChange={onChange} />
      {instalments.length > SHOWN ? (
        <Fold summary={t("obligations.all", { count: instalments.length })} className="gap-below">
          {rows}
        </Fold>
      ) : (
        rows
      )}
      {instalments.length > 0 ? (
        <SumLine
          said={t("obligations.sum", { sum: `¥${yuanText(sumFen(instalments))}` })}
          sum={sumFen(instalments)}
          owed={owed}
        />
      ) : null}
      {instalments.length < MOST_PARTS ? (
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => onChange({ instalments: [...instalments, { id: newPartId(), fen: null, due: "" }] })}
        >
          {t("obligations.addInstalment")}
        </Button>
      ) : null}
    </fieldset>
  );
}

type InstalmentRowProps = {
  readonly instalment: Instalment;
  readonly n: number;
  readonly of: PartId;
  readonly change: Change;
};

/** One instalment. Only the one that is typed in is drawn again: there may be hundreds. */
const InstalmentRow = memo(function InstalmentRow({ instalment, n, of, change }: InstalmentRowProps) {
  const t = useWords();
  const { id, fen, due } = instalment;
  const put = (field: string, next: (old: readonly Instalment[]) => Instalment[]) =>
    obligationEdits(change).instalments(`instalment-${field}-${id}`, of, next);
  return (
    <div className="fields obligation-part">
      <AmountField
        id={`instalment-fen-${id}`}
        span={4}
        label={t("obligations.instalmentN", { n })}
        value={fen}
        onChange={(next) => put("fen", (old) => edited(old, id, { fen: next }))}
      />
      <DateField
        id={`instalment-due-${id}`}
        span={4}
        label={t("obligations.instalmentDueN", { n })}
        value={due}
        onChange={(next) => put("due", (old) => edited(old, id, { due: next }))}
      />
      <Button
        size="small"
        className="obligation-part-remove"
        icon={<DeleteOutlined />}
        aria-label={t("obligations.removeInstalment", { n })}
        onClick={() => put("remove", (old) => without(old, id))}
      />
    </div>
  );
});

function SplitForm({ obligation, onChange }: ObligationFieldsProps) {
  const t = useWords();
  const [count, setCount] = useState<number | null>(null);
  const [first, setFirst] = useState(obligation.instalments[0]?.due ?? "");
  const owed = owedFen(obligation);
  return (
    <div className="fields obligation-part">
      <NumberField
        id={obligationField(obligation, "instalments")}
        span={2}
        label={t("obligations.splitCount")}
        min={1}
        max={MOST_PARTS}
        value={count}
        onChange={setCount}
      />
      <DateField
        id={`split-first-${obligation.id}`}
        span={4}
        label={t("obligations.splitFirst")}
        value={first}
        onChange={setFirst}
      />
      <Flex className="span-6 obligation-split" vertical gap={2} align="start">
        <Button
          disabled={owed === null || count === null}
          onClick={() => {
            if (owed !== null && count !== null) onChange({ instalments: monthlyInstalments(owed, count, first, newPartId) });
          }}
        >
          {t("obligations.split")}
        </Button>
        <span className="muted">{t(owed === null ? "obligations.splitNeedsAmount" : "obligations.splitHelp")}</span>
      </Flex>
    </div>
  );
}
