import { Button, Radio } from "antd";
import type { CaseContent } from "#shared/domain/case-file";
import { type QuestionId, trackOf } from "#shared/rules/tracks";
import { Fold } from "../../ui/fold";
import { useWords } from "../../ui/use-words";

type TrackQuestionsProps = { readonly content: CaseContent; readonly put: (changed: Partial<CaseContent>) => void };

const ANSWERS = ["yes", "no"] as const;

/** The entry questions of the track, each answered by yes or no; open at once where the police preside. */
export function TrackQuestions({ content, put }: TrackQuestionsProps) {
  const t = useWords();
  const { questions } = trackOf(content);
  const { answers } = content;
  const count = questions.filter((id) => answers[id] !== undefined).length;
  const answer = (id: QuestionId, given: string) =>
    put({ answers: { ...answers, [id]: given === "yes" ? ("yes" as const) : ("no" as const) } });
  const clear = () =>
    put({ answers: Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.some((each) => each === id))) });
  return (
    <Fold
      className="quiet"
      summary={
        <>
          {t("tracks.questions")} <span className="muted">{t("tracks.answered", { count, total: questions.length })}</span>
        </>
      }
    >
      <ul className="track-questions">
        {questions.map((id) => (
          <li key={id}>
            <span>{t(`tracks.question.${id}`)}</span>
            <Radio.Group
              aria-label={t(`tracks.question.${id}`)}
              name={`question-${id}`}
              size="small"
              optionType="button"
              value={answers[id] ?? null}
              options={ANSWERS.map((value) => ({ value, label: t(`tracks.${value}`) }))}
              onChange={({ target }) => answer(id, String(target.value))}
            />
          </li>
        ))}
      </ul>
      <Button size="small" disabled={count === 0} onClick={clear}>
        {t("tracks.clearAnswers")}
      </Button>
    </Fold>
  );
}
