import type { Evidence } from "#shared/domain/evidence";
import type { FollowUp } from "#shared/domain/follow-up";
import type { Participant } from "#shared/domain/participant";
import type { RecordEntry } from "#shared/domain/session-record";
import type { PrintableSession } from "#shared/rules/without-caucus";
import { each, type Facts, type MarkGroup, type MarksOf, order, text } from "./mark-table";
import { dateText, listText } from "./party-marks";

const PARTICIPANT: MarksOf<"participant", Participant> = {
  order,
  name: text(({ name }) => name),
  role: text(({ role, kind }, { t }) => role.trim() || (kind ? t(`terms.participant.${kind}`) : "")),
  unit: text(({ unit }) => unit),
  phone: text(({ phone }) => phone),
};
export const participantMarks: MarkGroup<Participant> = { group: "participant", marks: PARTICIPANT };

const ENTRY: MarksOf<"entry", RecordEntry> = {
  order,
  who: text(({ kind, speaker }, { t }) => speaker.trim() || t(`terms.entry.${kind}`)),
  content: text(({ text: said }) => said),
};
const entryMarks: MarkGroup<RecordEntry> = { group: "entry", marks: ENTRY };

/** Those of a session, where it names none those of the case, as the record prints them. */
const mediatorsOf = ({ mediators }: PrintableSession, { source: { content } }: Facts) =>
  mediators.some((name) => name.trim() !== "") ? mediators : content.agreement.mediators;

const SESSION: MarksOf<"session", PrintableSession> = {
  order,
  date: text(({ heldOn }, facts) => dateText(heldOn, facts)),
  from: text(({ from }) => from),
  to: text(({ to }) => to),
  place: text(({ place }) => place),
  matter: text(({ matter }) => matter),
  present: text(({ present, participants }, facts) => {
    const { parties, participants: helpers } = facts.source.content;
    const came = [...parties.filter(({ id }) => present.includes(id)), ...helpers.filter(({ id }) => participants.includes(id))];
    return listText(came.map(({ name }) => name), facts); // prettier-ignore
  }),
  interviewee: text(({ interviewee }) => interviewee),
  mediators: text((session, facts) => listText(mediatorsOf(session, facts), facts)),
  recorder: text(({ recorder }, { source: { content } }) => recorder.trim() || content.agreement.recorder),
  result: text(({ result }, { t }) => (result === null ? "" : t(`terms.sessionResult.${result}`))),
  entries: each(entryMarks, ({ entries }) => entries.filter(({ text: said, speaker }) => `${said}${speaker}`.trim() !== "")),
};
export const sessionMarks: MarkGroup<PrintableSession> = { group: "session", marks: SESSION };

const EVIDENCE: MarksOf<"evidence", Evidence> = {
  order,
  name: text(({ name }) => name),
  source: text(({ source }) => source),
  form: text(({ form }, { t }) => (form === null ? "" : t(`terms.evidenceForm.${form}`))),
  copies: text(({ copies }) => (copies === null ? "" : `${copies}`)),
  by: text(({ submittedBy }) => submittedBy),
  on: text(({ submittedOn }, facts) => dateText(submittedOn, facts)),
  checkedBy: text(({ checkedBy }) => checkedBy),
  note: text(({ note }) => note),
};
export const evidenceMarks: MarkGroup<Evidence> = { group: "evidence", marks: EVIDENCE };

const VISIT: MarksOf<"visit", FollowUp> = {
  order,
  date: text(({ on }, facts) => dateText(on, facts)),
  way: text(({ way }) => way),
  by: text(({ by }) => by),
  finding: text(({ finding }) => finding),
  satisfaction: text(({ satisfaction }, { t }) => (satisfaction === null ? "" : t(`terms.satisfaction.${satisfaction}`))),
};
export const visitMarks: MarkGroup<FollowUp> = { group: "visit", marks: VISIT };

const LINE: MarksOf<"line", string> = { order, content: text((line) => line) };
export const lineMarks: MarkGroup<string> = { group: "line", marks: LINE };
