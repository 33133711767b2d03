import { retentionText } from "#shared/documents/dossier-rows";
import type { Catalogue } from "#shared/domain/catalogue";
import type { CaseContent } from "#shared/domain/case-file";
import { type Dossier, RETENTIONS } from "#shared/domain/dossier";
import type { Change } from "../../ui/case-tab";
import { ChoiceField } from "../../ui/choice-field";
import { DateField } from "../../ui/date-field";
import { NumberField } from "../../ui/number-field";
import { LongTextField, TextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type FilingCardProps = {
  readonly content: CaseContent;
  readonly change: Change;
  readonly readOnly: boolean;
  readonly years: Catalogue["years"];
};

/** Who filed the dossier and when, and how long it is kept (保管期限). */
export function FilingCard({ content, change, readOnly, years: usual }: FilingCardProps) {
  const t = useWords();
  const { retention, years, filedBy, filedOn, volume } = content.dossier;
  const put = (part: Partial<Dossier>) =>
    change(`dossier-${Object.keys(part).join("-")}`, (old) => ({ ...old, dossier: { ...old.dossier, ...part } }));
  return (
    <section className="card" aria-labelledby="dossier-filing">
      <h2 id="dossier-filing">{t("dossier.filing.title")}</h2>
      <fieldset className="fields plain" disabled={readOnly}>
        <ChoiceField
          id="dossier-retention"
          span={6}
          label={t("dossier.retention.label")}
          value={retention}
          options={RETENTIONS.map((value) => ({
            value,
            label: retentionText({ ...content, dossier: { ...content.dossier, retention: value, years: null } }, usual, t),
          }))}
          onChange={(value) => put({ retention: value, years: null })}
          onClear={() => put({ retention: null, years: null })}
        />
        {retention === null || retention === "permanent" ? null : (
          <NumberField
            id="dossier-years"
            span={6}
            label={t("dossier.retention.years")}
            value={years}
            min={1}
            max={999}
            placeholder={t("dossier.retention.usual", { years: usual[retention] })}
            onChange={(value) => put({ years: value })}
          />
        )}
        <TextField
          id="dossier-filed-by"
          span={6}
          label={t("dossier.filing.filedBy")}
          value={filedBy}
          placeholder={content.agreement.recorder}
          onChange={(value) => put({ filedBy: value })}
        />
        <DateField
          id="dossier-filed-on"
          span={6}
          label={t("dossier.filing.filedOn")}
          value={filedOn}
          onChange={(value) => put({ filedOn: value })}
        />
        <TextField
          id="dossier-volume"
          label={t("dossier.filing.remark")}
          value={volume}
          onChange={(value) => put({ volume: value })}
        />
        <LongTextField
          id="dossier-remarks"
          rows={2}
          label={t("papers.title.dossier-note")}
          value={content.remarks}
          onChange={(remarks) => change("remarks", (old) => ({ ...old, remarks }))}
        />
      </fieldset>
    </section>
  );
}
