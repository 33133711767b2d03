import type { Difference, TrailEntry } from "#shared/domain/agreement-version";
import { leafOf, type Leaves } from "./canonical";

export type Change = Pick<Difference, "change" | "field">;

/** The fields that differ between what was kept and what is there. */
export function changesBetween(kept: Leaves, there: Leaves): Change[] {
  const paths = [...new Set([...Object.keys(kept), ...Object.keys(there)])];
  return paths.flatMap((field): Change[] => {
    if (kept[field] === there[field]) return [];
    return [{ field, change: kept[field] === undefined ? "added" : there[field] === undefined ? "missing" : "changed" }];
  });
}

/** One difference, with all that is not told of it left open. */
export function difference(where: Difference["where"], told: Partial<Difference>): Difference {
  return { where, change: "changed", version: null, who: "", entry: null, field: "", ...told };
}

/** Whether an entry tells this, or did before one of its fields was changed by hand: the hash of the field remembers it. */
export function tells(entry: TrailEntry, field: "act" | "version" | "subject", value: string): boolean {
  return entry[field] === value || entry.fields[field] === leafOf(value);
}
