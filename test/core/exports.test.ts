import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Reply } from "#shared/contract/define";
import type { CaseContent } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { Problem, type ProblemCode } from "#shared/domain/problem";
import { problemText, words } from "#shared/locales/words";
import { freePath } from "../../electron/core/free-path.ts";
import { type OpenFile, replaceDisk } from "../../electron/storage/file-system.ts";
import { systemError } from "../../electron/storage/problems.ts";
import { attached } from "../support/attach.ts";
import { quickPress } from "../support/bindery.ts";
import { COUNTY_TEMPLATES } from "../support/county-templates.ts";
import { openDesk, removeFolders, type TestDesk } from "../support/desk.ts";
import { fullDossier, scan } from "../support/full-dossier.ts";
import { picture } from "../support/pictures.ts";
import { roomOf, sampleCase } from "../support/sample-cases.ts";

afterEach(removeFolders);

/** What an export needs to know: the case, the file kept for it, and the room's template. */
type Facts = { readonly id: CaseId; readonly scan: string; readonly template: string; readonly folder: string };
type Call = readonly [path: string, input: (facts: Facts) => unknown];

const AGREEMENT = { paper: "mediation-agreement", about: null };
const SET = [{ paper: "acceptance", about: null }, { paper: "rights-notice", about: null }, AGREEMENT];
const others = (format: string): Call => [
  "others.export",
  ({ id }) => ({ id, target: "national", format, unmasked: false, reason: "" }),
];

/** Every call that writes a file where the person wants it. */
const EXPORTS: Readonly<Record<string, Call>> = {
  "one paper in Word": ["papers.export", ({ id }) => ({ id, ...AGREEMENT, blank: false })],
  "a blank paper": ["papers.export", ({ id }) => ({ id, ...AGREEMENT, blank: true })],
  "a set as a file each": ["papers.exportSet", ({ id }) => ({ id, papers: SET, blank: false, merged: false })],
  "a set in one file": ["papers.exportSet", ({ id }) => ({ id, papers: SET, blank: false, merged: true })],
  "one PDF": ["papers.exportPdf", ({ id }) => ({ id, papers: [AGREEMENT], blank: false })],
  "a set as PDF": ["papers.exportPdf", ({ id }) => ({ id, papers: SET, blank: false })],
  "the dossier as PDF": ["dossier.bind", ({ id }) => ({ id, as: "pdf", sensitive: true, without: [] })],
  "the dossier as zip": ["dossier.bind", ({ id }) => ({ id, as: "zip", sensitive: true, without: [] })],
  "agreements as a file each": ["lists.agreements", ({ id }) => ({ ids: [id], merged: false })],
  "agreements in one file": ["lists.agreements", ({ id }) => ({ ids: [id], merged: true })],
  "a list": ["lists.export", ({ id }) => ({ ids: [id], columns: ["number", "state"] })],
  "the text for others as a table": others("xlsx"),
  "the text for others as JSON": others("json"),
  "the guide to templates": ["templates.help", () => ({ which: "guide" })],
  "the example of a template": ["templates.help", () => ({ which: "example" })],
  "a template": ["templates.saveAs", ({ template }) => ({ hash: template })],
  "a template filled on trial": [
    "templates.trial",
    ({ id, template }) => ({ hash: template, paper: "acceptance", about: null, caseId: id, blank: false }),
  ],
  "a kept file": ["attachments.saveAs", ({ id, scan: hash }) => ({ caseId: id, hash })],
  "the certificate of the room": ["signingKey.certificate", () => undefined],
  "a backup in a chosen folder": ["backups.make", ({ folder }) => ({ place: folder })],
};

/** What is in the way once the place is chosen, and what is told of it. */
const FAULTS: Readonly<Record<string, { readonly fails: (folder: string) => () => void; readonly code: ProblemCode }>> = {
  "a place that may not be written to": { code: "targetNotWritable", fails: (folder) => breakTarget(folder, { open: "EACCES" }) },
  "a stick that was pulled out": { code: "targetNotWritable", fails: (folder) => breakTarget(folder, { write: "EIO" }) },
  "a full disk": { code: "targetFull", fails: (folder) => breakTarget(folder, { write: "ENOSPC" }) },
  "a file open in Word": { code: "targetBusy", fails: (folder) => breakTarget(folder, { rename: "EPERM" }) },
};

