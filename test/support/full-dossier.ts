import { createHash } from "node:crypto";
import type { CaseContent } from "#shared/domain/case-file";
import { type Attachment, ContentHash } from "#shared/domain/evidence";
import { PartId } from "#shared/domain/id";
import { requiredMarks } from "#shared/rules/signatures-required";
import { OFFICIAL_LINES } from "#shared/rules/packs/catalogue";
import { contentOf, type SampleCase } from "./sample-cases.ts";

/** A stable id for a part that only the dossier has. */
export const dossierPartId = (n: number) => PartId.parse(`00000000-0000-4000-8000-d0551e${String(n).padStart(6, "0")}`);

/** A kept file for that use; its bytes are whatever the hash says. */
export function scan(
  n: number,
  purpose: Attachment["purpose"],
  bytes: Uint8Array = Buffer.from(`${n}`),
  type = "image/png",
): Attachment {
  const hash = ContentHash.parse(createHash("sha256").update(bytes).digest("hex"));
  const sensitive = purpose === "identity";
  return {
    id: dossierPartId(n), hash, name: `scan-${n}`, type, size: bytes.length, addedAt: "2026-01-20T02:00:00.000Z", purpose, original: null, sensitive,
  }; // prettier-ignore
}

/** A sample of which everything that belongs in its dossier is there and signed. */
export function fullDossier(sample: SampleCase): CaseContent {
  const content = contentOf(sample);
  const day = "2026-07-01";
  const sessions = content.sessions.map((session, at) => {
    const people = [...session.present, ...session.participants, ...session.mediators, session.recorder];
    return {
      ...session,
      entries: [{ id: dossierPartId(100 + at), kind: "note" as const, speaker: "", text: "双方到场，宣读纪律。" }],
      signings: people.map((who) => ({ who: String(who), readBack: true, state: "signed" as const, on: session.heldOn })),
    };
  });
  const whole = {
    ...content,
    sessions,
    attachments: [scan(1, "identity")],
    dossier: {
      ...content.dossier,
      retention: "long" as const,
      filedBy: "覃桂芳",
      filedOn: day,
      pieces: OFFICIAL_LINES.map((item) => ({ item, files: [], original: item !== "identity", scansOnly: false, note: "" })),
    },
  };
  const marks = requiredMarks(whole).map(({ who }) => ({ who, on: day }));
  return { ...whole, agreement: { ...whole.agreement, marks } };
}
