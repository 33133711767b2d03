import { useQuery } from "@tanstack/react-query";
import { memo } from "react";
import type { CaseContent } from "#shared/domain/case-file";
import { EMPTY_RULE_BOOK } from "#shared/domain/law-rule";
import { dateOf } from "#shared/domain/plain-date";
import { rulesOn } from "#shared/rules/packs/law-rules";
import { ruleDay, trackFindings } from "#shared/rules/track-findings";
import { reads } from "../../host/reads";
import { sameParts, type SectionProps } from "../../ui/case-tab";
import { useWords } from "../../ui/use-words";
import { TrackAbout } from "./track-about";
import { TrackFindingsList } from "./track-findings-list";
import { TrackQuestions } from "./track-questions";

type TrackBlockProps = SectionProps & { readonly today: string; readonly sealOrganisation: string };

/** Whether the case may be mediated on its track, what is to be heeded, and how it is done; quiet until something is to be said. */
export const TrackBlock = memo(
  function TrackBlock({ content, change, today, sealOrganisation }: TrackBlockProps) {
    const t = useWords();
    const book = useQuery(reads.rules());
    const put = (changed: Partial<CaseContent>) => change(Object.keys(changed).join(), (old) => ({ ...old, ...changed }));
    const day = dateOf(today);
    if (!day) return null;
    const rules = rulesOn(ruleDay(content, day), book.data ?? EMPTY_RULE_BOOK);
    return (
      <section className="card track-block" aria-label={t("tracks.questions")}>
        <TrackFindingsList findings={trackFindings(content, rules)} rules={rules} />
        <TrackQuestions content={content} put={put} />
        <TrackAbout content={content} rules={rules} sealOrganisation={sealOrganisation} />
      </section>
    );
  },
  sameParts(
    "kind", "form", "answers", "injury", "parties", "sessions", "leadOrgan", "jointUnits", "policeNumber", "recordingNumber",
    "acceptedOn", "receivedOn", "occurredOn", "agreement",
  ), // prettier-ignore
);
