import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, App, Button, Flex } from "antd";
import { useState } from "react";
import type { ClauseBank, OwnClause } from "#shared/domain/clause-bank";
import { DISPUTE_CATEGORIES } from "#shared/domain/mediation";
import { CLAUSE_MARKS } from "#shared/locales/clause-marks";
import { api } from "../../host/client";
import { reads } from "../../host/reads";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { newPartId } from "../../ui/new-part-id";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField, TextField } from "../../ui/text-field";
import { useAfterDrawing } from "../../ui/use-after-drawing";
import { useWords } from "../../ui/use-words";

/** The room's own clauses, beside those that come with the program. */
export function ClauseBankSettings() {
  const { data } = useQuery(reads.clauses());
  return data ? <BankForm key={JSON.stringify(data)} stored={data} /> : null;
}

type Row = OwnClause & { readonly key: string };

function BankForm({ stored }: { readonly stored: ClauseBank }) {
  const t = useWords();
  const { message } = App.useApp();
  const afterDrawing = useAfterDrawing();
  const { run, running, problem } = useCommand();
  const [rows, setRows] = useState<readonly Row[]>(() => stored.clauses.map((clause) => ({ ...clause, key: newPartId() })));
  const [incomplete, setIncomplete] = useState<number | null>(null);

  async function save() {
    const at = rows.findIndex(({ name, text }) => name.trim() === "" || text.trim() === "");
    setIncomplete(at < 0 ? null : at + 1);
    if (at >= 0) return;
    const clauses = rows.map(({ name, category, text }) => ({ name: name.trim(), category, text: text.trim() }));
    if (await run(() => api.clauses.save({ clauses }))) void message.success(t("obligations.library.saved"));
  }
  function add() {
    const key = newPartId();
    setRows((old) => [...old, { key, name: "", category: null, text: "" }]);
    afterDrawing(() => document.getElementById(`own-clause-name-${key}`)?.focus());
  }
  const put = (key: string, part: Partial<OwnClause>) =>
    setRows((old) => old.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const marks = [CLAUSE_MARKS.debtor, CLAUSE_MARKS.creditor, CLAUSE_MARKS.amount, CLAUSE_MARKS.due].map(
    ([name]) => `\u{3010}${name}\u{3011}`,
  );

  return (
    <form
      className="card"
      aria-labelledby="clause-bank"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="clause-bank">{t("obligations.library.settings")}</h2>
      <p className="muted">{t("obligations.library.help", { marks: marks.join("") })}</p>
      {rows.length === 0 ? <p className="muted">{t("obligations.library.empty")}</p> : null}
      {rows.map((row, at) => (
        <OwnClauseFields
          key={row.key}
          row={row}
          n={at + 1}
          onChange={(part) => put(row.key, part)}
          onRemove={() => setRows((old) => old.filter(({ key }) => key !== row.key))}
        />
      ))}
      {incomplete === null ? null : (
        <Alert type="warning" showIcon title={t("obligations.library.incomplete", { n: incomplete })} />
      )}
      <ProblemAlert problem={problem} />
      <Flex gap="middle" wrap>
        <Button icon={<PlusOutlined />} onClick={add}>
          {t("obligations.library.add")}
        </Button>
        <Button htmlType="submit" loading={running}>
          {t("obligations.library.saveAll")}
        </Button>
      </Flex>
    </form>
  );
}

type OwnClauseFieldsProps = {
  readonly row: Row;
  readonly n: number;
  readonly onChange: (part: Partial<OwnClause>) => void;
  readonly onRemove: () => void;
};

function OwnClauseFields({ row, n, onChange, onRemove }: OwnClauseFieldsProps) {
  const t = useWords();
  const name = t("obligations.library.n", { n });
  return (
    <div className="sub-card" role="group" aria-label={name}>
      <Flex justify="space-between" align="center">
        <h3>{name}</h3>
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("obligations.library.remove", { name: row.name || name })}
          onClick={onRemove}
        />
      </Flex>
      <div className="fields">
        <TextField
          id={`own-clause-name-${row.key}`}
          span={6}
          label={t("obligations.library.name")}
          value={row.name}
          onChange={(next) => onChange({ name: next })}
        />
        <ChoiceField
          id={`own-clause-category-${row.key}`}
          span={6}
          label={t("obligations.library.category")}
          value={row.category}
          placeholder={t("obligations.library.general")}
          options={DISPUTE_CATEGORIES.map((value) => ({ value, label: t(`terms.category.${value}`) }))}
          onChange={(category) => onChange({ category })}
          onClear={() => onChange({ category: null })}
        />
        <LongTextField
          id={`own-clause-text-${row.key}`}
          rows={2}
          label={t("obligations.library.text")}
          value={row.text}
          onChange={(text) => onChange({ text })}
        />
      </div>
    </div>
  );
}
