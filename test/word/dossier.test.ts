import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import type { Attachment } from "#shared/domain/evidence";
import { CaseId } from "#shared/domain/id";
import { PlainDate } from "#shared/domain/plain-date";
import { OFFICIAL_CATALOGUE } from "#shared/rules/packs/catalogue";
import { attached, keptPath } from "../support/attach.ts";
import { boundPages, pdfOf, quickPress } from "../support/bindery.ts";
import { p, word } from "../support/county-templates.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { fullDossier, scan } from "../support/full-dossier.ts";
import { documentXml, placedWords, squeeze } from "../support/office.ts";
import { picture } from "../support/pictures.ts";
import { roomOf, sampleCase, sampleCases } from "../support/sample-cases.ts";

afterEach(removeFolders);

const SECRET = "背靠背私下底线五万";

/** One kept file of a case: its bytes, what they are, and the line it is laid to. */
type Scan = { readonly bytes: Buffer; readonly type: string; readonly purpose: Attachment["purpose"]; readonly line?: string };

/** A stored case with its files, each under the name scan-1, scan-2 and so on; every session has private notes. */
async function stored(
  desk: TestDesk,
  scans: readonly Scan[],
  content: CaseContent = fullDossier(sampleCase("C01")),
): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save(roomOf(sampleCase("C01")));
  const attachments = scans.map(({ bytes, type, purpose }, at) => scan(at + 1, purpose, bytes, type));
  for (const [at, { bytes }] of scans.entries()) await attached(desk, id, `scan-${at + 1}`, bytes);
  const lines = [...new Set(scans.flatMap(({ line }) => line ?? []))];
  const pieces = lines.map((item) => ({
    item, original: false, scansOnly: false, note: "",
    files: attachments.filter((_, at) => scans[at]?.line === item).map((file) => file.id),
  })); // prettier-ignore
  const sessions = content.sessions.map((session) => ({ ...session, caucus: [{ id: session.id, with: SECRET, text: SECRET }] }));
  await desk.api.cases.save({
    id,
    revision: 0,
    content: { ...content, sessions, attachments, dossier: { ...content.dossier, pieces } },
  });
  await desk.api.cases.accept({ id });
  return id;
}

const png = (shade = 0) => ({ bytes: picture(60, 90, shade), type: "image/png" });
const pdf = async (pages: number, word: string, turn = 0) => ({
  bytes: Buffer.from(await (await pdfOf(pages, word, turn)).save()),
  type: "application/pdf",
});

function quickDesk() {
  const press = quickPress();
  return openDesk({ shell: { makePdf: press.makePdf } }).then((desk) => ({ desk, press }));
}

const bindAs = (desk: TestDesk, id: CaseId, as: "pdf" | "zip", more: { sensitive?: boolean; without?: string[] } = {}) =>
  desk.reply("dossier.bind", { id, as, sensitive: more.sensitive ?? false, without: more.without ?? [] });

const textOfEntry = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? new Uint8Array()).toString("utf8");

/** A row of the catalogue in the list of a package: its name, and its pages from first to last. */
function listedRows(list: string): { name: string; pages: number[]; remark: string }[] {
  return list.split("\r\n").flatMap((line) => {
    const [, name = "", span = "", remark = ""] = /^\d+\t([^\t]*)\t?([^\t]*)\t?(.*)$/.exec(line) ?? [];
    if (name === "") return [];
    const [from, to = from] = span.split("—").map(Number);
    const pages = from && to ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
    return [{ name, pages, remark }];
  });
}

/** Random numbers that are the same every time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % sides;
  };
}

/** The whole PDF of a package and the rows of its list. */
function openedPackage(desk: TestDesk, path: string) {
  const entries = unzipSync(readFileSync(path));
  const whole = join(desk.root, "whole.pdf");
  writeFileSync(whole, entries["卷宗（合成）.pdf"] ?? "");
  return { whole, rows: listedRows(textOfEntry(entries["卷宗清单.txt"])) };
}

