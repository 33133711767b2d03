import type { Words } from "#shared/locales/words";
import type { PrintableContent, PrintableSession } from "#shared/rules/without-caucus";
import { printedDate } from "./wording";

const line = (t: Words, label: string, value: string) => (value.trim() === "" ? [] : [t("records.text.line", { label, value })]);

/** The names of those of a list who are meant by their ids, joined for a sentence. */
function namesOf(t: Words, list: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]): string {
  return list
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(t("documents.listJoiner"));
}

/** The head of a record, a line each: what, when, where, who. */
function head(t: Words, content: PrintableContent, session: PrintableSession): string[] {
  const times = [session.from, session.to].filter((time) => time.trim() !== "").join(t("records.text.until"));
  const absent = session.absent.map(({ party, reason }) => {
    const name = namesOf(t, content.parties, [party]);
    return reason.trim() === "" ? name : t("records.text.absent", { name, reason });
  });
  return [
    t(`terms.sessionKind.${session.kind}`),
    ...line(t, t("records.heldOn"), `${printedDate(t, session.heldOn)} ${times}`),
    ...line(t, t("records.place"), session.place),
    ...line(t, t("records.matter"), session.matter),
    ...line(t, t("records.interviewee"), session.interviewee),
    ...line(t, t("records.present"), namesOf(t, content.parties, session.present)),
    ...line(t, t("records.absent"), absent.join(t("documents.listJoiner"))),
    ...line(t, t("records.participants"), namesOf(t, content.participants, session.participants)),
    ...line(t, t("records.mediators"), session.mediators.join(t("documents.listJoiner"))),
    ...line(t, t("records.recorder"), session.recorder),
  ];
}

/** One record as plain text for other programs: its head, each entry on a line of its own, its result. It cannot hold private notes. */
export function recordText(t: Words, content: PrintableContent, session: PrintableSession): string {
  const entries = session.entries.map(({ kind, speaker, text }) =>
    speaker.trim() === "" || kind === "note"
      ? t("records.text.line", { label: t(`terms.entry.${kind}`), value: text })
      : t("records.text.said", { kind: t(`terms.entry.${kind}`), speaker, text }),
  );
  const next = [printedDate(t, session.nextOn), session.nextAt, session.nextPlace].filter((part) => part.trim() !== "").join(" ");
  const result = session.result === null ? "" : t(`terms.sessionResult.${session.result}`);
  return [
    ...head(t, content, session),
    "",
    ...entries,
    "",
    ...line(t, t("records.result"), result),
    ...line(t, t("records.next"), next),
  ]
    .join("\n")
    .trim();
}
