import { DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { PHRASE_STEPS, type Phrase, type PhraseBook, type PhraseStep } from "#shared/domain/phrase-book";
import { ENTRY_KINDS, type EntryKind } from "#shared/domain/session-record";
import type { NamedPhrase } from "#shared/rules/phrase-search";
import { api } from "../../host/client";
import { useCommand } from "../../host/use-command";
import { ChoiceField } from "../../ui/choice-field";
import { ProblemAlert } from "../../ui/problem-alert";
import { LongTextField } from "../../ui/text-field";
import { useWords } from "../../ui/use-words";

type PhrasePanelProps = {
  readonly book: PhraseBook;
  readonly phrases: readonly NamedPhrase[];
  readonly onInsert: (phrase: Phrase) => void;
};

/** The phrases by step, each a button; below them the room's own are kept. */
export function PhrasePanel({ book, phrases, onInsert }: PhrasePanelProps) {
  const t = useWords();
  return (
    <aside className="phrases" aria-label={t("records.phrases")}>
      <h3>{t("records.phrases")}</h3>
      {PHRASE_STEPS.map((step) => (
        <details key={step}>
          <summary>{t(`records.step.${step}`)}</summary>
          {phrases
            .filter((phrase) => phrase.step === step)
            .map((phrase) => (
              <button key={`${phrase.kind}-${phrase.text}`} type="button" className="phrase" onClick={() => onInsert(phrase)}>
                <span className="phrase-step">{t(`terms.entry.${phrase.kind}`)}</span> {phrase.text}
              </button>
            ))}
        </details>
      ))}
      <details>
        <summary>{t("records.ownPhrases")}</summary>
        <OwnPhrases book={book} />
      </details>
    </aside>
  );
}

function OwnPhrases({ book }: { readonly book: PhraseBook }) {
  const t = useWords();
  const { run, running, problem } = useCommand();
  const [step, setStep] = useState<PhraseStep>("statements");
  const [kind, setKind] = useState<EntryKind>("question");
  const [text, setText] = useState("");
  const save = (phrases: readonly Phrase[]) => run(() => api.phrases.save({ phrases: [...phrases] }));

  async function add() {
    if (text.trim() === "") return;
    if (await save([...book.phrases, { step, kind, text: text.trim() }])) setText("");
  }

  return (
    <div className="own-phrases">
      {book.phrases.map((phrase) => (
        <div key={`${phrase.step}-${phrase.kind}-${phrase.text}`} className="own-phrase">
          <span>{phrase.text}</span>
          <Button
            size="small"
            danger
            icon={<DeleteOutlined />}
            aria-label={t("records.removePhrase", { text: phrase.text })}
            onClick={() => void save(book.phrases.filter((each) => each !== phrase))}
          />
        </div>
      ))}
      <ChoiceField
        id="phrase-step"
        label={t("records.phraseStep")}
        value={step}
        options={PHRASE_STEPS.map((value) => ({ value, label: t(`records.step.${value}`) }))}
        onChange={setStep}
      />
      <ChoiceField
        id="phrase-kind"
        label={t("records.kind")}
        value={kind}
        options={ENTRY_KINDS.map((value) => ({ value, label: t(`terms.entry.${value}`) }))}
        onChange={setKind}
      />
      <LongTextField id="phrase-text" rows={2} label={t("records.phraseText")} value={text} onChange={setText} />
      <ProblemAlert problem={problem} />
      <Button loading={running} disabled={text.trim() === ""} onClick={() => void add()}>
        {t("records.savePhrase")}
      </Button>
    </div>
  );
}
