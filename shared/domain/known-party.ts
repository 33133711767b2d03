import { z } from "zod";
import { CaseId, PartId } from "./id";
import { Party } from "./party";
import { DateEntry } from "./plain-date";
import { LineText } from "./text";

/** By what a party is known again: for a person the identity number, the telephone, or name and birth date; for an organisation code or name. */
export const PartyKey = z.strictObject({
  kind: z.enum(["person", "organisation"]),
  name: LineText,
  /** Identity number or credit code. */
  number: LineText,
  phone: LineText,
  birthDate: DateEntry,
});
export type PartyKey = z.infer<typeof PartyKey>;

/** An earlier case in which a party stood. */
export const EarlierCase = z.strictObject({
  id: CaseId,
  title: z.string(),
  number: z.string(),
  /** Acceptance, else receipt, as typed. */
  date: z.string(),
  /** The party's id in that case. */
  party: PartId,
});
export type EarlierCase = z.infer<typeof EarlierCase>;

/** What other cases know of a party: its data as last written, and the cases, the newest first. */
export const KnownParty = z.strictObject({
  latest: Party.nullable(),
  cases: z.array(EarlierCase),
  /** Those who acted for the party as agents in these cases. */
  agents: z.array(z.string()),
});
export type KnownParty = z.infer<typeof KnownParty>;
