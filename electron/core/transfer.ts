import type { CaseFile } from "#shared/domain/case-file";
import type { CaseState } from "#shared/domain/case-status";
import { type AgreementForm, type MediationKind } from "#shared/domain/mediation";
import type { z } from "zod";
import { ProblemError } from "#shared/domain/problem";
import { withEntry } from "#shared/rules/timeline";
import { seriesOf } from "#shared/rules/tracks";
import { ownUser } from "../storage/process-identity";
import { withVersionInStep } from "./agreement-life";
import { entry } from "./timeline";

/** With one of these the track has had its result, or its end. */
const WITH_RESULT: readonly CaseState[] = [
  "agreed-oral", "effective", "performing", "performed", "partly-performed", "overdue", "refused-performance", "visited", "archived",
]; // prettier-ignore

type Wanted = { readonly to: MediationKind; readonly form: z.infer<typeof AgreementForm>; readonly reason: string };

/**
 * The case on another track: the first is closed with the reason, its number is kept beside, and the case waits to be accepted anew, so that
 * the new track gives its own number. Source: domain notes 1.5, one result is of one track.
 */
export function transferred(stored: CaseFile, { to, form: wanted, reason }: Wanted, at: Date): CaseFile {
  const { kind: from } = stored.content;
  const form = to === "people" ? wanted : "written";
  if (reason.trim() === "") throw new ProblemError("reasonMissing");
  if (to === from && form === stored.content.form) throw new ProblemError("sameTrack");
  if (WITH_RESULT.includes(stored.state)) throw new ProblemError("resultOnTrack");
  const [time, by, { number }] = [at.toISOString(), ownUser(), stored];
  const details = { from, to, form, number: number?.text ?? "" };
  const file: CaseFile = {
    ...stored,
    revision: stored.revision + 1,
    updatedAt: time,
    number: null,
    otherNumbers: number ? [...stored.otherNumbers, { use: "earlier-track", number, at: time, reason }] : stored.otherNumbers,
    state: "registered",
    transfers: [...stored.transfers, { at: time, by, from, to, reason }],
    timeline: withEntry(stored.timeline, entry(by, time, "transferred", details, reason)),
    content: { ...stored.content, kind: to, form },
  };
  return withVersionInStep(file, time);
}

/** True when a save would change what the number of the case was given for; only a transfer may. */
export function changesTrack(stored: CaseFile, content: CaseFile["content"]): boolean {
  if (stored.number === null) return false;
  return stored.content.kind !== content.kind || seriesOf(stored.content) !== seriesOf(content);
}
