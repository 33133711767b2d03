import { z } from "zod";
import { PartId } from "./id";
import { LineText } from "./text";

/** What a participant is (参加人身份), for papers and for the figures of who helped. */
export const PARTICIPANT_KINDS = [
  "police", "auxiliary", "village-cadre", "grid-worker", "village-assistant", "hometown-mediator", "patrol", "labour",
  "market-supervision", "law-enforcement", "justice-office", "lawyer", "interpreter", "relative", "witness", "deputy", "volunteer", "other",
] as const; // prettier-ignore
export const ParticipantKind = z.enum(PARTICIPANT_KINDS);
export type ParticipantKind = z.infer<typeof ParticipantKind>;

/** Somebody invited to help (参加人, 人民调解法第20条): neither party nor mediator nor recorder. */
export const Participant = z.strictObject({
  id: PartId,
  name: LineText,
  kind: ParticipantKind.nullable(),
  /** The role as the papers print it. */
  role: LineText,
  unit: LineText,
  phone: LineText,
});
export type Participant = z.infer<typeof Participant>;

/** An empty participant. */
export function emptyParticipant(id: PartId): Participant {
  return { id, name: "", kind: null, role: "", unit: "", phone: "" };
}