/** The number of a page: it stands above everything else, but on a turned scan, where it is the only figure of its own. */
const numberOn = (page: string) => (page.includes("S") ? /(?:^|\s)(\d+)(?:\s|$)/ : /^\s*(\d+)(?:\s|$)/).exec(page)?.[1];

/**
 * Every page that the catalogue names bears that number and belongs to that part, and there are no others. `hasTitle` says whether a page
 * belongs to a paper of that title; null for a page that is no paper.
 */
async function checkPages(
  { whole, rows }: ReturnType<typeof openedPackage>,
  count: number,
  hasTitle: (page: string, title: string) => boolean | null,
): Promise<readonly string[]> {
  const pages = await boundPages(whole);
  const first = pages.findIndex((page) => numberOn(page) === "1");
  expect(first).toBeGreaterThan(1);
  for (const { name, pages: listed } of rows) {
    for (const [nth, number] of listed.entries()) {
      const page = pages[first + number - 1] ?? "";
      expect(numberOn(page), name).toBe(`${number}`);
      const belongs = hasTitle(page, squeeze(name.replace(/（.*$/, "")));
      // A scan has a word of its own, or nothing on it but the number; the title of a paper may stand on its first page only.
      if (belongs === null) expect(page.includes("S") || page.trim() === `${number}`).toBe(true);
      else if (nth === 0) expect(belongs, `${name} ${number}`).toBe(true);
    }
  }
  expect(rows.flatMap((row) => row.pages)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
  return pages.slice(0, first);
}

const PLACES = ["identity", "evidence", "agreement", "record", "visit", "performance"] as const;

async function randomScans(roll: (sides: number) => number): Promise<Scan[]> {
  const count = roll(7);
  return await Promise.all(
    Array.from({ length: count }, async (_, at) => ({
      ...(roll(2) === 0 ? png(at) : await pdf(1 + roll(4), `S${at + 1}`, 90 * roll(4))),
      purpose: "other" as const,
      line: PLACES[roll(PLACES.length)] ?? "evidence",
    })),
  );
}

const COUNT = Number(process.env["HESHI_DOSSIERS"] ?? 2);

describe("a bound dossier", () => {
  test(`of ${COUNT} random cases has in its catalogue the pages where each part really lies`, async () => {
    const { desk, press } = await quickDesk();
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const sample = sampleCases[seed % sampleCases.length];
      if (!sample) continue;
      press.pages.length = 0;
      const id = await stored(desk, await randomScans(dice(seed)), fullDossier(sample));
      const bound = await desk.api.dossier.bind({ id, as: "zip", sensitive: true, without: [] });
      if (bound?.kind !== "made") throw new Error("not bound");
      const whole = openedPackage(desk, bound.file.path);
      await checkPages(whole, bound.pages, (page, title) => {
        const at = /H(\d+)\./.exec(page)?.[1];
        return at === undefined ? null : squeeze(press.pages[Number(at)] ?? "").includes(title);
      });
      expect(press.pages.some((html) => squeeze(html).includes(`本卷共${bound.pages}页`))).toBe(true);
      rmSync(bound.file.path);
    }
    await desk.close();
  }, 600_000);

  test("printed by the browser has on its catalogue what its pages say", async () => {
    const desk = await openDesk();
    const id = await stored(
      desk,
      [{ ...(await pdf(3, "S")), purpose: "other", line: "opening" }],
      fullDossier(sampleCase("C04")),
    );
    const bound = await desk.api.dossier.bind({ id, as: "zip", sensitive: true, without: [] });
    if (bound?.kind !== "made") throw new Error("not bound");
    const opened = openedPackage(desk, bound.file.path);
    const front = await checkPages(opened, bound.pages, (page, title) =>
      page.includes("S.") ? null : squeeze(page).includes(title),
    );
    // Row by row as it stands on the paper: the text alone would come out column by column.
    const words = await placedWords({ file: opened.whole, pages: front }, front.length);
    const middle = ({ top, bottom }: (typeof words)[number]) => (top + bottom) / 2;
    for (const [at, { name, pages }] of opened.rows.entries()) {
      const order = words.filter(({ text }) => text === `${at + 1}`).toSorted((one, other) => one.left - other.left)[0];
      if (!order) throw new Error(`no row ${at + 1}`);
      const row = words
        .filter((word) => Math.abs(middle(word) - middle(order)) < 4)
        .toSorted((one, other) => one.left - other.left);
      const span = [...new Set([pages[0], pages.at(-1)])].join("—");
      expect(squeeze(row.map(({ text }) => text).join(""))).toBe(squeeze(`${at + 1}${name}${span}`));
    }
    expect(squeeze(front[0] ?? "")).toContain("保管期限：长期（15年）");
    await desk.close();
  }, 60_000);

  test("has its numbers at the outer upper corner as people see the page, however it is turned", async () => {
    const { desk } = await quickDesk();
    const turned = await Promise.all(
      [0, 90, 180, 270].map(async (turn) => ({ ...(await pdf(2, "T", turn)), purpose: "other" as const, line: "opening" })),
    );
    const id = await stored(desk, turned);
    const bound = await desk.api.dossier.bind({ id, as: "pdf", sensitive: false, without: [] });
    if (bound?.kind !== "made") throw new Error("not bound");
    const pages = await boundPages(bound.file.path);
    const scans = pages.flatMap((page, at) => (page.includes("T.") ? [at + 1] : []));
    expect(scans).toHaveLength(8);
    for (const page of scans) {
      const words = await placedWords({ file: bound.file.path, pages }, page);
      const number = words.find(({ text }) => /^\d+$/.test(text));
      if (!number) throw new Error("no number");
      // Two pages of each turn: those that lie are as wide as they were high.
      const across = ((Math.floor(scans.indexOf(page) / 2) % 2 === 0 ? 500 : 700) * 25.4) / 72;
      expect(number.top).toBeLessThan(15);
      if (Number(number.text) % 2 === 1) expect(number.right).toBeGreaterThan(across - 12);
      else expect(number.left).toBeLessThan(12);
    }
    await desk.close();
  });
});

