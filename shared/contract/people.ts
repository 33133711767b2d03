import { z } from "zod";
import { CaseId } from "#shared/domain/id";
import { KnownParty, PartyKey } from "#shared/domain/known-party";
import { Participant } from "#shared/domain/participant";
import { query } from "./define";

// Read under a subject of its own that no command changes: what other cases hold is not asked anew with every autosave of this one.
export const people = {
  /** What other cases know of a party. Nothing of the question is kept. */
  known: query(z.strictObject({ key: PartyKey, exceptCase: CaseId }), KnownParty, "people"),
  /** Those who helped in the newest cases, each once, the latest first: offered where a participant is written. */
  helpers: query(z.strictObject({ exceptCase: CaseId }), z.array(Participant.omit({ id: true })), "people"),
  /** Addresses and units of the newest cases, each once, without a name and without those of minors: offered while one is typed. */
  places: query(
    z.strictObject({ exceptCase: CaseId }),
    z.strictObject({ addresses: z.array(z.string()), units: z.array(z.string()) }),
    "people",
  ),
} as const;
