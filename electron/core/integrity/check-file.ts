import { createHash } from "node:crypto";
import type { AgreementVersion } from "#shared/domain/agreement-version";
import type { CaseFile } from "#shared/domain/case-file";
import type { CheckedVersion, FileAnswer, LineChange, PictureChange } from "#shared/domain/check-report";
import type { Room } from "#shared/domain/room";
import type { WordFile, WordPicture } from "../../word/read-word";
import { lineChanges } from "./compare-lines";
import { tells } from "./changes";
import { verify } from "./verify";
import { paperOfVersion } from "./version-paper";

/** A version as it is told to somebody who holds a paper of it. `entry`: the one its code was printed for. */
export function checkedVersion(file: CaseFile, version: AgreementVersion, entry: number | null): CheckedVersion {
  const printed = file.trail.find(({ n }) => n === entry);
  const signed = file.trail.filter(({ n, act }) => act === "signed" && (entry === null || n <= entry));
  const there = version.signatures.filter(({ at, who }) => signed.some((each) => each.at === at && each.who === who));
  const own = verify(file).filter(({ version: number }) => number === null || number === version.number);
  return {
    id: file.id,
    number: version.content.number,
    version: version.number,
    supplement: version.of !== null,
    state: version.state,
    fixedAt: version.fixedAt,
    entry,
    entries: file.trail.length,
    printedAt: printed?.at ?? null,
    signatures: there.map(({ signer, on, route }) => ({ name: signer, on, drawn: route === "pen" })),
    lines: version.content.lines,
    stored: own,
  };
}

const hashOfBytes = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Signature pictures by their names that are not those that were drawn. */
function pictureChanges(signed: readonly WordPicture[], there: readonly WordPicture[]): PictureChange[] {
  const open = there.map(({ name, bytes }) => ({ name, hash: hashOfBytes(bytes) }));
  const take = (fits: (picture: { readonly name: string; readonly hash: string }) => boolean) => {
    const at = open.findIndex(fits);
    return at >= 0 && open.splice(at, 1).length === 1;
  };
  const unproved = signed.filter(({ name, bytes }) => !take((each) => each.name === name && each.hash === hashOfBytes(bytes)));
  const changes = unproved.map(({ name }): PictureChange => {
    const other = take((each) => each.name === name);
    return { name, change: other ? "changed" : "missing" };
  });
  return [...changes, ...open.map(({ name }): PictureChange => ({ name, change: "added" }))];
}

/** A version's paper as a Word file is read: what a file of it must hold. */
async function signedWord(file: CaseFile, version: AgreementVersion, room: Room, entry: number | null): Promise<WordFile> {
  const [{ renderWord }, { readWord }] = await Promise.all([import("../../word/render"), import("../../word/read-word")]);
  const read = readWord(await renderWord(paperOfVersion(file, version, room, entry)));
  if (typeof read === "string") throw new Error(`our own paper cannot be read: ${read}`);
  return read;
}

/** What differs in the lines: from the paper as it is made today, or from the words of the day of signing, whichever is nearer. */
function changesOf(signed: readonly (readonly string[])[], there: readonly string[]): LineChange[] {
  const [best] = signed.map((lines) => lineChanges(lines, there)).toSorted((one, other) => one.length - other.length);
  return best ?? [];
}

/** What is known beside the file: its version, the entry of its code, and what became of the code. */
type Against = {
  readonly version: AgreementVersion;
  readonly entry: number | null;
  readonly code: "right" | "wrong" | "none";
};

/** Holds a Word file against a version of a case. */
export async function checkedFile(
  bytes: Uint8Array,
  word: WordFile,
  file: CaseFile,
  room: Room,
  { version, entry, code }: Against,
): Promise<FileAnswer> {
  const hash = hashOfBytes(bytes);
  const signed = await signedWord(file, version, room, entry);
  return {
    kind: "checked",
    version: checkedVersion(file, version, entry),
    exact: file.trail.some((each) => tells(each, "act", "printed") && each.subject === hash),
    code,
    lines: changesOf([signed.lines, version.content.lines], word.lines),
    pictures: pictureChanges(signed.pictures, word.pictures),
    tracked: word.tracked,
  };
}
