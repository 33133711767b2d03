import { z } from "zod";
import { PartId } from "./id";

/** The papers of a case, in the order in which they lie in its file (domain notes 2.1, 2.3). */
export const PAPER_IDS = [
  "application", "acceptance", "rights-notice", "power-of-attorney", "mediation-notice", "invitation", "not-accepted",
  "investigation", "evidence", "mediation-record", "police-record", "extension", "recusal",
  "mediation-agreement", "oral-agreement", "police-agreement", "scene-agreement", "supplementary-agreement", "no-penalty",
  "receipt", "performance-confirmation", "urging", "payment-order", "return-visit",
  "confirmation-application", "mediation-certificate",
  "termination", "entrustment", "transfer", "feedback", "service-receipt",
  "cover", "catalogue", "closing-report", "review-sheet", "dossier-note", "back-cover",
] as const; // prettier-ignore
export const PaperId = z.enum(PAPER_IDS);
export type PaperId = z.infer<typeof PaperId>;

/** A paper of a case, and the session, party, agent, duty or visit it is about; null for the case as a whole. */
export const PaperChoice = z.strictObject({ paper: PaperId, about: PartId.nullable() });
export type PaperChoice = z.infer<typeof PaperChoice>;

/** No paper is printed in more copies at once. */
export const MOST_COPIES = 99;

/** What can be left empty on a paper that is filled in otherwise (留空). */
export const LEFT_EMPTY = ["idNumbers", "phones", "addresses", "dates"] as const;
export const LeftEmpty = z.enum(LEFT_EMPTY);
export type LeftEmpty = z.infer<typeof LeftEmpty>;
