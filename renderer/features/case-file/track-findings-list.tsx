import type { RulesOnDay } from "#shared/rules/packs/law-rules";
import type { TrackFinding } from "#shared/rules/track-findings";
import { QuoteFold } from "../../ui/quote";
import { useWords } from "../../ui/use-words";

/** What stands against the case on its track, each with its article to be opened. */
export function TrackFindingsList({
  findings,
  rules,
}: {
  readonly findings: readonly TrackFinding[];
  readonly rules: RulesOnDay;
}) {
  const t = useWords();
  return (
    <ul className="track-findings" aria-label={t("tracks.findings")} aria-live="polite">
      {findings.map((finding) => {
        const rule = finding.rule === null ? undefined : rules.get(finding.rule);
        const look = finding.blocks ? "finding-blocks" : finding.grave ? "finding-grave" : "finding-note";
        return (
          <li key={`${finding.code} ${finding.values["name"] ?? ""}`} className={look}>
            {finding.blocks ? <strong>{t("tracks.blocks")} · </strong> : null}
            {t(`tracks.finding.${finding.code}`, finding.values)}
            {rule ? <QuoteFold rule={rule} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
