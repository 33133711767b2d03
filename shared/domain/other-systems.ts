import { z } from "zod";

/** The systems of others for which a case is typed again: the national one for people's mediation, and the platform of the courts. */
export const OTHER_TARGETS = ["national", "court"] as const;
export const OtherTarget = z.enum(OTHER_TARGETS);
export type OtherTarget = z.infer<typeof OtherTarget>;

/** The kinds of file in which the facts for another system can be written. */
export const OTHER_FORMATS = ["xlsx", "json"] as const;
export const OtherFormat = z.enum(OTHER_FORMATS);
export type OtherFormat = z.infer<typeof OtherFormat>;
