import { createHash } from "node:crypto";
import { ContentHash } from "#shared/domain/evidence";

/** The hashes of fields by their paths. */
export type Leaves = Readonly<Record<string, string>>;

// A leaf only names what differs, the full hash is the proof: half of its signs are enough, and the file stays small.
const LEAF_SIGNS = 32;

const entriesOf = (value: object): (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** A value as the one JSON text it can have: keys in the order of their UTF-16 units, numbers as ECMAScript writes them (RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${entriesOf(value)
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
    .join(",")}}`;
}

/** SHA-256 of the canonical form in lower-case hexadecimal. */
export function hashOf(value: unknown): ContentHash {
  return ContentHash.parse(createHash("sha256").update(canonicalJson(value), "utf8").digest("hex"));
}

/** The short hash by which a changed field is named. */
export function leafOf(value: unknown): string {
  return hashOf(value).slice(0, LEAF_SIGNS);
}

/** The hash of every field, however deep, by its path such as `content.parties.0.name`; an empty list or object is a field itself. */
export function leavesOf(value: unknown, path = ""): Leaves {
  const inner = typeof value === "object" && value !== null ? entriesOf(value) : [];
  if (inner.length === 0) return { [path]: leafOf(value) };
  const at = (key: string) => (path === "" ? key : `${path}.${key}`);
  const leaves: Record<string, string> = {};
  for (const [key, each] of inner) Object.assign(leaves, leavesOf(each, at(key)));
  return leaves;
}
