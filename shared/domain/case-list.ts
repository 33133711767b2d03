import { z } from "zod";
import { CaseState } from "./case-status";
import { Difficulty, DisputeCategory, MediationKind, RiskColour } from "./mediation";
import { Fen } from "./money";
import { DateEntry } from "./plain-date";
import { LineText } from "./text";

/** So many cases can be chosen for one piece of work. */
export const MOST_CHOSEN = 5_000;

const Some = z.array(LineText).max(50);
/** Days from and to, both included; empty where it is open. */
const DateRange = z.strictObject({ from: DateEntry, to: DateEntry });

/** Which cases a list shows. An empty list, an empty date or null asks for nothing; within one list any of its values will do. */
export const CaseFilter = z.strictObject({
  states: z.array(CaseState).max(30),
  kinds: z.array(MediationKind).max(10),
  categories: z.array(DisputeCategory).max(20),
  risks: z.array(RiskColour).max(4),
  difficulties: z.array(Difficulty).max(4),
  mediators: Some,
  villages: Some,
  tags: Some,
  accepted: DateRange,
  signed: DateRange,
  /** Sum of the agreement in fen, both included. */
  amount: z.strictObject({ from: Fen.nullable(), to: Fen.nullable() }),
  numbered: z.enum(["yes", "no"]).nullable(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

export const NO_FILTER: CaseFilter = {
  states: [],
  kinds: [],
  categories: [],
  risks: [],
  difficulties: [],
  mediators: [],
  villages: [],
  tags: [],
  accepted: { from: "", to: "" },
  signed: { from: "", to: "" },
  amount: { from: null, to: null },
  numbered: null,
};

/** What a list can be ordered by; `name` is the sound of the first claimant's name. */
export const SORT_KEYS = ["newest", "updated", "number", "name", "acceptedOn", "amount"] as const;
export const CaseSort = z.strictObject({ by: z.enum(SORT_KEYS), descending: z.boolean() });
export type CaseSort = z.infer<typeof CaseSort>;

/** What a list can show of a case beside its name, which it always shows. */
export const LIST_COLUMNS = [
  "number", "state", "risk", "kind", "category", "difficulty", "village", "mediator", "agreedFen", "acceptedOn", "signedOn", "tags",
  "updatedAt",
] as const; // prettier-ignore
export const ListColumn = z.enum(LIST_COLUMNS);
export type ListColumn = z.infer<typeof ListColumn>;

export const DEFAULT_COLUMNS: readonly ListColumn[] = ["number", "state", "risk", "kind", "acceptedOn", "updatedAt"];

/** A list somebody wants to come back to (常用视图). */
export const SavedView = z.strictObject({
  id: z.uuid(),
  name: LineText.min(1),
  text: LineText,
  filter: CaseFilter,
  sort: CaseSort.nullable(),
  columns: z.array(ListColumn),
});
export type SavedView = z.infer<typeof SavedView>;

/** How this room looks at its cases: saved lists, the columns last chosen, and its own finer kinds of dispute (细类). */
export const Views = z.strictObject({
  saved: z.array(SavedView).max(100),
  columns: z.array(ListColumn),
  /** By category; a category that is not here has the ones the program brings along. */
  subtypes: z.partialRecord(DisputeCategory, z.array(LineText).max(200)),
});
export type Views = z.infer<typeof Views>;

export const NO_VIEWS: Views = { saved: [], columns: [...DEFAULT_COLUMNS], subtypes: {} };

/** What is done to many cases at once. */
export const BatchChange = z.discriminatedUnion("kind", [
  /** The first mediator, who is answerable for the case; others stay. */
  z.strictObject({ kind: z.literal("mediator"), name: LineText.min(1) }),
  z.strictObject({ kind: z.literal("tags"), add: Some, remove: Some }),
  z.strictObject({ kind: z.literal("village"), village: LineText }),
  z.strictObject({ kind: z.literal("risk"), colour: RiskColour.nullable(), reasons: LineText }),
]);
export type BatchChange = z.infer<typeof BatchChange>;
