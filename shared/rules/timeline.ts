import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { TimelineEntry } from "#shared/domain/case-status";

/** A case keeps at most so many entries; edits give way first, then exports, never what changed its state while others are left. */
const MOST = 5_000;
const QUARTER_MS = 15 * 60_000;
const GIVES_WAY = ["edited", "exported", "opened", "printed"];

const quarterOf = (at: string) => Math.floor(Date.parse(at) / QUARTER_MS);

/** The parts of a case that differ, by their names in the content. */
export function changedParts(before: CaseContent, after: CaseContent): string[] {
  const old: Readonly<Record<string, unknown>> = before;
  return Object.entries(after).flatMap(([part, value]) =>
    value === old[part] || JSON.stringify(value) === JSON.stringify(old[part]) ? [] : [part],
  );
}

function bounded(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  if (timeline.length <= MOST) return [...timeline];
  const oldest = GIVES_WAY.map((kind) => timeline.findIndex(({ what }) => what === kind)).find((at) => at >= 0) ?? 0;
  return timeline.filter((_, at) => at !== oldest);
}

/** True when two entries are one piece of work: edits of one person, or one paper exported again, in one quarter of an hour. */
function isOneWork(a: TimelineEntry, b: TimelineEntry): boolean {
  return a.what === "edited" && b.what === "edited" && a.by === b.by && quarterOf(a.at) === quarterOf(b.at);
}

/**
 * The timeline with one more entry, the oldest first. Edits that autosave makes of one person in one quarter of an hour are one entry,
 * which names every part changed (`parts`, with commas) and until when (`until`).
 */
export function withEntry(timeline: CaseFile["timeline"], added: TimelineEntry): TimelineEntry[] {
  const at = timeline.findLastIndex((each) => isOneWork(each, added));
  const known = timeline[at];
  if (!known) return bounded([...timeline, added]);
  const parts = new Set(
    [known, added].flatMap(({ details }) => (details["parts"] ?? "").split(",").filter((part) => part !== "")),
  );
  const joined = { ...known, details: { ...known.details, parts: [...parts].join(","), until: added.at } };
  return timeline.map((each, place) => (place === at ? joined : each));
}