describe("what is asked before binding", () => {
  async function faulty(): Promise<Scan[]> {
    const locked = await pdfOf(1, "L");
    locked.encrypt({ userPassword: "1234", ownerPassword: "5678" });
    const evidence = "evidence" as const;
    return [
      { bytes: Buffer.from(await locked.save()), type: "application/pdf", purpose: evidence },
      { bytes: picture().subarray(0, 120), type: "image/png", purpose: evidence },
      { bytes: Buffer.from("%PDF-1.7\nnothing"), type: "application/pdf", purpose: evidence },
      { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 3]), type: "image/jpeg", purpose: evidence },
      { bytes: Buffer.from("text"), type: "text/plain", purpose: evidence },
      { ...png(7), purpose: evidence },
      { ...png(8), purpose: evidence },
    ];
  }

  test("scans that cannot be bound are named each with the reason, and nothing is made until they may be left out", async () => {
    const { desk } = await quickDesk();
    const scans = await faulty();
    const id = await stored(desk, scans);
    const gone = scans[6] ? scan(7, "evidence", scans[6].bytes).hash : "";
    rmSync(keptPath(desk.dataFolder, id, gone));
    const bound = await desk.api.dossier.bind({ id, as: "pdf", sensitive: false, without: [] });
    if (bound?.kind !== "broken") throw new Error("bound all the same");
    expect(bound.scans.map(({ name, why }) => [name, why])).toEqual([
      ["scan-1", "locked"],
      ["scan-2", "damaged"],
      ["scan-3", "damaged"],
      ["scan-4", "damaged"],
      ["scan-5", "type"],
      ["scan-7", "missing"],
    ]);
    expect(readdirSync(desk.exports)).toEqual([]);
    const some = bound.scans.slice(1).map(({ file }) => file);
    expect(await desk.api.dossier.bind({ id, as: "pdf", sensitive: false, without: some })).toMatchObject({
      kind: "broken",
      scans: [{ name: "scan-1" }],
    });
    const all = bound.scans.map(({ file }) => file);
    const made = await desk.api.dossier.bind({ id, as: "pdf", sensitive: false, without: all });
    expect(made).toMatchObject({ kind: "made", left: bound.scans });
    expect(readdirSync(desk.exports)).toHaveLength(1);
    await desk.close();
  });

  test("what the law protects most goes out only when asked for, and then it is on record", async () => {
    const { desk } = await quickDesk();
    const id = await stored(desk, [{ ...png(1), purpose: "identity" }]);
    const names = async (sensitive: boolean) => {
      const bound = await desk.api.dossier.bind({ id, as: "zip", sensitive, without: [] });
      if (bound?.kind !== "made") throw new Error("not bound");
      const entries = unzipSync(readFileSync(bound.file.path));
      return { files: Object.keys(entries), rows: listedRows(textOfEntry(entries["卷宗清单.txt"])) };
    };
    const held = await names(false);
    expect(held.files.filter((name) => name.includes("scan-1"))).toEqual([]);
    expect(held.rows.find(({ name }) => name === "当事人身份证明")).toMatchObject({ pages: [], remark: "见纸质卷" });
    const given = await names(true);
    expect(given.files.filter((name) => name.includes("scan-1"))).toHaveLength(1);
    const { timeline } = (await desk.api.cases.get({ id })) ?? { timeline: [] };
    expect(timeline.filter(({ what }) => what === "exported")).toHaveLength(2);
    await desk.close();
  });
});

