import type { CaseContent } from "#shared/domain/case-file";
import { type RulesOnDay, valueOf } from "#shared/rules/packs/law-rules";
import { isJoint, type Track, trackOf } from "#shared/rules/tracks";
import { Fold } from "../../ui/fold";
import { Quote } from "../../ui/quote";
import { useWords } from "../../ui/use-words";

type TrackAboutProps = { readonly content: CaseContent; readonly rules: RulesOnDay; readonly sealOrganisation: string };

/** The most sessions of a track on the day; null where the law sets no number. */
const mostSessions = ({ mostSessions: most }: Track, rules: RulesOnDay) =>
  typeof most === "string" ? valueOf(rules, most) : most;

function Quotes({ ids, rules }: { readonly ids: readonly string[]; readonly rules: RulesOnDay }) {
  return ids.flatMap((id) => {
    const rule = rules.get(id);
    return rule ? [<Quote key={id} rule={rule} />] : [];
  });
}

/** How a case is done on its track: steps, papers, seal, sessions, and the articles on it. */
export function TrackAbout({ content, rules, sealOrganisation }: TrackAboutProps) {
  const t = useWords();
  const track = trackOf(content);
  const most = mostSessions(track, rules);
  return (
    <Fold className="quiet" summary={t("tracks.about")}>
      <dl className="pairs">
        <dt>{t("tracks.steps")}</dt>
        <dd>{track.steps.map((step) => t(`tracks.step.${step}`)).join(" → ")}</dd>
        <dt>{t("tracks.papers")}</dt>
        <dd>{track.papers.map((paper) => t(`tracks.paper.${paper}`)).join(t("documents.listJoiner"))}</dd>
        {track.seal ? (
          <>
            <dt>{t("tracks.sealed")}</dt>
            <dd>
              {track.seal !== "committee" && content.leadOrgan.trim() !== ""
                ? content.leadOrgan
                : t(`tracks.seal.${track.seal}`, { organisation: sealOrganisation })}
            </dd>
          </>
        ) : null}
        <dt>{t("tracks.sessions")}</dt>
        <dd>{most === null ? t("tracks.sessionsFree") : t("tracks.sessionsMost", { count: most })}</dd>
      </dl>
      {isJoint(content) && content.leadOrgan.trim() !== "" ? <p>{t("tracks.joint", { organ: content.leadOrgan })}</p> : null}
      <h4>{t("tracks.conditions")}</h4>
      <Quotes ids={track.conditions} rules={rules} />
      <h4>{t("tracks.failure")}</h4>
      <Quotes ids={track.failure} rules={rules} />
    </Fold>
  );
}
