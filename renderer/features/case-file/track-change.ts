import type { CaseContent } from "#shared/domain/case-file";
import { sideOn, trackOf } from "#shared/rules/tracks";

/** A track as the form names it. */
export type TrackChoice = Pick<CaseContent, "kind" | "form">;

/** The content on another track, before it has a number. Parties of whom nothing is written go to the corresponding sides. */
export function onTrack(content: CaseContent, { kind, form }: TrackChoice): CaseContent {
  const choice: TrackChoice = { kind, form: kind === "people" ? form : "written" };
  const track = trackOf(choice);
  const parties = content.parties.map((party) =>
    party.name.trim() === "" ? { ...party, side: sideOn(track, party.side) } : party,
  );
  return { ...content, ...choice, parties };
}
