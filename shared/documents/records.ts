import type { CaseContent } from "#shared/domain/case-file";
import { SESSION_RESULTS, type SessionRecord } from "#shared/domain/session-record";
import type { Words } from "#shared/locales/words";
import { nameField, onPage, sessionField } from "./fill-in";
import type { Block } from "./model";
import {
  type Builder, caseName, choice, committeeSeal, dateLine, dateOrBlank, field, heading, numberLine, officePlaces, paragraph,
  PARTY_HEIGHT, partyPlace, type PaperSource,
} from "./parts"; // prettier-ignore
import { type Filled, headRow, listRows } from "./table-parts";
import { printedDate } from "./wording";
import { fieldOf } from "#shared/rules/agreement-checks";

type Session = SessionRecord | undefined;

/** The session a record is about: the one named, else the first of its kind. */
function sessionOf({ content, about }: PaperSource, kind: SessionRecord["kind"]): Session {
  const ofKind = content.sessions.filter((session) => session.kind === kind);
  return ofKind.find(({ id }) => id === about) ?? ofKind[0];
}

/** Where a part of the session is filled in. */
type Where = (part: string) => string;

function timeOf(session: Session, t: Words): string {
  if (session === undefined || session.heldOn.trim() === "") return "";
  const date = printedDate(t, session.heldOn);
  if (session.from.trim() === "") return date;
  return t("papers.label.timeSpan", { date, from: session.from, to: session.to });
}

/** Who helped: invited persons with what they are, not the mediators and not the parties. */
function helpers(content: CaseContent, session: Session, t: Words): string[] {
  if (session === undefined) return [];
  return content.participants
    .filter(({ id, name }) => session.participants.includes(id) && name.trim() !== "")
    .map(({ name, role, unit }) => {
      const what = [unit, role].filter((text) => text.trim() !== "").join(t("documents.joiner"));
      return what === "" ? name : t("papers.label.withUnit", { name, role: what });
    });
}

/** Parties who came; those who did not come stand behind with the reason. A record that names nobody takes all. */
function partiesIn(content: CaseContent, session: Session) {
  const listed = session !== undefined && session.present.length + session.absent.length > 0;
  const present = listed ? content.parties.filter(({ id }) => session.present.includes(id)) : content.parties;
  return { present, absent: listed ? session.absent : [] };
}

function partyNames(content: CaseContent, session: Session, t: Words): string {
  const { present, absent } = partiesIn(content, session);
  const missing = absent.map(({ party, reason }) => {
    const name = content.parties.find(({ id }) => id === party)?.name ?? "";
    return reason.trim() === "" ? t("papers.record.absentOnly", { name }) : t("papers.record.absent", { name, reason });
  });
  return [...present.map(({ name }) => name), ...missing].filter((name) => name.trim() !== "").join(t("documents.listJoiner"));
}

/** What was said, with who said it; private notes of talks with one side never come here. */
function dialogue(session: Session, lines: number, where: Where, t: Words): Block {
  const entries = (session?.entries ?? []).filter(({ text, speaker }) => `${text}${speaker}`.trim() !== "");
  if (entries.length === 0) return { kind: "lines", count: lines, field: where("first") };
  const who = (kind: SessionRecord["entries"][number]["kind"], speaker: string) => {
    const name = speaker.trim() === "" ? t(`terms.entry.${kind}`) : speaker;
    return `${name}${t("papers.label.colon")}`;
  };
  return { kind: "dialogue", entries: entries.map(({ kind, speaker, text }) => ({ who: who(kind, speaker), text })) };
}

function mediatorsOf(content: CaseContent, session: Session) {
  const mediators = session?.mediators.some((name) => name.trim() !== "") ? session.mediators : content.agreement.mediators;
  return { mediators, recorder: session?.recorder.trim() || content.agreement.recorder };
}

/** The record of an inquiry (人民调解调查记录, form F6). */
export const investigation: Builder = (source, t) => {
  const { content } = source;
  const session = sessionOf(source, "investigation");
  const { mediators, recorder } = mediatorsOf(content, session);
  const asked = session?.interviewee ?? "";
  const where: Where = (part) => sessionField(session, part, "investigation");
  const office = (part: string) => (session === undefined ? part : where(part));
  return [
    { kind: "title", text: t("papers.title.investigation") },
    field(t("papers.label.time"), timeOf(session, t), where("held")),
    field(t("papers.label.place"), session?.place ?? "", where("place")),
    helpersLine(content, session, where, t),
    field(t("papers.investigation.interviewee"), asked, where("interviewee")),
    paragraph(t("papers.investigation.told")),
    heading(t("papers.investigation.record")),
    dialogue(session, 16, where, t),
    paragraph(t("papers.investigation.readBack")),
    {
      kind: "signatures",
      places: [
        {
          label: t("papers.label.interviewee"),
          name: asked,
          hint: t("papers.label.signHint"),
          height: PARTY_HEIGHT,
          ...(asked.trim() === "" ? { field: where("interviewee") } : {}),
        },
        ...officePlaces("papers.label.investigator", mediators, t, office("mediators")),
        ...officePlaces("papers.label.recorder", [recorder], t, office("recorder")),
      ],
    },
    dateLine(session?.heldOn ?? null, t, where("held")),
  ];
};

