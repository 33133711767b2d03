import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { CaseFile } from "#shared/domain/case-file";
import type { EntryKind, SessionRecord } from "#shared/domain/session-record";
import { contentOf, roomOf, sampleCase, samplePartId } from "../support/sample-cases.ts";
import { call, expect, test } from "./fixtures.ts";
import { pasted, saved } from "./typist.ts";

const sample = sampleCase("C10");
const whole = contentOf(sample);
const ID = "10000000-0000-4000-8000-000000000010";

/** Stores the case without its sessions, as it stands when the first one begins. */
async function store(page: Page, sessions: readonly SessionRecord[] = [], kind = whole.kind): Promise<void> {
  await call(page, "room.save", roomOf(sample));
  expect(await call(page, "cases.save", { id: ID, revision: 0, content: { ...whole, kind, sessions } })).toMatchObject({
    ok: true,
  });
}

async function stored(page: Page): Promise<readonly SessionRecord[]> {
  const reply = await call(page, "cases.get", { id: ID });
  return CaseFile.parse(reply.ok ? reply.value : null).content.sessions;
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
    return (element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "").trim();
  });

/** Presses Tab (or Shift+Tab) until something whose name begins so has the focus. */
async function tabTo(page: Page, name: string, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${name}`);
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

/** Opens the records of the only case in the list, with the keyboard. */
async function openRecords(page: Page): Promise<void> {
  await tabTo(page, "佟海波");
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "案件各页" }).waitFor();
  await tabTo(page, "笔录");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "新建调解笔录" }).waitFor();
}

/** Writes as an input method does: letters in the field, then the chosen text; the Enter that takes it reaches the page as key 229. */
async function compose(page: Page, letters: string, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
  await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
  await session.send("Input.insertText", { text });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
  await session.detach();
}

type Said = readonly [kind: EntryKind, speaker: string, text: string];
const saidIn = (session: SessionRecord | undefined): Said[] =>
  (session?.entries ?? []).map(({ kind, speaker, text }) => [kind, speaker, text]);

const FIRST: readonly Said[] = [
  ["question", "贺知远", "请说明3月6日中午的经过。"],
  ["answer", "曾立强", "排队时他插队，我打了他一拳。"],
  ["question", "贺知远", "佟海波，你有什么请求？"],
  ["answer", "佟海波", "赔医疗费、误工费、精神损失8000元。"],
  ["question", "贺知远", "曾立强，你愿意赔多少？"],
  ["answer", "曾立强", "最多2000元。\n多了拿不出来。"],
];
const SECOND: readonly Said[] = [
  ["question", "贺知远", "双方考虑得怎样？"],
  ["answer", "曾立强", "我愿意当面道歉，赔3680.50元，当场付清。"],
];

/** Types a talk: each entry follows the one before with Enter; kinds come by themselves, another speaker by F4. */
async function typeTalk(page: Page, talk: readonly Said[]): Promise<void> {
  for (const [at, [kind, speaker, text]] of talk.entries()) {
    if (at > 0) await page.keyboard.press("Enter");
    const word = { question: "问", answer: "答", statement: "陈述", note: "记" }[kind];
    for (let presses = 0; presses < 8 && (await focused(page)) !== `第${at + 1}条：${word} ${speaker}`; presses++)
      await page.keyboard.press("F4");
    expect(await focused(page)).toBe(`第${at + 1}条：${word} ${speaker}`);
    for (const [n, line] of text.split("\n").entries()) {
      if (n > 0) await page.keyboard.press("Shift+Enter");
      await compose(page, "pinyin", line);
    }
  }
}

test("both sessions of C10 are written with the keyboard and an input method, and are there after the power went @browser", async ({
  app,
  page,
  start,
}) => {
  test.setTimeout(180_000);
  await store(page);
  await openRecords(page);

  for (const [talk, heldOn, result] of [
    [FIRST, "2026-03-12", "有待继续"],
    [SECOND, "2026-03-18", "调解成功"],
  ] as const) {
    await tabTo(page, "新建调解笔录", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "开始记录" })).toBeFocused();
    // The head is filled in already and folded; only the day is another one than today.
    await tabTo(page, "笔录首部", "Shift+Tab");
    await page.keyboard.press("Enter");
    await fill(page, "日期", heldOn);
    await fill(page, "开始时间", "9:00");
    await fill(page, "结束时间", "10:30");
    await tabTo(page, "笔录首部", "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, "开始记录");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("第1条：问 贺知远")).toBeFocused();
    await typeTalk(page, talk);
    await tabTo(page, "调解结果");
    await page.keyboard.insertText(result);
    await page.keyboard.press("Enter");
    if (result === "有待继续") {
      await fill(page, "下一次日期", "2026-03-18");
      await fill(page, "下一次时间", "9:00");
    }
    await tabTo(page, "全部已签名");
    await page.keyboard.press("Enter");
    await saved(page);
  }

  await app.kill();
  const { page: again } = await start();
  await again.getByRole("heading", { name: "案件" }).waitFor();
  const sessions = await stored(again);
  expect(sessions.map(saidIn)).toEqual([FIRST, SECOND]);
  const [first, second] = sessions;
  expect(first).toMatchObject({
    heldOn: "2026-03-12", from: "9:00", to: "10:30", place: sample.place, mediators: sample.mediators, recorder: sample.recorder,
    present: whole.parties.map(({ id }) => id), participants: whole.participants.map(({ id }) => id),
    result: "continue", nextOn: "2026-03-18", nextAt: "9:00",
  }); // prettier-ignore
  expect(second).toMatchObject({ heldOn: "2026-03-18", result: "settled", nextOn: "" });
  expect(first?.signings).toHaveLength(5);
  expect(first?.signings.every(({ state, readBack, on }) => state === "signed" && readBack && on === "2026-03-12")).toBe(true);

  await openRecords(again);
  await expect(again.getByText("下次：2026-03-18 9:00")).toBeVisible();
  await expect(again.getByLabel("第2条：答 曾立强")).toHaveValue("我愿意当面道歉，赔3680.50元，当场付清。");
  await again
    .getByRole("button", { name: /第1次调解笔录/ })
    .first()
    .click();
  await expect(again.getByLabel("第6条：答 曾立强")).toHaveValue("最多2000元。\n多了拿不出来。");
});

test("entries are split, removed, gone through, filled from phrases, and taken back", async ({ page }) => {
  await store(page);
  await openRecords(page);
  await page.getByRole("button", { name: "新建调解笔录" }).click();
  await page.getByRole("button", { name: "开始记录" }).click();
  await page.keyboard.type("/gzqlyw");
  const list = page.getByRole("listbox", { name: /常用语/ });
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  await expect(page.getByLabel(/^第1条/).and(page.locator("textarea"))).toHaveAttribute("aria-activedescendant", /-0$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const first = page.getByLabel("第1条：答 曾立强");
  await expect(first).toHaveValue("听清楚了，同意调解。");
  await expect(list).toHaveCount(0);

  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("Backspace");
  // The first phrase with a blank to fill: the blank is marked, and what is typed takes its place.
  await page.keyboard.type("/zdjd");
  await expect(list).toHaveCount(1);
  await expect(page.getByText("没有这样的常用语")).toBeVisible();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("/sfzj");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("/焦点");
  await page.keyboard.press("Enter");
  await page.keyboard.type("AA");
  const second = page.getByLabel("第2条：问 贺知远");
  await expect(second).toHaveValue("双方争议的焦点是AA，对此有无异议？");

  // Enter in the middle splits; Backspace in an empty entry removes it; the arrows go on.
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("第3条：问 贺知远")).toHaveValue("，对此有无异议？");
  await expect(second).toHaveValue("双方争议的焦点是AA");
  await page.keyboard.press("Control+z");
  await expect(second).toHaveValue("双方争议的焦点是AA，对此有无异议？");
  await second.press("Control+End");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("第3条：答 曾立强")).toBeFocused();
  await page.keyboard.press("F2");
  await expect(page.getByLabel("第3条：陈述 曾立强")).toBeFocused();
  await page.keyboard.press("F4");
  await expect(page.getByLabel("第3条：陈述 佟海波")).toBeFocused();
  await page.keyboard.press("Backspace");
  await expect(second).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(second).toBeFocused();

  await page.getByText("本室常用语").click();
  await page.getByLabel("常用语内容").fill("本室特有的一句话。");
  await page.getByRole("button", { name: "加到常用语" }).click();
  await expect(page.getByRole("button", { name: "删除常用语：本室特有的一句话。" })).toBeVisible();
  await second.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("/bsty");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("第3条：问 贺知远")).toHaveValue("本室特有的一句话。");

  await page.getByRole("button", { name: /^删除第1次调解笔录/ }).click();
  await expect(page.getByText("还没有笔录")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByLabel("第3条：问 贺知远")).toHaveValue("本室特有的一句话。");
  await saved(page);
  expect((await stored(page))[0]?.entries).toHaveLength(3);
});

/** Pastes a text as the system would, into whatever has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

test("a record of 300 pages is written on, and a megabyte is pasted into it", async ({ page }) => {
  test.setTimeout(120_000);
  const [session] = whole.sessions;
  if (!session) throw new Error("C10 has a session");
  const entries = Array.from({ length: 2_000 }, (_, at) => ({
    id: samplePartId(sample, "clause", at),
    kind: at % 2 ? ("answer" as const) : ("question" as const),
    speaker: at % 2 ? "佟海波" : "贺知远",
    text: `${at + 1} ${"当时我们在食堂排队打饭，他从后面插到前面来，我说了他两句。".repeat(4)}`,
  }));
  await store(page, [{ ...session, entries }]);
  await openRecords(page);
  await expect(page.getByLabel("第1条：问 贺知远")).toBeVisible();
  await page.getByRole("button", { name: "加一条" }).click();
  await expect(page.getByLabel("第2001条：问 贺知远")).toBeFocused();
  await page.keyboard.type("still quick");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("第2002条：答 佟海波")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel("第2001条：问 贺知远")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await saved(page);
  expect(saidIn((await stored(page))[0]).slice(-2)).toEqual([
    ["question", "贺知远", "still quick"],
    ["answer", "佟海波", ""],
  ]);

  const lines = Array.from({ length: 14_000 }, (_, at) =>
    at % 2
      ? `答：第${at}句，当时就是这样，他先动的手，旁边的人都看见了，我没有别的要说。`
      : `问：第${at}句，你看到的是什么？还有什么要补充的？`,
  );
  expect(Buffer.byteLength(lines.join("\n"))).toBeGreaterThan(1_000_000);
  await paste(page, lines.join("\n"));
  await expect(page.getByText("粘贴的文字已拆成14000条")).toBeVisible();
  await expect(page.getByLabel("第16001条：答 曾立强")).toBeFocused();
  await saved(page);
  const pasted = saidIn((await stored(page))[0]);
  expect(pasted).toHaveLength(16_001);
  expect(pasted[2_001]).toEqual(["question", "贺知远", "第0句，你看到的是什么？还有什么要补充的？"]);
  await page.keyboard.press("Control+z");
  // The step back over so much is drawn a moment later; until then the page still says that all is saved.
  await expect.poll(async () => saidIn((await stored(page))[0]).length).toBe(2_002);

  // A megabyte that is no record of questions and answers stays one entry, which is written on.
  const story = "那天中午我们都在食堂排队打饭，他从后面插到前面来。\n".repeat(14_000);
  await page.getByLabel("第2002条：答 佟海波").focus();
  await paste(page, story);
  await page.keyboard.type("end");
  await saved(page);
  expect(saidIn((await stored(page))[0]).at(-1)).toEqual(["answer", "佟海波", `${story}end`]);
});

test("private notes are in no paper, no print and no copied text", async ({ page }) => {
  const secret = "曾立强私下说最多出五千";
  const [session] = whole.sessions;
  if (!session) throw new Error("C10 has a session");
  await store(
    page,
    [{ ...session, entries: [{ id: samplePartId(sample, "clause", 1), kind: "question", speaker: "贺知远", text: "同意吗？" }] }],
    "people",
  );
  await openRecords(page);
  await expect(page.getByText("只在本机、不打印、不导出")).toBeVisible();
  await page.getByText("背靠背记录").click();
  await page.getByRole("button", { name: "加一段背靠背记录" }).click();
  await page.keyboard.insertText(secret);
  await saved(page);
  expect((await stored(page))[0]?.caucus).toMatchObject([{ with: "曾立强", text: secret }]);

  await page.getByRole("button", { name: "复制文字" }).click();
  await expect(page.getByText("已复制整份笔录的文字")).toBeVisible();
  const copied = await pasted(page);
  expect(copied).toContain("问（贺知远）：同意吗？");
  expect(copied).not.toContain(secret);

  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".caucus")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("navigation", { name: "案件各页" }).getByRole("link").first().click();
  await expect(page.locator(".paper")).toContainText("佟海波");
  expect(await page.locator("body").textContent()).not.toContain(secret);
  await page.keyboard.press("Control+e");
  const said = page.getByText(/已保存到/);
  await expect(said).toBeVisible();
  const path = /(\/\S.*\.docx)/.exec((await said.textContent()) ?? "")?.[1] ?? "";
  const parts = Object.values(unzipSync(readFileSync(path))).map((bytes) => strFromU8(bytes));
  expect(parts.some((part) => part.includes("佟海波"))).toBe(true);
  expect(parts.filter((part) => part.includes(secret))).toEqual([]);
});

test("the page of records has no accessibility faults and nothing stands out of it", async ({ page }) => {
  await store(
    page,
    whole.sessions.map((session) => ({
      ...session,
      entries: [{ id: samplePartId(sample, "clause", 3), kind: "question", speaker: "贺知远", text: "/" }],
    })),
  );
  await openRecords(page);
  await page.getByText("笔录首部").click();
  await page.getByText("背靠背记录").click();
  await page.getByRole("button", { name: "加一段背靠背记录" }).click();
  await page.getByText("本室常用语").click();
  await page.getByLabel("第1条：问 贺知远").focus();
  await expect(page.getByRole("option").first()).toBeVisible();
  for (const width of [1366, 1024, 683]) {
    await page.setViewportSize({ width, height: 768 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join()}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
});
