import type { AgreementVersion, Signature, SignRefusal, TrailEntry } from "#shared/domain/agreement-version";
import type { ContentHash } from "#shared/domain/evidence";
import { hashOf, leafOf, type Leaves } from "./canonical";

/** A signature, or a refusal to sign. */
export type Mark = Signature | SignRefusal;

/**
 * What is entered in the trail. `mark`: the signature of `signed`, the refusal of `refused`; `file`: the hash of a file of `printed`.
 * `at` is an ISO instant.
 */
export type TrailAct = {
  readonly act: TrailEntry["act"];
  readonly at: string;
  readonly by: string;
  readonly version: Pick<AgreementVersion, "id" | "hash">;
  readonly mark?: Mark;
  readonly file?: ContentHash;
};

const OWN = ["n", "at", "by", "act", "version", "who", "subject", "previous", "clockBack"] as const;
type Said = Pick<TrailEntry, (typeof OWN)[number]>;

/** The hashes of an entry's own fields. */
export function entryFields(entry: Said): Leaves {
  return Object.fromEntries(OWN.map((field) => [field, leafOf(entry[field])]));
}

/** The hashes of the fields of a mark, as its entry keeps them. */
export function markFields(mark: Mark): Leaves {
  return Object.fromEntries(Object.entries(mark).map(([field, value]) => [`mark.${field}`, leafOf(value)]));
}

/** The hash that an entry must have. */
export function entryHash(entry: Said & Pick<TrailEntry, "fields">): ContentHash {
  return hashOf([OWN.map((field) => entry[field]), entry.fields]);
}

/**
 * The trail with one more act, chained to the one before. Every change of a version's state is an act of its own:
 * a state without one is taken for an edit. A clock that was set back is noted, never refused.
 */
export function trailWith(trail: readonly TrailEntry[], { act, at, by, version, mark, file }: TrailAct): TrailEntry[] {
  const last = trail.at(-1);
  const said: Said = {
    n: trail.length + 1,
    at,
    by,
    act,
    version: version.id,
    who: mark?.who ?? "",
    subject: mark ? hashOf(mark) : (file ?? version.hash),
    previous: last?.hash ?? "",
    clockBack: last !== undefined && Date.parse(at) < Date.parse(last.at),
  };
  const entry = { ...said, fields: { ...entryFields(said), ...(mark ? markFields(mark) : {}) } };
  return [...trail, { ...entry, hash: entryHash(entry) }];
}