type Breaks = { readonly open?: string; readonly write?: string; readonly rename?: string };

/** Lets what is called in a folder fail as the system would on Windows; a write fails after half of its bytes. Gives what heals it. */
function breakTarget(folder: string, { open, write, rename }: Breaks): () => void {
  const fail = (code: string | undefined, path: string) => {
    if (code !== undefined && path.startsWith(folder)) throw systemError(code, `made to fail: ${code}`);
  };
  return replaceDisk((real) => ({
    platform: "win32",
    pause: () => Promise.resolve(),
    open: async (path, flags, mode) => {
      if (flags === "wx") fail(open, path);
      const file = await real.open(path, flags, mode);
      if (write === undefined || !path.startsWith(folder)) return file;
      const half: OpenFile["write"] = async (bytes, offset, length, position) => {
        await file.write(bytes, offset, length >> 1, position);
        throw systemError(write, `made to fail: ${write}`);
      };
      return new Proxy(file, {
        get: (target, name) => {
          const own: unknown = name === "write" ? half : Reflect.get(target, name);
          return typeof own === "function" ? own.bind(target) : own;
        },
      });
    },
    rename: async (from, to) => {
      fail(rename, to);
      await real.rename(from, to);
    },
  }));
}

/** Party names as they come, and worse: signs that Windows refuses, a device name, more than fits, characters of two units. */
const NASTY = [`CON/甲:乙*?"<>| ${"某".repeat(90)}`, ` ${"𠮷野家".repeat(60)}. `];

async function deskWithCase(names: readonly string[] = [], deep = "") {
  const suggested: string[] = [];
  const folderOf = () => join(desk.exports, deep);
  const desk: TestDesk = await openDesk({
    shell: {
      makePdf: quickPress().makePdf,
      chooseSavePath: (name) => {
        suggested.push(name);
        return Promise.resolve(freePath(desk.exports, name));
      },
      chooseFolder: () => Promise.resolve(folderOf()),
      can: { chooseFolder: true, saveDialog: true },
    },
  });
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save(roomOf(sampleCase("C01")));
  const kept = await attached(desk, id, "协议书 第1页.png", picture());
  const whole = fullDossier(sampleCase("C01"));
  const parties: CaseContent["parties"] = whole.parties.map((party, at) => ({ ...party, name: names[at] ?? party.name }));
  const attachments = [{ ...scan(1, "identity", picture()), name: "身份证：正面/反面.png" }];
  await desk.api.cases.save({ id, revision: 0, content: { ...whole, parties, attachments } });
  await desk.api.cases.accept({ id });
  const taken = await desk.reply("templates.take", {
    name: "县局/协议.docx",
    data: COUNTY_TEMPLATES.form.toString("base64"),
  });
  const template = taken.ok ? String(Reflect.get(Object(taken.value), "hash")) : "";
  await desk.api.signingKey.make({ name: "枫泉镇/调委会", passphrase: "一只老虎 8 条腿" });
  return { desk, suggested, folder: folderOf(), facts: { id, scan: kept.hash, template, folder: desk.exports } };
}

