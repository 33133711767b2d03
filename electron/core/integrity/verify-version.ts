import type { AgreementVersion, Difference, TrailEntry } from "#shared/domain/agreement-version";
import { hashOf, type Leaves } from "./canonical";
import { type Change, changesBetween, difference, tells } from "./changes";
import { sealContent } from "./fixed-content";
import { entryHash, type Mark, markFields } from "./trail";

/** The entry with which a version was fixed; by its hash where its id was changed. */
function fixing({ id, hash }: AgreementVersion, trail: readonly TrailEntry[]): TrailEntry | undefined {
  return trail.find((entry) => tells(entry, "act", "fixed") && (tells(entry, "version", id) || tells(entry, "subject", hash)));
}

function fixedChanges(version: AgreementVersion, entry: TrailEntry | undefined): Change[] {
  const { leaves, hash } = sealContent(version);
  const changes = changesBetween(version.leaves, leaves);
  if (entry === undefined) return [{ field: "", change: "added" }];
  if (hash === version.hash || tells(entry, "subject", hash)) {
    // The content is proved by one of two hashes: what differs then is what was kept of it.
    const kept = changesBetween(leaves, version.leaves).map(({ field, change }): Change => ({
      field: `leaves.${field}`,
      change,
    }));
    if (hash === version.hash) return tells(entry, "subject", hash) ? kept : [{ field: "content", change: "changed" }, ...kept];
    return [{ field: "hash", change: "changed" }, ...kept];
  }
  return changes.length > 0 ? changes : [{ field: "content", change: "changed" }];
}

const STATES: readonly TrailEntry["act"][] = ["fixed", "effective", "superseded", "given-up"];

// An entry that was changed by hand is told as such, and nothing follows from it.
const isWhole = (entry: TrailEntry) => entryHash(entry) === entry.hash;

function stateChanges({ state }: AgreementVersion, own: readonly TrailEntry[]): Change[] {
  const last = own.findLast((entry) => isWhole(entry) && STATES.includes(entry.act));
  const doubtful = own.filter((entry) => !isWhole(entry));
  const told = [...(last ? [last] : []), ...doubtful];
  return told.length === 0 || told.some((entry) => tells(entry, "act", state)) ? [] : [{ field: "state", change: "changed" }];
}

const keptOf = ({ fields }: TrailEntry): Leaves =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => field.startsWith("mark.")));

/** The marks that no entry proves, each with the entry that it comes nearest to, and the entries that are left without a mark. */
function unproved(marks: readonly Mark[], entries: readonly TrailEntry[]) {
  const open = [...entries];
  const take = (fits: (entry: TrailEntry) => boolean) => {
    const at = open.findIndex(fits);
    return at < 0 ? null : (open.splice(at, 1)[0] ?? null);
  };
  const rest = marks.filter((mark) => take((entry) => tells(entry, "subject", hashOf(mark))) === null);
  const changed = rest.map((mark) => {
    const unlike = (entry: TrailEntry) => changesBetween(keptOf(entry), markFields(mark)).length;
    const least = Math.min(...open.map(unlike));
    // With more than half of its fields different it is another one.
    const near = least * 2 <= Object.keys(mark).length;
    return { mark, entry: near ? take((entry) => unlike(entry) === least) : null };
  });
  return { changed, missing: open.filter(isWhole) };
}

function markDifferences(where: "signature" | "refusal", version: AgreementVersion, own: readonly TrailEntry[]): Difference[] {
  const act = where === "signature" ? "signed" : "refused";
  const marks: readonly Mark[] = where === "signature" ? version.signatures : version.refusals;
  const { changed, missing } = unproved(
    marks,
    own.filter((entry) => tells(entry, "act", act)),
  );
  const here = { version: version.number };
  const changes = changed.flatMap(({ mark, entry }): Difference[] => {
    if (entry === null) return [difference(where, { ...here, who: mark.who, change: "added" })];
    return changesBetween(keptOf(entry), markFields(mark)).map(({ field, change }) =>
      difference(where, { ...here, who: entry.who, entry: entry.n, change, field: field.slice("mark.".length) }),
    );
  });
  return [...changes, ...missing.map(({ who, n }) => difference(where, { ...here, who, entry: n, change: "missing" }))];
}

/** What is different in one version: what was fixed, its state, its signatures and refusals. */
export function versionDifferences(version: AgreementVersion, trail: readonly TrailEntry[]): Difference[] {
  const entry = fixing(version, trail);
  const ids = [version.id, ...(entry ? [entry.version] : [])];
  const own = trail.filter((each) => ids.some((id) => tells(each, "version", id)));
  const changes = [...fixedChanges(version, entry), ...stateChanges(version, own)];
  return [
    ...changes.map((change) => difference("version", { version: version.number, ...change })),
    ...markDifferences("signature", version, own),
    ...markDifferences("refusal", version, own),
  ];
}

/** Versions that are there twice. */
export function doubledVersions(versions: readonly AgreementVersion[]): Difference[] {
  return versions
    .filter(({ id, hash }, at) => versions.slice(0, at).some((other) => other.id === id || other.hash === hash))
    .map(({ number }) => difference("version", { version: number, change: "added" }));
}

/** The versions that the trail tells of and that are not there any more. */
export function missingVersions(versions: readonly AgreementVersion[], trail: readonly TrailEntry[]): Difference[] {
  const there = new Set(versions.map((version) => fixing(version, trail)));
  return trail
    .filter((entry) => isWhole(entry) && entry.act === "fixed" && !there.has(entry))
    .map(({ n }) => difference("version", { entry: n, change: "missing" }));
}