/** The list of evidence (人民调解证据材料, form F7), for the copies that lie behind it. */
export const evidence: Builder = ({ content }, t) => {
  const labels = (["order", "name", "source", "copies", "form", "by", "on", "checked"] as const).map((each) =>
    t(`papers.evidence.${each}`),
  );
  const rows = content.evidence.map((each, at): Filled[] => {
    const where = (part: string) => onPage("evidence", `evidence-${part}-${each.id}`);
    return [
      [`${at + 1}`],
      [each.name, where("name")],
      [each.source, where("source")],
      [each.copies === null ? "" : `${each.copies}`, where("copies")],
      [each.form === null ? "" : t(`terms.evidenceForm.${each.form}`), where("form")],
      [each.submittedBy, where("submittedBy")],
      [each.submittedOn.trim() === "" ? "" : printedDate(t, each.submittedOn), where("submittedOn")],
      [each.checkedBy, where("checkedBy")],
    ];
  });
  const list = listRows(rows, 8, 12, onPage("evidence", "add-evidence"));
  return [
    { kind: "title", text: t("papers.title.evidence") },
    {
      kind: "table",
      columns: [12, 27, 21, 14, 22, 17, 26, 17],
      headerRows: 1,
      rows: [headRow(labels), ...list],
    },
    paragraph(t("papers.evidence.same")),
    { kind: "signatures", places: officePlaces("papers.label.checker", content.agreement.mediators.slice(0, 1), t, "mediators") },
    dateLine(null, t),
  ];
};

/** Who signs a record: the parties who came, the helpers, the mediators and the recorder (domain notes 2.4). */
function recordPlaces(content: CaseContent, session: Session, host: "mediator" | "host", t: Words) {
  const { mediators, recorder } = mediatorsOf(content, session);
  const helping = content.participants.filter(({ id }) => session?.participants.includes(id) ?? false);
  const unnamed = helping.find(({ name }) => name.trim() === "");
  const named = helping.map(({ name }) => name);
  const office = (part: string) => (session === undefined ? part : sessionField(session, part, "mediation"));
  return [
    ...partiesIn(content, session).present.map((party) => partyPlace(party, content, t)),
    ...(helping.length === 0
      ? []
      : officePlaces("papers.label.participant", named, t, unnamed && fieldOf("participantName", unnamed.id))),
    ...officePlaces(`papers.label.${host}`, mediators, t, office("mediators")),
    ...officePlaces("papers.label.recorder", [recorder], t, office("recorder")),
  ];
}

function resultLine(session: Session, where: Where, t: Words): Block[] {
  const options = SESSION_RESULTS.map((result) => ({
    text: t(`terms.sessionResult.${result}`),
    checked: session?.result === result,
  }));
  const next = [session?.nextOn ?? "", session?.nextAt ?? "", session?.nextPlace ?? ""].filter((text) => text.trim() !== "");
  const later = session?.result === "continue" && next.length > 0;
  return [
    choice(t("papers.record.result"), options, where("result")),
    ...(later ? [field(t("papers.record.next"), nextText(session, t))] : []),
  ];
}

function nextText({ nextOn, nextAt, nextPlace }: SessionRecord, t: Words): string {
  return [nextOn.trim() === "" ? "" : dateOrBlank(nextOn, t), nextAt, nextPlace].filter((text) => text.trim() !== "").join(" ");
}

function recordHead({ content }: PaperSource, session: Session, where: Where, t: Words): Block[] {
  const named = content.parties.some(({ name }) => name.trim() !== "");
  const matter = session?.matter.trim() || (named ? caseName(content, t) : "");
  return [
    field(t("papers.label.time"), timeOf(session, t), where("held")),
    field(
      t("papers.label.place"),
      session === undefined ? content.place : session.place,
      session === undefined ? "place" : where("place"),
    ),
    field(t("papers.label.matter"), matter, session === undefined ? nameField(content.parties) : where("matter")),
    field(t("papers.label.parties"), partyNames(content, session, t), nameField(content.parties)),
    helpersLine(content, session, where, t),
  ];
}

/** Who helped. Whoever is chosen for the session has first to be in the case. */
function helpersLine(content: CaseContent, session: Session, where: Where, t: Words): Block {
  const empty = content.participants.every(({ name }) => name.trim() === "");
  const text = helpers(content, session, t).join(t("documents.listJoiner"));
  return field(t("papers.label.participants"), text, empty ? "add-participant" : where("participants"));
}

/** The record of one session (人民调解记录, form F8). */
export const mediationRecord: Builder = (source, t) => {
  const { content } = source;
  const session = sessionOf(source, "mediation");
  const where: Where = (part) => sessionField(session, part, "mediation");
  return [
    { kind: "title", text: t("papers.title.mediation-record") },
    ...recordHead(source, session, where, t),
    paragraph(t("papers.record.told")),
    heading(t("papers.record.record")),
    dialogue(session, 14, where, t),
    ...resultLine(session, where, t),
    paragraph(t("papers.label.readBack")),
    { kind: "signatures", places: recordPlaces(content, session, "mediator", t) },
    committeeSeal(source, session?.heldOn ?? null, t, where("held")),
  ];
};

/** The police's record of a mediation (治安调解笔录, form P3). */
export const policeRecord: Builder = (source, t) => {
  const { content } = source;
  const session = sessionOf(source, "mediation");
  const where: Where = (part) => sessionField(session, part, "mediation");
  return [
    { kind: "title", text: t("papers.title.police-record") },
    numberLine(content.policeNumber.trim() === "" ? null : content.policeNumber, t, "policeNumber"),
    ...recordHead(source, session, where, t),
    field(t("papers.police.recording"), content.recordingNumber, "recordingNumber"),
    paragraph(t("papers.police.told")),
    heading(t("papers.police.record")),
    dialogue(session, 14, where, t),
    ...resultLine(session, where, t),
    paragraph(t("papers.label.readBack")),
    { kind: "signatures", places: recordPlaces(content, session, "host", t) },
    dateLine(session?.heldOn ?? null, t, where("held")),
  ];
};