describe("a package", () => {
  test("can be read without this program: every part as Word, PDF or as it was taken in, a list of all, and no private note", async () => {
    const { desk, press } = await quickDesk();
    const id = await stored(desk, [{ ...(await pdf(2, "S")), purpose: "other", line: "visit" }]);
    const bound = await desk.api.dossier.bind({ id, as: "zip", sensitive: false, without: [] });
    if (bound?.kind !== "made") throw new Error("not bound");
    expect(bound.file.fileName).toBe("（2026）枫泉镇人调字第0003号 韦小山与安屿示例建筑劳务有限公司劳动争议纠纷 卷宗.zip");
    const entries = unzipSync(readFileSync(bound.file.path));
    const names = Object.keys(entries);
    expect(names).toEqual(
      expect.arrayContaining([
        "卷宗（合成）.pdf",
        "00 封面.docx",
        "00 封面.pdf",
        "00 卷内目录.docx",
        "00 卷内目录.pdf",
        "卷宗清单.txt",
      ]),
    );
    expect(names.some((name) => /^\d\d 人民调解协议书\.docx$/.test(name))).toBe(true);
    expect(names.some((name) => /^\d\d 人民调解回访记录.*\/1 scan-1$/.test(name))).toBe(true);
    const list = textOfEntry(entries["卷宗清单.txt"]);
    for (const name of names.filter((each) => each !== "卷宗清单.txt"))
      expect(list).toContain(`${name}\t${entries[name]?.length ?? 0}\t`);
    const texts = [
      list,
      ...press.pages,
      ...names
        .filter((name) => name.endsWith(".docx"))
        .flatMap((name) => Object.values(unzipSync(entries[name] ?? new Uint8Array())).map(textOfEntry)),
    ];
    expect(texts.some((text) => text.includes(SECRET))).toBe(false);
    expect(texts.some((text) => text.includes("双方到场，宣读纪律。"))).toBe(true);
    await desk.api.papers.open({ exportId: bound.file.exportId });
    expect(desk.opened).toEqual([bound.file.path]);
    await desk.close();
  });

  test("has the papers of the room's own templates, and the case keeps them; the catalogue stays the program's, for only that knows its pages", async () => {
    const { desk, press } = await quickDesk();
    const id = await stored(desk, []);
    const data = Buffer.from(word(p("县局的格式【案号】"))).toString("base64");
    const { hash } = await desk.api.templates.take({ name: "县局.docx", data });
    for (const paper of ["mediation-agreement", "cover", "catalogue"] as const)
      await desk.api.templates.use({ paper, hash, from: PlainDate.parse("2020-01-01") });
    const bound = await desk.api.dossier.bind({ id, as: "zip", sensitive: false, without: [] });
    if (bound?.kind !== "made") throw new Error("not bound");
    const entries = unzipSync(readFileSync(bound.file.path));
    const own = Object.keys(entries).filter(
      (name) => name.endsWith(".docx") && documentXml(entries[name] ?? new Uint8Array()).includes("县局的格式"),
    );
    expect(own.map((name) => name.replace(/^\d\d /, ""))).toEqual(["封面.docx", "人民调解协议书.docx"]);
    expect(press.pages.filter((page) => page.includes("县局的格式（2026）枫泉镇人调字第0003号"))).toHaveLength(2);
    expect((await desk.api.cases.get({ id }))?.templates).toEqual({ cover: hash, "mediation-agreement": hash });
    await desk.close();
  });

  test.each(["pdf", "zip"] as const)("stopped, or with no place for it, leaves nothing behind: %s", async (as) => {
    const { desk } = await quickDesk();
    const id = await stored(desk, [{ ...png(1), purpose: "evidence" }]);
    const under = desk.api.dossier.bind({ id, as, sensitive: false, without: [] });
    await expect.poll(() => desk.api.dossier.progress(), { interval: 5 }).not.toBeNull();
    expect(await bindAs(desk, id, as)).toMatchObject({ problem: { code: "dossierBusy" } });
    await desk.api.dossier.cancel();
    expect(await under).toBeNull();
    expect(readdirSync(desk.exports)).toEqual([]);
    expect(await desk.api.dossier.progress()).toBeNull();
    await desk.close();

    const blocked = await openDesk({
      shell: { makePdf: quickPress().makePdf, chooseSavePath: (name) => Promise.resolve(join("/proc/nowhere", name)) },
    });
    expect(await bindAs(blocked, await stored(blocked, []), as)).toMatchObject({ problem: { code: "targetNotWritable" } });
    await blocked.close();
  });

  test("stopped while it is written leaves nothing of it, nor touches an older one of its name", async () => {
    let stop = () => Promise.resolve<unknown>(null);
    const desk: TestDesk = await openDesk({
      shell: {
        makePdf: quickPress().makePdf,
        chooseSavePath: async (name) => {
          await stop();
          return join(desk.exports, name);
        },
      },
    });
    const id = await stored(desk, [{ ...png(1), purpose: "evidence" }]);
    await desk.api.dossier.bind({ id, as: "zip", sensitive: false, without: [] });
    const [name = ""] = readdirSync(desk.exports);
    const before = readFileSync(join(desk.exports, name));
    stop = () => desk.api.dossier.cancel();
    expect(await desk.api.dossier.bind({ id, as: "zip", sensitive: false, without: [] })).toBeNull();
    expect(readdirSync(desk.exports)).toEqual([name]);
    expect(readFileSync(join(desk.exports, name)).equals(before)).toBe(true);
    await desk.close();
  });
});

test("the room's own catalogue is kept, binds, and gives way to the official one", async () => {
  const { desk } = await quickDesk();
  expect(await desk.api.dossier.catalogue()).toEqual({ catalogue: OFFICIAL_CATALOGUE, own: false });
  const line = { id: "own", title: "案件认定表", required: "always" as const, papers: ["rights-notice" as const], purposes: [] };
  const own = { lines: [line], years: { short: 10, long: 30 } };
  expect(await desk.reply("dossier.saveCatalogue", { ...own, lines: [line, line] })).toMatchObject({
    problem: { code: "badInput" },
  });
  await desk.api.dossier.saveCatalogue(own);
  const again = await desk.reopen();
  expect(await again.api.dossier.catalogue()).toEqual({ catalogue: own, own: true });
  await again.api.dossier.saveCatalogue(null);
  expect((await again.api.dossier.catalogue()).own).toBe(false);
  await again.close();
});
