import type { CaseContent, CaseFile, CaseRow } from "#shared/domain/case-file";
import type { Side } from "#shared/domain/party";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import { isMinor, maskName } from "./ages";
import { clocksOf } from "./clocks";
import { agreementFen } from "./obligation-sums";

const CLAIMING: readonly Side[] = ["applicant", "party-a", "victim"];

/** The names on the claiming side and on all other sides, in order; those who are minors on `maskOn` are masked, nobody when it is null. */
export function namesOfSides(content: CaseContent, maskOn: PlainDate | null) {
  const named = content.parties.filter((party) => party.name.trim() !== "");
  const nameOf = (party: (typeof named)[number]) => (maskOn && isMinor(party, maskOn) ? maskName(party.name) : party.name);
  return {
    claimants: named.filter((party) => CLAIMING.includes(party.side)).map(nameOf),
    opponents: named.filter((party) => !CLAIMING.includes(party.side)).map(nameOf),
  };
}

/** So many characters of a clock's text say what it is about. */
const CLOCK_TEXT = 60;

function openClocks({ content, state }: CaseFile): CaseRow["clocks"] {
  const shortened = (text: string) => Array.from(text).slice(0, CLOCK_TEXT).join("");
  return clocksOf(content, state).flatMap(({ done, ...clock }) => (done ? [] : { ...clock, text: shortened(clock.text) }));
}

/** The line of a case in the list. Minors are judged on the day the case was received, so that growing up later uncovers nobody. */
export function caseRow(file: CaseFile, today: PlainDate): CaseRow {
  const { content } = file;
  return {
    id: file.id,
    number: file.number,
    state: file.state,
    removedAt: file.removedAt ?? "",
    kind: content.kind,
    category: content.category,
    risk: content.risk.colour,
    difficulty: content.difficulty,
    village: content.village,
    mediator: content.agreement.mediators[0] ?? "",
    tags: content.tags,
    agreedFen: agreementFen(content) ?? 0,
    ...namesOfSides(content, dateOf(content.receivedOn) ?? today),
    acceptedOn: content.acceptedOn,
    signedOn: content.agreement.signedOn,
    clocks: openClocks(file),
    createdAt: file.createdAt,
    updatedAt: file.updatedAt,
  };
}
