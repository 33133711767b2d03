import { z } from "zod";
import { RuleBook, RuleCorrection } from "#shared/domain/law-rule";
import { command, query } from "./define";

export const rules = {
  /** The room's corrections of the law; the law itself comes with the program. */
  get: query(z.void(), RuleBook, "rules"),
  /** Corrects the wording or the number of one version of a rule; both null brings the original back. Periods move the due days of cases. */
  save: command(RuleCorrection.omit({ at: true }), RuleBook, "rules", "cases"),
} as const;
