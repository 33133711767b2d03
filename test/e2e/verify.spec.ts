import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { CaseFile } from "../../shared/domain/case-file.ts";
import { unseal } from "../../electron/storage/envelope.ts";
import { caseForm } from "../../electron/storage/file-form.ts";
import { withValue } from "../support/edits.ts";
import { roomOf, sampleCase } from "../support/sample-cases.ts";
import { signedCase } from "../support/signed-case.ts";
import { casePath, writePast } from "../support/signed-case-on.ts";
import { call, expect, test } from "./fixtures.ts";

test(
  "a paper is held against what was signed, and a case edited by hand is named",
  { tag: "@browser" },
  async ({ start, folders }) => {
    const file = signedCase("C01");
    const first = await start();
    await call(first.page, "room.save", roomOf(sampleCase("C01")));
    await call(first.page, "cases.save", { id: file.id, revision: 0, content: file.content });
    await first.stop();
    const write = (changed: CaseFile) => writePast(folders.data, changed);
    write(file);

    const second = await start();
    const { page } = second;
    await call(page, "papers.export", { id: file.id, paper: "mediation-agreement", about: null, blank: false });
    const [name = ""] = readdirSync(folders.exports);
    const bytes = readFileSync(join(folders.exports, name));
    await page.getByRole("link", { name: "核对文书" }).click();
    await expect(page.getByRole("heading", { name: "核对文书", level: 1 })).toBeVisible();
    const choose = (buffer: Uint8Array, as: string) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name: as, mimeType: "application/octet-stream", buffer: Buffer.from(buffer) });
    await choose(bytes, "改了名字.docx");
    await expect(page.getByText("这就是导出的原件，一个字节也没有改动。")).toBeVisible();

    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    await choose(zipSync({ ...parts, "word/document.xml": strToU8(xml.replace(/¥(\d)/, "¥9$1")) }), "改了金额.docx");
    const row = page.getByRole("row").filter({ hasText: "金额" });
    await expect(row.locator("mark")).toHaveText("9");
    await choose(strToU8("x"), "别的.docx");
    await expect(page.getByText("这不是 Word 文件（.docx）", { exact: false })).toBeVisible();

    const footer = Object.entries(parts)
      .map(([part, data]) => (part.includes("footer") ? strFromU8(data) : ""))
      .join("");
    await page
      .getByRole("textbox", { name: "核对码" })
      .fill(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(footer)?.[0].toLowerCase() ?? "");
    await page.getByRole("textbox", { name: "核对码" }).press("Enter");
    await expect(page.getByText("核对码属于下面这一版", { exact: false })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await second.stop();

    const stored = unseal(readFileSync(casePath(folders.data, file)), caseForm.format)?.data;
    write(CaseFile.parse(withValue(stored, ["versions", 1, "content", "agreement", "clauses", 0, "text"], "另一个内容")));
    const third = await start();
    await third.page.goto(third.page.url().replace(/#.*$/, "") + `#/cases/${file.id}`);
    await expect(third.page.getByText("本案保存的协议与签署时不一致")).toBeVisible();
    await expect(third.page.getByText("第2版：协议 › 协议条款第1项 › 内容被改动")).toBeVisible();
    await third.page.getByRole("alert").getByRole("link", { name: "核对文书" }).click();
    await expect(third.page.getByText("本机保存的这一版自己就被改动过，见下。")).toBeVisible();
  },
);

test("a locked key is asked for where an agreement is exported, and the export goes on", async ({ start, folders }) => {
  const file = signedCase("C01");
  const first = await start();
  await call(first.page, "room.save", roomOf(sampleCase("C01")));
  await call(first.page, "cases.save", { id: file.id, revision: 0, content: file.content });
  await call(first.page, "signingKey.make", { name: "枫泉镇人民调解委员会", passphrase: "青山依旧在几度红" });
  await call(first.page, "signingKey.turn", { on: true });
  await first.stop();
  writePast(folders.data, file);

  const { page } = await start();
  await page.getByRole("link", { name: /韦小山/ }).click();
  await page.getByRole("button", { name: "导出Word" }).click();
  await expect(page.getByText("密钥还锁着", { exact: false })).toBeVisible();
  await page.getByLabel("输入密钥口令").fill("青山依旧在");
  await page.keyboard.press("Enter");
  await expect(page.getByText("口令不对", { exact: false })).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await page.getByLabel("输入密钥口令").fill("青山依旧在几度红");
  await page.keyboard.press("Enter");
  await expect(page.getByText("密钥还锁着", { exact: false })).toBeHidden();
  await expect(page.getByText(/已保存到/)).toBeVisible();
  const [name = ""] = readdirSync(folders.exports);
  expect(Object.keys(unzipSync(readFileSync(join(folders.exports, name))))).toContain("_xmlsignatures/sig1.xml");
});