/** The problem of a reply, also of a batch that goes on beside it; null when all went well. */
function problemIn(reply: Reply): Problem | null {
  if (!reply.ok) return reply.problem;
  const failed: unknown = Reflect.get(Object(reply.value), "failed");
  const [first]: unknown[] = Array.isArray(failed) ? failed : [];
  return first === undefined ? null : Problem.parse(Reflect.get(Object(first), "problem"));
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();

describe.each(Object.keys(FAULTS))("%s", (fault) => {
  test("is told in words, leaves nothing behind, and the next try works, for every export", async () => {
    const { desk, facts } = await deskWithCase();
    const t = words("zh-CN");
    for (const [name, [path, input]] of Object.entries(EXPORTS)) {
      const { fails, code } = FAULTS[fault] ?? { fails: () => () => undefined, code: "unexpected" };
      const before = filesIn(desk.exports);
      const heal = fails(desk.exports);
      const reply = await desk.reply(path, input(facts)).finally(heal);
      const problem = problemIn(reply);
      expect(problem?.code, name).toBe(code);
      if (problem === null) continue;
      expect(problemText(t, problem), name).toContain(desk.exports);
      expect(problemText(t, problem), name).toMatch(/数据没有影响.*再试一次/u);
      expect(filesIn(desk.exports), name).toEqual(before);
      expect(problemIn(await desk.reply(path, input(facts))), name).toBeNull();
      expect(filesIn(desk.exports).length, name).toBeGreaterThan(before.length);
    }
    await desk.close();
  });
});

describe("a set that fails on the way", () => {
  test.each([
    ["papers.exportSet", { merged: false }, "docx"],
    ["papers.exportPdf", {}, "pdf"],
  ])("%s names the files that stand, and the rest is not there", async (path, more, ending) => {
    const { desk, facts } = await deskWithCase();
    const files = () => filesIn(desk.exports).filter((name) => name.endsWith(ending));
    const heal = replaceDisk((real) => ({
      rename: async (from, to) => {
        if (to.startsWith(desk.exports) && files().length === 2) throw systemError("ENOSPC", "made to fail");
        await real.rename(from, to);
      },
    }));
    const reply = await desk.reply(path, { id: facts.id, papers: SET, blank: false, ...more }).finally(heal);
    const problem = problemIn(reply);
    expect(problem).toMatchObject({ code: "targetFull" });
    expect(files()).toHaveLength(2);
    expect(filesIn(desk.exports)).toHaveLength(2);
    const text = problem === null ? "" : problemText(words("zh-CN"), problem);
    for (const name of files()) expect(text).toContain(name);
    expect(text).toContain("其余的没有写");
    await desk.close();
  });
});

/** Names and paths as Windows takes them, and as Linux does. */
function refused(path: string): string[] {
  const parts = path.split("/").filter((part) => part !== "");
  const stems = parts.map((part) => (part.split(".")[0] ?? "").trimEnd());
  return [
    ...parts.filter((part) => /[<>:"\\|?*\u{0}-\u{1f}]/u.test(part)),
    ...parts.filter((part) => /[. ]$|^ /.test(part)),
    ...stems.filter((stem) => /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i.test(stem)),
    ...parts.filter((part) => part.length > 255 || Buffer.byteLength(part) > 255 || !part.isWellFormed()),
  ];
}

test("every name that an export suggests is one that Windows and Linux take, whatever parties and files are called", async () => {
  const { desk, suggested, facts } = await deskWithCase(NASTY);
  for (const [name, [path, input]] of Object.entries(EXPORTS)) {
    const reply = await desk.reply(path, input(facts));
    expect(problemIn(reply), name).toBeNull();
  }
  expect(suggested.length).toBeGreaterThan(12);
  expect(suggested.flatMap(refused)).toEqual([]);
  expect(filesIn(desk.exports).flatMap(refused)).toEqual([]);
  // What a paper is stands at the end of its name, however long the names of the parties are.
  expect(suggested.filter((name) => name.includes("人民调解协议书"))).not.toEqual([]);
  await desk.close();
});

test("in a deep folder names are shortened until Windows opens them, and stay apart", async () => {
  const { desk, facts, folder } = await deskWithCase(NASTY, "年度调解案卷归档/第三季度/劳动争议/".repeat(9));
  mkdirSync(folder, { recursive: true });
  expect(folder.length).toBeGreaterThan(190);
  for (const call of ["a set as a file each", "a set as PDF", "agreements as a file each", "agreements as a file each"]) {
    const [path, input] = EXPORTS[call] ?? [];
    expect(problemIn(await desk.reply(path ?? "", input?.(facts))), call).toBeNull();
  }
  const names = readdirSync(folder);
  expect(names).toHaveLength(8);
  expect(names.map((name) => join(folder, name).length).filter((length) => length > 259)).toEqual([]);
  expect(names.filter((name) => /人民调解协议书( \(\d\))?\.(docx|pdf)$/u.test(name))).toHaveLength(4);
  await desk.close();
});
