import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Agreement } from "#shared/domain/agreement";
import type { Supplement } from "#shared/domain/supplement";
import type { Translation } from "#shared/domain/translation";
import { CLAUSE_MARKS } from "#shared/locales/clause-marks";
import { clauseKey, continuesKey, englishField, reasonKey, withEnglish } from "#shared/rules/translation";
import { marksToInsert } from "#shared/rules/translation-findings";
import type { Change } from "../../ui/case-tab";
import { DateField } from "../../ui/date-field";
import { EnglishField } from "../../ui/english-field";
import { edited, without } from "../../ui/list-edits";
import { newPartId } from "../../ui/new-part-id";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type SupplementFieldsProps = {
  readonly supplement: Supplement;
  readonly translation: Translation;
  readonly change: Change;
};

/** What a supplement adds or changes, clause by clause, why, and what stays in force. */
export function SupplementFields({ supplement, translation, change }: SupplementFieldsProps) {
  const { id, agreement } = supplement;
  const t = useWords();
  const put = (field: string, part: Partial<Supplement>) =>
    change(`${field}-${id}`, (old) => ({ ...old, supplements: edited(old.supplements, id, part) }));
  const putAgreement = (field: string, part: Partial<Agreement>) => put(field, { agreement: { ...agreement, ...part } });
  const english = (key: string, part: string, marks: readonly string[] = []) =>
    translation.bilingual ? (
      <EnglishField
        id={englishField(key)}
        part={part}
        chinese={null}
        marks={marks}
        value={translation.texts[key] ?? ""}
        onChange={(text) => change(englishField(key), (old) => withEnglish(old, key, text))}
      />
    ) : null;
  const clauseMarks = (key: string, text: string) => marksToInsert(text, translation.texts[key] ?? "", CLAUSE_MARKS);
  return (
    <div className="fields">
      <LongTextField
        id={`reason-${id}`}
        rows={2}
        label={t("signing.supplement.reason")}
        value={supplement.reason}
        onChange={(reason) => put("reason", { reason })}
      />
      {english(reasonKey(id), t("bilingual.part.reason"))}
      {agreement.clauses.map((clause, at) => (
        <div key={clause.id} className="supplement-clause">
          <LongTextField
            id={`clause-${clause.id}`}
            rows={2}
            label={t("signing.supplement.clause", { n: at + 1 })}
            value={clause.text}
            onChange={(text) => putAgreement(clause.id, { clauses: edited(agreement.clauses, clause.id, { text }) })}
          />
          {english(
            clauseKey(clause.id),
            t("bilingual.part.clause", { n: at + 1 }),
            clauseMarks(clauseKey(clause.id), clause.text),
          )}
          <Button size="small" onClick={() => putAgreement("clauses", { clauses: without(agreement.clauses, clause.id) })}>
            {t("signing.supplement.removeClause", { n: at + 1 })}
          </Button>
        </div>
      ))}
      <Button
        id={`add-clause-${id}`}
        className="supplement-add"
        icon={<PlusOutlined />}
        onClick={() => putAgreement("clauses", { clauses: [...agreement.clauses, { id: newPartId(), text: "" }] })}
      >
        {t("signing.supplement.addClause")}
      </Button>
      <LongTextField
        id={`continues-${id}`}
        rows={2}
        label={t("signing.supplement.continues")}
        value={supplement.continues}
        onChange={(continues) => put("continues", { continues })}
      />
      {english(continuesKey(id), t("bilingual.part.continues"))}
      <DateField
        id={`supplement-on-${id}`}
        span={4}
        label={t("signing.supplement.signedOn")}
        value={agreement.signedOn}
        onChange={(signedOn) => putAgreement("on", { signedOn })}
      />
    </div>
  );
}
