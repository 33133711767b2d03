import type { Page } from "@playwright/test";
import type { CaseContent } from "#shared/domain/case-file";
import { type Attachment, ContentHash, type Evidence } from "#shared/domain/evidence";
import { emptyContent } from "#shared/domain/empty-case";
import { requiredMarks } from "#shared/rules/signatures-required";
import { attach, sha256 } from "../support/attach.ts";
import { COUNTY_TEMPLATES } from "../support/county-templates.ts";
import { contentOf, roomOf, sampleCase, samplePartId } from "../support/sample-cases.ts";
import { call, expect } from "./fixtures.ts";

/** The instant at which the clock of a show room stands: a Tuesday morning while the samples are under way. */
export const SHOWN_AT = new Date("2026-05-26T09:30:00+08:00");

const STOPPED = `
  const Real = Date;
  const at = ${SHOWN_AT.getTime()};
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(at) : super(...given); }
    static now() { return at; }
  };`;

/** Lets the server of the browser host start with its clock standing at that instant, whatever day it is. */
export const STOPPED_CLOCK = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(STOPPED)}` };

const idOf = (sample: string) => `0a000000-0000-4000-8000-0000000000${sample.slice(1)}`;

/** A page of the program with something to see: its address, a sign that it is there, and what to open on it. */
export type Shown = {
  readonly name: string;
  readonly at: string;
  readonly open?: readonly string[];
  readonly scrollTo?: string;
};

const page = (sample: string, tab = "") => `/cases/${idOf(sample)}${tab === "" ? "" : `/${tab}`}`;

/** Every page of the program, those of a case with the sample that has most to show there. */
export const SHOWN: readonly Shown[] = [
  { name: "list", at: "/cases" },
  {
    name: "list-filters",
    at: "/cases?state=effective&state=registered&state=accepted&risk=red&risk=green&acceptedFrom=2026-01-01",
    open: ["[aria-controls=filter-card][aria-expanded=false]"],
  },
  { name: "todo", at: "/todo" },
  { name: "month", at: "/todo?day=2026-05-26" },
  { name: "new", at: "/cases/0a000000-0000-4000-8000-0000000000ff?new" },
  { name: "case", at: page("C08") },
  { name: "parties", at: page("C08"), scrollTo: "#section-parties" },
  { name: "agreement", at: page("C08"), scrollTo: "#section-agreement" },
  { name: "police", at: page("C10") },
  { name: "quick", at: "/cases/0a000000-0000-4000-8000-0000000000fe/quick?new" },
  { name: "quick-police", at: page("C11", "quick") },
  { name: "records-none", at: page("C11", "records") },
  { name: "records", at: page("C10", "records") },
  { name: "evidence", at: page("C01", "evidence") },
  { name: "clocks", at: page("C10", "clocks") },
  { name: "papers", at: page("C08", "papers") },
  { name: "signing", at: page("C08", "signing") },
  { name: "progress", at: page("C08", "progress") },
  { name: "bin", at: "/bin" },
  { name: "verify", at: "/verify" },
  { name: "backups", at: "/backups" },
  { name: "settings", at: "/settings" },
  { name: "rules", at: "/settings/rules" },
  { name: "dossier", at: page("C01", "dossier") },
  { name: "catalogue", at: "/settings/catalogue" },
  { name: "templates", at: "/settings/templates", open: [".template-files button[aria-pressed=false]"] },
];

async function done(page: Page, path: string, input: unknown): Promise<void> {
  expect(await call(page, path, input), path).toMatchObject({ ok: true });
}

async function store(page: Page, sample: string, changes: Partial<CaseContent> = {}): Promise<string> {
  const id = idOf(sample);
  await done(page, "cases.save", { id, revision: 0, content: { ...contentOf(sampleCase(sample)), ...changes } });
  return id;
}

/** What was said in the session of C10, so that its record has something to read. */
function said(content: CaseContent): CaseContent["sessions"] {
  const line = (at: number, kind: "question" | "answer", speaker: string, text: string) => ({
    id: samplePartId(sampleCase("C10"), "visit", 900 + at),
    kind,
    speaker,
    text,
  });
  return content.sessions.map((session) => ({
    ...session,
    from: "9:30",
    to: "11:05",
    entries: [
      line(1, "question", "贺知远", "请说明3月6日中午的经过。"),
      line(2, "answer", "曾立强", "排队时他插队，我打了他一拳，我愿意道歉，医药费我来出。"),
      line(3, "question", "贺知远", "佟海波，你有什么请求？"),
      line(4, "answer", "佟海波", "赔医疗费、误工费、精神损失8000元。"),
    ],
  }));
}

/** Two files kept for a case, and one piece of evidence with the first of them. */
async function filesOf(page: Page, caseId: string): Promise<Pick<CaseContent, "attachments" | "evidence">> {
  const names = ["工资欠条照片.txt", "考勤表2025年10月至12月（复印件，每页由项目部盖章）.txt"];
  const attachments: Attachment[] = [];
  for (const [at, name] of names.entries()) {
    const bytes = Buffer.from(name);
    expect(await attach((path, input) => call(page, path, input), caseId, name, bytes)).toMatchObject({ ok: true });
    attachments.push({
      id: samplePartId(sampleCase("C01"), "visit", 800 + at), hash: ContentHash.parse(sha256(bytes)), name, type: "text/plain",
      size: bytes.length, addedAt: SHOWN_AT.toISOString(), purpose: "evidence", original: null, sensitive: false,
    }); // prettier-ignore
  }
  const evidence: Evidence = {
    id: samplePartId(sampleCase("C01"), "visit", 850), name: "欠条", source: "申请人自行保管", form: "original", copies: 1,
    submittedBy: "韦小山", submittedOn: "2026-01-16", checked: true, checkedBy: "", note: "", files: attachments.slice(0, 1).map(({ id }) => id),
  }; // prettier-ignore
  return { attachments, evidence: [evidence] };
}

/** A county's own form, in use for one paper. */
async function ownTemplate(page: Page): Promise<void> {
  const data = COUNTY_TEMPLATES.form.toString("base64");
  await done(page, "templates.take", { name: "安屿县局调解协议登记表2026年版.docx", data });
  const hash = sha256(COUNTY_TEMPLATES.form);
  await done(page, "templates.use", { paper: "entrustment", hash, from: "2026-05-01" });
}

/** Fills a new folder with the sample cases, each where another state, page or list has something to show. */
export async function fillShowRoom(page: Page): Promise<void> {
  await done(page, "room.save", roomOf(sampleCase("C08")));
  await store(page, "C01", { village: "枫泉社区", tags: ["农民工", "集体欠薪"], ...(await filesOf(page, idOf("C01"))) });
  await ownTemplate(page);
  await store(page, "C05");
  await store(page, "C03", { nextStep: { on: "2026-05-26", text: "到现场丈量地界" } });
  await store(page, "C09");
  const c10 = contentOf(sampleCase("C10"));
  await store(page, "C10", { sessions: said(c10) });
  await store(page, "C11");
  const c08 = contentOf(sampleCase("C08"));
  const marks = requiredMarks(c08).map(({ who }) => ({ who, on: "2026-05-26" }));
  const id = await store(page, "C08", {
    agreement: { ...c08.agreement, marks: marks.slice(1) },
    risk: { colour: "red", reasons: "家属情绪激动，扬言停尸", reportedTo: "镇综治中心", reportedOn: "2026-05-24" },
  });
  for (const sample of ["C01", "C05", "C03", "C10", "C08"]) await done(page, "cases.accept", { id: idOf(sample) });
  await done(page, "cases.act", { id, act: "agreeWritten" });
  await done(page, "cases.save", { id: idOf("C97"), revision: 0, content: emptyContent() });
  const gone = await store(page, "C04");
  await done(page, "cases.remove", { id: gone, reason: "重复登记" });
}

/** Leads to a page and waits until it stands. */
export async function show(page: Page, { at, open = [], scrollTo }: Shown): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = place;
  }, at);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForTimeout(400);
  for (const each of open) for (const one of await page.locator(each).all()) await one.click();
  if (scrollTo !== undefined) await page.locator(scrollTo).scrollIntoViewIfNeeded();
}
