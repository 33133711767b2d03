import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { useState } from "react";
import { yuanText } from "#shared/domain/money";
import type { Instalment } from "#shared/domain/obligation";
import { MOST_PARTS, monthlyInstalments, owedFen, sumFen } from "#shared/rules/obligation-sums";
import { obligationField } from "#shared/rules/resolve-clause";
import { AmountField } from "../../ui/amount-field";
import { DateField } from "../../ui/date-field";
import { edited, without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { NumberField } from "../../ui/number-field";
import { useWords } from "../../ui/use-words";
import type { ObligationFieldsProps } from "./obligation-edits";
import { SumLine } from "./sum-line";

/** Instalments: typed one by one, or split equally a month apart. */
export function InstalmentFields({ obligation, onChange }: ObligationFieldsProps) {
  const t = useWords();
  const { instalments } = obligation;
  const owed = owedFen(obligation);
  const put = (next: Instalment[]) => onChange({ instalments: next });
  return (
    <fieldset className="plain obligation-parts" aria-label={t("obligations.instalments")}>
      <h4>{t("obligations.instalments")}</h4>
      <SplitForm obligation={obligation} onChange={onChange} />
      {instalments.map(({ id, fen, due }, at) => (
        <div key={id} className="fields obligation-part">
          <AmountField
            id={`instalment-fen-${id}`}
            span={4}
            label={t("obligations.instalmentN", { n: at + 1 })}
            value={fen}
            onChange={(next) => put(edited(instalments, id, { fen: next }))}
          />
          <DateField
            id={`instalment-due-${id}`}
            span={4}
            label={t("obligations.instalmentDueN", { n: at + 1 })}
            value={due}
            onChange={(next) => put(edited(instalments, id, { due: next }))}
          />
          <Button
            size="small"
            className="obligation-part-remove"
            icon={<DeleteOutlined />}
            aria-label={t("obligations.removeInstalment", { n: at + 1 })}
            onClick={() => put(without(instalments, id))}
          />
        </div>
      ))}
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
          onClick={() => put([...instalments, { id: newPartId(), fen: null, due: "" }])}
        >
          {t("obligations.addInstalment")}
        </Button>
      ) : null}
    </fieldset>
  );
}

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
