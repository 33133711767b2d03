import type { Difference, TrailEntry } from "#shared/domain/agreement-version";
import type { CaseFile } from "#shared/domain/case-file";
import { hashOf, type Leaves } from "./canonical";
import { type Change, changesBetween, difference } from "./changes";
import { entryFields, entryHash, type Mark, markFields } from "./trail";

type Signed = Pick<CaseFile, "versions" | "trail">;

/** What is different in an entry that is not whole; its hash is the judge between a field and the kept hash of that field. */
function entryChanges(entry: TrailEntry, mark: Mark | undefined): Change[] {
  const keptMark = Object.entries(entry.fields).filter(([field]) => field.startsWith("mark."));
  const right: Leaves = { ...entryFields(entry), ...(mark ? markFields(mark) : Object.fromEntries(keptMark)) };
  if (entryHash({ ...entry, fields: right }) === entry.hash)
    return changesBetween(right, entry.fields).map(({ field, change }) => ({ change, field: `fields.${field}` }));
  const changes = changesBetween(entry.fields, right);
  return changes.length > 0 ? changes : [{ field: "hash", change: "changed" }];
}

/** What is different in the trail: changed entries, and places where the chain is broken because entries were taken out or moved. */
export function trailDifferences({ trail, versions }: Signed): Difference[] {
  const marks = new Map(
    versions.flatMap(({ signatures, refusals }) => [...signatures, ...refusals]).map((mark) => [hashOf(mark), mark]),
  );
  const numbers = new Map(versions.map(({ id, number }) => [id, number]));
  return trail.flatMap((entry, at) => {
    const here = { entry: at + 1, version: numbers.get(entry.version) ?? null, who: entry.who };
    if (entryHash(entry) !== entry.hash)
      return entryChanges(entry, marks.get(entry.subject)).map((change) => difference("entry", { ...here, ...change }));
    const before = trail[at - 1];
    const linked = entry.previous === (before?.hash ?? "");
    // Where the entry before is not whole itself, that is told there.
    const told = before !== undefined && entryHash(before) !== before.hash;
    return linked || told ? [] : [difference("entry", { ...here, change: "missing" })];
  });
}
