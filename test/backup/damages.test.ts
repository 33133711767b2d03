import { readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createZip } from "../../electron/storage/backup/zip-writer.ts";
import { BACKUP_VERSION, readComment, writeComment } from "../../electron/storage/backup/summary-comment.ts";
import { openBackupZip } from "../../electron/storage/backup/zip-reader.ts";
import { newFolder, openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { contents, edit, fill } from "./support.ts";

type Entry = { readonly name: string; readonly bytes: Uint8Array };

let desk: TestDesk;
let good: Buffer;
let place: string;
let entries: Entry[];
let present: Record<string, string>;

beforeAll(async () => {
  desk = await openDesk();
  const ids = await fill(desk, 5);
  const { path } = await desk.api.backups.make({ place: null });
  good = readFileSync(path);
  const zip = await openBackupZip(path);
  entries = [];
  for (const entry of zip.entries.values()) entries.push({ name: entry.name, bytes: await zip.read(entry) });
  await zip.close();
  await edit(desk, ids[0] ?? ids[1] ?? fail(), "后来改的");
  present = contents(desk.dataFolder);
  place = newFolder();
});
afterAll(async () => {
  await desk.close();
  removeFolders();
});

function fail(): never {
  throw new Error("no case");
}

/** The seeded random numbers of Mulberry32, from 0 to below `below`. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

let count = 0;

/** A zip that our own writer made of these entries, its directory and comment in order; so only the content is wrong. */
async function written(name: string, changed: readonly Entry[], comment = (text: string) => text): Promise<Buffer> {
  const path = join(place, `making-${name}-${count++}`);
  const zip = await createZip(path, new Date("2026-01-20T02:00:00Z"));
  const made = [];
  for (const entry of changed) made.push(await zip.add(entry.name, entry.bytes));
  const said = readComment(good.subarray(good.lastIndexOf("heshi/backup ")).toString("utf8"));
  if (typeof said === "string") throw new Error(said);
  await zip.finish(made, (directory) => comment(writeComment(said.summary, directory)));
  await zip.close();
  return readFileSync(path);
}

async function codeOf(bytes: Uint8Array, name: string): Promise<string> {
  writeFileSync(join(place, name), bytes);
  const reply = await desk.reply("backups.restore", { place, name, acceptLoss: true });
  return reply.ok ? "restored" : reply.problem.code;
}

const flipped = (bytes: Buffer, at: number, bit: number) => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << bit);
  return changed;
};

const manifestOf = () => {
  const found = entries.find(({ name }) => name === "manifest.json") ?? fail();
  const parsed: { summary: object; files: { path: string; size: number; sha256: string }[] } = JSON.parse(
    Buffer.from(found.bytes).toString("utf8"),
  );
  return parsed;
};
const withManifest = (manifest: unknown, others = entries): Entry[] => [
  ...others.filter(({ name }) => name !== "manifest.json"),
  { name: "manifest.json", bytes: Buffer.from(JSON.stringify(manifest)) },
];
const without = (part: RegExp) => entries.filter(({ name }) => !part.test(name));
const plus = (name: string, bytes: Uint8Array = Buffer.from("x")): Entry[] => [...entries, { name, bytes }];

type Damage = readonly [what: string, make: () => Buffer | Promise<Buffer>, code: RegExp];

const UNREADABLE = /^backupUnreadable$/;
const random: Damage[] = Array.from({ length: 24 }, (_, seed) => {
  const next = seeded(seed + 1);
  const share = next(1_000_000) / 1_000_000;
  const bit = next(8);
  if (seed < 8) return [`cut at ${share}`, () => good.subarray(0, Math.floor(share * good.length)), UNREADABLE];
  if (seed < 16) return [`bit ${bit} flipped at ${share}`, () => flipped(good, Math.floor(share * good.length), bit), /^backup(Damaged|Unreadable|Foreign)$/];
  return [
    `bit ${bit} flipped in the directory or the end at ${share}`,
    () => {
      const start = good.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      return flipped(good, start + Math.floor(share * (good.length - start)), bit);
    },
    /^backup(Unreadable|Foreign)$/,
  ];
}); // prettier-ignore

const bomb = (size: number) => Buffer.alloc(size);

