import { z } from "zod";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Identity of one case (案件): a lower-case UUID, globally unique, so that two offices can merge their files. */
export const CaseId = z.string().regex(UUID).brand<"CaseId">();
export type CaseId = z.infer<typeof CaseId>;

/** Identity of a part inside a case (a party, a clause): a UUID, so that later papers can point at it. */
export const PartId = z.string().regex(UUID).brand<"PartId">();
export type PartId = z.infer<typeof PartId>;

/** True when `text` is a well-formed case id; lets a text from the address bar become one without a cast. */
export function isCaseId(text: string): text is CaseId {
  return UUID.test(text);
}

/** True when `text` is a well-formed part id. */
export function isPartId(text: string): text is PartId {
  return UUID.test(text);
}
