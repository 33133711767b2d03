import type { AgreementVersion } from "#shared/domain/agreement-version";
import type { CaseState } from "#shared/domain/case-status";
import { countingSignatures } from "#shared/rules/agreement-versions";
import { useWords } from "../../ui/use-words";

type LifeStepsProps = {
  readonly version: AgreementVersion | null;
  /** In effect, by this version or on paper alone. */
  readonly effective: boolean;
  /** The state of the case; null of a supplement, whose performance is that of the case. */
  readonly state: CaseState | null;
};

const PERFORMED: readonly CaseState[] = ["performed", "visited"];

/** From the draft to what was performed: how far the agreement is. */
export function LifeSteps({ version, effective, state }: LifeStepsProps) {
  const t = useWords();
  const [done, count] = [version ? countingSignatures(version).length : 0, version?.signers.length ?? 0];
  const performed = effective && state !== null && PERFORMED.includes(state);
  const steps = [
    { key: "draft", text: t("signing.life.draft") },
    { key: "fixed", text: version ? t("signing.life.fixed", { n: version.number }) : t("signing.life.notFixed") },
    ...(version ? [{ key: "signed", text: t("signing.life.signed", { done, count }) }] : []),
    { key: "effective", text: t("signing.life.effective") },
    ...(state === null ? [] : [{ key: "performed", text: t("signing.life.performed") }]),
  ];
  const at = performed ? "performed" : effective ? "effective" : version ? (done > 0 ? "signed" : "fixed") : "draft";
  const present = steps.findIndex(({ key }) => key === at);
  return (
    <ol className="life" aria-label={t("signing.life.label")}>
      {steps.map(({ key, text }, place) => (
        <li
          key={key}
          className={place <= present ? "life-done" : undefined}
          aria-current={place === present ? "step" : undefined}
        >
          {text}
        </li>
      ))}
    </ol>
  );
}