const made: Damage[] = [
  ["empty", () => Buffer.alloc(0), UNREADABLE],
  ["NUL", () => Buffer.alloc(50_000), UNREADABLE],
  ["a text", () => Buffer.from("hello ".repeat(1000)), UNREADABLE],
  ["a picture with the name of a zip", () => readFileSync("build/icons/64x64.png"), UNREADABLE],
  ["something put behind the end", () => Buffer.concat([good, Buffer.from("more")]), UNREADABLE],
  ["something put before the beginning", () => Buffer.concat([Buffer.from("more"), good]), UNREADABLE],
  ["two backups in a row", () => Buffer.concat([good, good]), UNREADABLE],
  ["a block of NUL in the middle", () => Buffer.concat([good.subarray(0, 3000), Buffer.alloc(512), good.subarray(3512)]), /^backupDamaged$/],
  ["somebody else's zip", () => Buffer.from(zipSync({ "a.txt": Buffer.from("a") })), /^backupForeign$/],
  ["packed again by another program", () => Buffer.from(zipSync(Object.fromEntries(entries.map((each) => [each.name, each.bytes])))), /^backupForeign$/],
  ["a newer format", () => written("newer", entries, (text) => newer(text)), /^backupNewer$/],
  ["no manifest", () => written("bare", without(/^manifest/)), /^backupIncomplete$/],
  ["a manifest that is no JSON", () => written("text", [...without(/^manifest/), { name: "manifest.json", bytes: Buffer.from("{") }]), /^backupDamaged$/],
  ["a manifest of another time", () => written("time", withManifest({ ...manifestOf(), summary: { ...manifestOf().summary, createdAt: "2020-01-01T00:00:00.000Z" } })), /^backupDamaged$/],
  ["a manifest with a wrong hash", () => written("hash", withManifest({ ...manifestOf(), files: manifestOf().files.map((file) => ({ ...file, sha256: "0".repeat(64) })) })), /^backupDamaged$/],
  ["a manifest with a wrong size", () => written("size", withManifest({ ...manifestOf(), files: manifestOf().files.map((file) => ({ ...file, size: file.size + 1 })) })), /^backupDamaged$/],
  ["a manifest that names a file twice", () => written("twice", withManifest({ ...manifestOf(), files: [...manifestOf().files, ...manifestOf().files.slice(0, 1)] })), /^backupDamaged$/],
  ["a case missing", () => written("less", withoutOneCase()), /^backupIncomplete$/],
  ["the register missing", () => written("noregister", without(/numbers/)), /^backupIncomplete$/],
  ["a case too many", () => written("more", plus("data/cases/00/00000000-0000-4000-8000-000000000000.json")), /^backupUnexpected$/],
  ["a program too many", () => written("exe", plus("data/start.exe")), /^backupUnexpected$/],
  ["the same name in other letters", () => written("letters", plus("DATA/ROOM.JSON")), /^backup(Unexpected|Unsafe)$/],
  ["a case whose content was changed", () => written("changed", entries.map((each) => (each.name.startsWith("data/cases") ? { ...each, bytes: Buffer.concat([each.bytes, Buffer.from(" ")]) } : each))), /^backupDamaged$/],
  ...["data/../../evil.json", "/etc/evil", "C:/evil.json", "data\\..\\evil.json", "../evil.json", "data/cases/../../../x", "data/.restore/go.json", "data/lock.json", "data/index/rows.json", "data/con.json", "data/a\u0000b", "data/x.json.", "data//x"].map(
    (name): Damage => [`the name ${JSON.stringify(name)}`, () => written("evil", plus(name)), /^backupUnsafe$/],
  ),
  ["a bomb of 256 MB in an entry", async () => swollen(await written("bomb", plus("data/bomb.json", bomb(8000))), 256 << 20), /^backupUnsafe$/],
  ["a bomb for a manifest", async () => swollen(await written("bomb2", [...without(/^manifest/), { name: "manifest.json", bytes: bomb(8000) }]), 300 << 20), /^backupUnsafe$/],
  ["an entry that claims to be small and swells", () => understated(), /^backupDamaged$/],
]; // prettier-ignore

const hash = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function withoutOneCase(): Entry[] {
  const gone = entries.find(({ name }) => name.startsWith("data/cases/"));
  return entries.filter((each) => each !== gone);
}

function newer(text: string): string {
  const body = text.slice(text.indexOf("\n") + 1);
  return `heshi/backup ${BACKUP_VERSION + 1} ${hash(`${BACKUP_VERSION + 1}${body}`)}\n${body}`;
}

/** Rewrites the last local and central record as a deflated entry of `size` bytes, with directory hash and comment in order. */
function swollen(bytes: Buffer, size: number): Buffer {
  return patched(bytes, (record) => {
    record.writeUInt16LE(8, 10);
    record.writeUInt32LE(size, 24);
  });
}

/** An entry that says it unpacks to 4,096 bytes and unpacks to sixteen times as much. */
async function understated(): Promise<Buffer> {
  const body = deflateRawSync(Buffer.alloc(65_536));
  // Bytes that cannot be packed keep the place for it.
  const noise = Buffer.concat(Array.from({ length: 8 }, (_, at) => createHash("sha256").update(`${at}`).digest()));
  const name = "data/under.json";
  const file = { path: name, size: 4096, sha256: "0".repeat(64) };
  const listed = withManifest({ ...manifestOf(), files: [...manifestOf().files, file] });
  const bytes = await written("under", [...listed, { name, bytes: noise.subarray(0, body.length) }]);
  const local = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 3, 4]));
  body.copy(bytes, local + 30 + name.length);
  bytes.writeUInt16LE(8, local + 8);
  bytes.writeUInt32LE(body.length, local + 18);
  bytes.writeUInt32LE(4096, local + 22);
  return patched(bytes, (record) => {
    record.writeUInt16LE(8, 10);
    record.writeUInt32LE(body.length, 20);
    record.writeUInt32LE(4096, 24);
  });
}

function patched(bytes: Buffer, change: (record: Buffer) => void): Buffer {
  const changed = Buffer.from(bytes);
  const start = changed.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const end = changed.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const last = changed.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  change(changed.subarray(last));
  const said = readComment(changed.subarray(end + 22).toString("utf8"));
  if (typeof said === "string") throw new Error(said);
  const comment = Buffer.from(writeComment(said.summary, hash(changed.subarray(start, end))));
  return Buffer.concat([changed.subarray(0, end + 22), comment]);
}

describe("a damaged backup", () => {
  const damages = [...random, ...made];

  test("comes in at least fifty kinds", () => {
    expect(damages.length).toBeGreaterThanOrEqual(50);
  });

  test.each(damages)("%s: is recognised and named, and nothing is restored from it", async (_what, make, code) => {
    expect(await codeOf(await make(), "heshi-x.zip")).toMatch(code);
    expect(contents(desk.dataFolder)).toEqual(present);
    const before = process.memoryUsage().rss;
    expect(await codeOf(readFileSync(join(place, "heshi-x.zip")), "heshi-x.zip")).toMatch(code);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });

  test("leaves the good one of use", async () => {
    expect(await codeOf(good, "heshi-good.zip")).toBe("restored");
    expect(contents(desk.dataFolder)).not.toEqual(present);
  });
});
