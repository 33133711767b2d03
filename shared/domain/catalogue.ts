import { z } from "zod";
import { ATTACHMENT_PURPOSES } from "./evidence";
import { PaperId } from "./paper";
import { LineText } from "./text";

/** When a dossier must have a line of the catalogue. `papers`: when the case needs one of its papers; `wanted`: never, it may be there. */
export const CATALOGUE_RULES = [
  "always", "papers", "agreed", "failed", "agents", "inquiry", "evidence", "performed", "visited", "confirmation", "remarks", "wanted",
] as const; // prettier-ignore
export const CatalogueRule = z.enum(CATALOGUE_RULES);
export type CatalogueRule = z.infer<typeof CatalogueRule>;

/**
 * One line of the catalogue (卷内目录): which papers and which kinds of scans lie there, and when it is required.
 * An empty title is the usual one of the line.
 */
export const CatalogueLine = z.strictObject({
  id: LineText.min(1),
  title: LineText,
  required: CatalogueRule,
  papers: z.array(PaperId).max(60),
  purposes: z.array(z.enum(ATTACHMENT_PURPOSES)).max(10),
});
export type CatalogueLine = z.infer<typeof CatalogueLine>;

const Years = z.int().min(1).max(999);

/** How a room binds its dossiers: the lines in their order, and how many years the short and the long class are kept (保管期限). */
export const Catalogue = z.strictObject({
  lines: z
    .array(CatalogueLine)
    .min(1)
    .max(100)
    .refine((lines) => new Set(lines.map(({ id }) => id)).size === lines.length),
  years: z.strictObject({ short: Years, long: Years }),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** The place of a scan that is kept with the case but bound nowhere. */
export const NOT_BOUND = "-";
