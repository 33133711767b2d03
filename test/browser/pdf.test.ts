import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ProblemError } from "#shared/domain/problem";
import { findBrowser } from "../../build/test-tools/find.ts";
import { pdfMaker } from "../../electron/browser/print-page.ts";
import { readPdfFile, squeeze } from "../support/office.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heshi-pdf-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const work = () => join(folder, "pdf");
const problemOf = (error: unknown) => (error instanceof ProblemError ? error.problem.code : error);

test("a page becomes a PDF on the paper it names, and nothing is left of it", async () => {
  const bytes = await pdfMaker(
    work(),
    await findBrowser(),
  )(
    `<!doctype html><meta charset="utf-8"><style>@page { size: 100mm 200mm; margin: 10mm } p { break-after: page }</style><p>第一页</p>第二页`,
  );
  const file = join(folder, "page.pdf");
  writeFileSync(file, bytes);
  const { pages } = await readPdfFile(file);
  expect(pages.map(squeeze)).toEqual(["第一页", "第二页"]);
  expect(Buffer.from(bytes).toString("latin1")).toMatch(/\/MediaBox \[0 0 28[23]\S* 56[67]\S*\]/);
  expect(readdirSync(work())).toEqual([]);
});

test("a page that asks for something outside itself gets nothing", async () => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    answer.end();
  }).listen(0, "localhost");
  await new Promise((resolve) => server.once("listening", resolve));
  // Every address is an AddressInfo once a TCP server listens.
  const port = (server.address() as AddressInfo).port; // oxlint-disable-line typescript/consistent-type-assertions
  await pdfMaker(work(), await findBrowser())(`<img src="http://localhost:${port}/seen">`);
  server.close();
  expect(asked).toEqual([]);
});

test("without a browser, or with one that fails, a problem is told and nothing is left", async () => {
  expect(await pdfMaker(work(), null)("x").catch(problemOf)).toBe("pdfNoBrowser");
  const broken = join(folder, "broken");
  writeFileSync(broken, "#!/bin/sh\nexit 1\n");
  chmodSync(broken, 0o755);
  expect(await pdfMaker(work(), broken)("x").catch(problemOf)).toBe("pdfFailed");
  expect(await pdfMaker(work(), join(folder, "none"))("x").catch(problemOf)).toBe("pdfFailed");
  expect(readdirSync(work())).toEqual([]);
});

test("what a killed program left behind goes at the next PDF; what another one is making stays", async () => {
  for (const name of ["page-old", "page-new"]) mkdirSync(join(work(), name), { recursive: true });
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(join(work(), "page-old"), hourAgo, hourAgo);
  await pdfMaker(work(), await findBrowser())("x");
  expect(existsSync(join(work(), "page-old"))).toBe(false);
  expect(existsSync(join(work(), "page-new"))).toBe(true);
});
