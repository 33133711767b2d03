import { DeleteOutlined } from "@ant-design/icons";
import { Button, Flex } from "antd";
import { useState } from "react";
import type { PartId } from "#shared/domain/id";
import { yuanText } from "#shared/domain/money";
import { OBLIGATION_KINDS, type Obligation, PAYMENT_WAYS } from "#shared/domain/obligation";
import type { Party } from "#shared/domain/party";
import { owedFen } from "#shared/rules/obligation-sums";
import { obligationField } from "#shared/rules/resolve-clause";
import type { Change } from "../../ui/case-tab";
import { AmountField } from "../../ui/amount-field";
import { CheckField } from "../../ui/check-field";
import { ChoiceField } from "../../ui/choice-field";
import { ChoicesField } from "../../ui/choices-field";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { InstalmentFields } from "./instalment-fields";
import { MarkButtons } from "./mark-buttons";
import type { ObligationFieldsProps } from "./obligation-edits";
import { ShareFields } from "./share-fields";
import { WhenFields } from "./when-fields";

type ObligationCardProps = ObligationFieldsProps & {
  /** Which of those behind its clause it is. */
  readonly n: number;
  readonly parties: readonly Party[];
  readonly change: Change;
  readonly onInsert: (mark: string) => void;
  readonly onRemove: () => void;
};

/** One obligation: who owes whom what, by when and how. */
export function ObligationCard({ obligation, n, parties, change, onChange, onInsert, onRemove }: ObligationCardProps) {
  const t = useWords();
  // Only how it begins: a field that is emptied must not fold itself away.
  const [more] = useState(() => moreFilled(obligation));
  const money = obligation.kind === "money";
  const field = (name: keyof Obligation) => obligationField(obligation, name);
  const options = (chosen: readonly PartId[]) => [
    ...parties.map(({ id, name, side }) => ({ value: id, label: name.trim() || t(`terms.side.${side}`) })),
    ...chosen
      .filter((id) => !parties.some((party) => party.id === id))
      .map((id) => ({ value: id, label: t("obligations.gone") })),
  ];
  return (
    <div className="sub-card obligation" role="group" aria-label={t("obligations.n", { n })}>
      <Flex justify="space-between" align="center">
        <h3>{t("obligations.n", { n })}</h3>
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("obligations.remove", { n })}
          onClick={onRemove}
        />
      </Flex>
      <div className="fields">
        <ChoiceField
          id={field("kind")}
          span={3}
          label={t("obligations.kind")}
          value={obligation.kind}
          options={OBLIGATION_KINDS.map((value) => ({ value, label: t(`obligations.kinds.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
        {(["debtors", "creditors"] as const).map((who) => (
          <ChoicesField
            key={who}
            id={field(who)}
            span={who === "debtors" ? 5 : 4}
            label={t(`obligations.${who}`)}
            values={obligation[who]}
            options={options(obligation[who])}
            onChange={(ids) => onChange({ [who]: ids })}
          />
        ))}
        <TextField
          id={field("what")}
          span={money ? 3 : 12}
          label={t(`obligations.what.${obligation.kind}`)}
          value={obligation.what}
          onChange={(what) => onChange({ what })}
        />
        {money ? <MoneyFields obligation={obligation} onChange={onChange} /> : null}
        <WhenFields obligation={obligation} onChange={onChange} />
        {money ? null : (
          <TextField
            id={field("doneWhen")}
            span={5}
            label={t("obligations.doneWhen")}
            value={obligation.doneWhen}
            onChange={(doneWhen) => onChange({ doneWhen })}
          />
        )}
      </div>
      <details className="more-part" open={more}>
        <summary>{t("obligations.more")}</summary>
        <div className="fields">
          {money ? <AccountFields obligation={obligation} onChange={onChange} /> : null}
          <CheckField
            id={field("jointly")}
            label={t("obligations.jointly")}
            value={obligation.jointly}
            onChange={(jointly) => onChange({ jointly })}
          />
          <LongTextField
            id={field("otherwise")}
            rows={1}
            label={t("obligations.otherwise")}
            value={obligation.otherwise}
            onChange={(otherwise) => onChange({ otherwise })}
          />
        </div>
        {money ? <InstalmentFields obligation={obligation} onChange={onChange} change={change} /> : null}
        {money ? <ShareFields obligation={obligation} parties={parties} onChange={onChange} /> : null}
      </details>
      <MarkButtons obligation={obligation} n={n} onInsert={onInsert} />
    </div>
  );
}

const moreFilled = ({ instalments, shares, otherwise, account }: Obligation) =>
  instalments.length > 0 || shares.length > 0 || otherwise !== "" || account.number !== "";

function MoneyFields({ obligation, onChange }: ObligationFieldsProps) {
  const t = useWords();
  const owed = owedFen(obligation);
  return (
    <>
      <AmountField
        id={obligationField(obligation, "fen")}
        span={3}
        label={t(obligation.when.kind === "monthly" ? "obligations.monthlyFen" : "obligations.fen")}
        value={obligation.fen}
        onChange={(fen) => onChange({ fen })}
      />
      <AmountField
        id={obligationField(obligation, "paidFen")}
        span={3}
        label={t("obligations.paidFen")}
        {...(obligation.paidFen !== null && owed !== null
          ? { help: t("obligations.owed", { amount: `¥${yuanText(owed)}` }) }
          : {})}
        value={obligation.paidFen}
        onChange={(paidFen) => onChange({ paidFen })}
      />
      <ChoiceField
        id={obligationField(obligation, "way")}
        span={3}
        label={t("obligations.way")}
        value={obligation.way}
        options={PAYMENT_WAYS.map((value) => ({ value, label: t(`obligations.ways.${value}`) }))}
        onChange={(way) => onChange({ way })}
        onClear={() => onChange({ way: null })}
      />
    </>
  );
}

function AccountFields({ obligation, onChange }: ObligationFieldsProps) {
  const t = useWords();
  const { account } = obligation;
  const put = (part: Partial<Obligation["account"]>) => onChange({ account: { ...account, ...part } });
  return (
    <>
      <TextField
        id={obligationField(obligation, "account")}
        span={4}
        label={t("obligations.holder")}
        value={account.holder}
        onChange={(holder) => put({ holder })}
      />
      <TextField
        id={`obligation-bank-${obligation.id}`}
        span={4}
        label={t("obligations.bank")}
        value={account.bank}
        onChange={(bank) => put({ bank })}
      />
      <TextField
        id={`obligation-number-${obligation.id}`}
        span={4}
        label={t("obligations.number")}
        inputMode="numeric"
        value={account.number}
        onChange={(number) => put({ number })}
      />
    </>
  );
}
