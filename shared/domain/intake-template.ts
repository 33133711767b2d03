import type { DisputeCategory, MediationKind } from "./mediation";
import type { Side } from "./party";

/** A blank of a template (空格): what is asked once and stands wherever its mark `{id}` does. */
export type TemplateBlank = {
  readonly id: string;
  readonly label: string;
  readonly kind: "text" | "date" | "amount";
  /** What stands in the blank to begin with. */
  readonly initial?: string;
};

/**
 * A template of one kind of dispute (纠纷模板): typical facts, claims and clauses with blanks.
 * `{one}` and `{other}` are the words for the two sides, `{day}` the day of the event.
 */
export type IntakeTemplate = {
  readonly id: string;
  readonly name: string;
  readonly kind: MediationKind;
  readonly category: DisputeCategory | null;
  readonly subtype: string;
  readonly sides: readonly [Side, Side];
  /** Side of which the second is most often an organisation. */
  readonly organisation: boolean;
  readonly blanks: readonly TemplateBlank[];
  readonly facts: string;
  readonly disputes: readonly string[];
  readonly claims: readonly string[];
  /** Clauses offered; those with `on` are taken unless the person leaves them out. */
  readonly clauses: readonly { readonly text: string; readonly on: boolean }[];
};
