import type { Party } from "#shared/domain/party";
import { ENTRY_KINDS } from "#shared/domain/session-record";
import { transcriptWords } from "#shared/locales/record-phrases";
import type { Words } from "#shared/locales/words";
import type { Voices } from "#shared/rules/next-entry";
import type { TranscriptMark } from "#shared/rules/transcript";

/** By which words the lines of a pasted record begin: question and answer, the names of those who took part, and the sides that one party stands on. */
export function marksOf(t: Words, { askers, answerers }: Voices, parties: readonly Party[]): readonly TranscriptMark[] {
  const kinds = ENTRY_KINDS.flatMap((kind) =>
    transcriptWords[kind].map((label): TranscriptMark => ({ label, kind, speaker: "" })),
  );
  const sides = parties
    .filter(({ side }) => parties.filter((party) => party.side === side).length === 1)
    .map(({ side, name }): TranscriptMark => ({ label: t(`terms.side.${side}`), kind: null, speaker: name }));
  return [
    ...kinds,
    { label: t("records.role.mediator"), kind: "question", speaker: askers[0] ?? "" },
    ...sides,
    ...askers.map((name): TranscriptMark => ({ label: name, kind: "question", speaker: name })),
    ...answerers.map((name): TranscriptMark => ({ label: name, kind: null, speaker: name })),
  ];
}
