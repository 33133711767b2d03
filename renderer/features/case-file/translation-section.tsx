import { Alert, Checkbox } from "antd";
import { memo } from "react";
import type { CaseContent } from "#shared/domain/case-file";
import { CLAUSE_MARKS } from "#shared/locales/clause-marks";
import type { Words, WordKey } from "#shared/locales/words";
import { clauseKey, englishField, interpretersOf, SENTENCE, TRANSLATED_PARTS, withEnglish } from "#shared/rules/translation";
import { marksToInsert } from "#shared/rules/translation-findings";
import { type Change, sameParts, type SectionProps } from "../../ui/case-tab";
import { Disabled } from "../../ui/disabled";
import { EnglishField } from "../../ui/english-field";
import { MorePart } from "../../ui/more-part";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";
import { withBilingual } from "./translation-edits";

type Source = { readonly key: string; readonly part: string; readonly chinese: string; readonly isClause: boolean };

/** What is written in the case and printed on its agreement, in the order of the paper. */
function sourcesOf(content: CaseContent, t: Words): readonly Source[] {
  const { facts, disputes, claims, agreement } = content;
  const texts = { facts, disputes, claims, performance: agreement.performance };
  const part = (key: (typeof TRANSLATED_PARTS)[number]): Source => ({
    key,
    part: t(`bilingual.part.${key}`),
    chinese: texts[key],
    isClause: false,
  });
  const clauses = agreement.clauses.map(({ id, text }, at): Source => ({
    key: clauseKey(id),
    part: t("bilingual.part.clause", { n: at + 1 }),
    chinese: text,
    isClause: true,
  }));
  return [part("facts"), part("disputes"), part("claims"), ...clauses, part("performance")].filter(
    ({ chinese }) => chinese.trim() !== "",
  );
}

type TranslationSectionProps = SectionProps & {
  /** Why it is seen and not changed; null where it may be. */
  readonly fixed: WordKey | null;
};

/** Papers in Chinese and English (中英对照): the switch, and the English beside each Chinese text. Folded away while they are in one language. */
export const TranslationSection = memo(
  function TranslationSection({ content, change, fixed }: TranslationSectionProps) {
    const t = useWords();
    const { bilingual } = content.translation;
    return (
      <section className="card" aria-labelledby={bilingual ? "section-translation" : undefined} aria-label={t("bilingual.title")}>
        {bilingual ? (
          <>
            <h2 id="section-translation">{t("bilingual.title")}</h2>
            {fixed ? <Alert type="info" showIcon className="gap-below" title={t(fixed)} /> : null}
            <Disabled when={fixed !== null}>
              <Switch bilingual change={change} />
              <Texts content={content} change={change} />
            </Disabled>
          </>
        ) : (
          <MorePart label={t("bilingual.title")} filled={false}>
            <Disabled when={fixed !== null}>
              <Switch bilingual={false} change={change} />
            </Disabled>
          </MorePart>
        )}
      </section>
    );
  },
  (before, after) =>
    before.fixed === after.fixed &&
    sameParts("facts", "disputes", "claims", "agreement", "participants", "translation")(before, after),
);

function Switch({ bilingual, change }: { readonly bilingual: boolean; readonly change: Change }) {
  const t = useWords();
  return (
    <>
      <Checkbox
        id="bilingual"
        checked={bilingual}
        aria-describedby="bilingual-help"
        onChange={({ target }) => change("bilingual", (old) => withBilingual(old, target.checked))}
      >
        {t("bilingual.switch")}
      </Checkbox>
      <p id="bilingual-help" className="field-help">
        {t("bilingual.help")}
      </p>
    </>
  );
}

function Texts({ content, change }: SectionProps) {
  const t = useWords();
  const { texts, sentence } = content.translation;
  const names = interpretersOf(content).join(t("documents.listJoiner"));
  const sources = sourcesOf(content, t);
  const write = (key: string) => (english: string) => change(englishField(key), (old) => withEnglish(old, key, english));
  return (
    <div className="translation">
      <Alert
        type={names === "" ? "warning" : "info"}
        showIcon
        title={names === "" ? t("bilingual.interpreterMissing") : t("bilingual.interpreterThere", { names })}
      />
      {sources.length === 0 ? <p className="muted">{t("bilingual.nothing")}</p> : null}
      {sources.some(({ isClause }) => isClause) ? <p className="muted">{t("bilingual.marksHelp")}</p> : null}
      {sources.map(({ key, part, chinese, isClause }) => (
        <EnglishField
          key={key}
          id={englishField(key)}
          part={part}
          chinese={chinese}
          {...(isClause ? { marks: marksToInsert(chinese, texts[key] ?? "", CLAUSE_MARKS) } : {})}
          value={texts[key] ?? ""}
          onChange={write(key)}
        />
      ))}
      <div className="english">
        <LongTextField
          id="bilingual-sentence"
          rows={2}
          label={t("bilingual.sentenceChinese")}
          value={sentence}
          onChange={(text) =>
            change("bilingual-sentence", (old) => ({ ...old, translation: { ...old.translation, sentence: text } }))
          }
        />
        <EnglishField
          id={englishField(SENTENCE)}
          part={t("bilingual.part.sentence")}
          chinese={null}
          value={texts[SENTENCE] ?? ""}
          onChange={write(SENTENCE)}
        />
      </div>
    </div>
  );
}
