import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { describe, expect, test } from "vitest";
import { faultsOf, importsOf, roomOf, rooms, type SourceFile } from "./support/house.ts";

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : /\.tsx?$/.test(path) ? [path] : [];
  });
const files: SourceFile[] = ["shared", "electron", "renderer"]
  .flatMap(walk)
  .map((path) => ({ path, source: readFileSync(path, "utf8") }));
const paths = files.map((file) => file.path);

describe("the house", () => {
  test("every file stands in a room and imports only what its room may", () => {
    expect(files.flatMap((file) => faultsOf(file, paths))).toEqual([]);
  });

  test("every room is lived in and every file is read, so that no rule is dead", () => {
    expect(rooms.filter(({ room }) => !paths.some((path) => roomOf(path)?.room === room))).toEqual([]);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(300);
  });

  test.each([
    ["shared/domain/money.ts", 'import { x } from "../rules/copies";', "may not import shared/rules/copies.ts"],
    ["shared/domain/money.ts", 'import fs from "node:fs";', "may not use node:fs"],
    ["shared/rules/copies.ts", 'export { x } from "zod";', "may not use zod"],
    ["electron/core/cases.ts", 'import { app } from "electron";', "may not use electron"],
    ["electron/core/cases.ts", 'const x = await import("docx");', "may not use docx"],
    [
      "electron/storage/envelope.ts",
      'import { contract } from "#shared/contract/contract";',
      "may not import shared/contract/contract.ts",
    ],
    ["electron/desktop/main.ts", 'import { seal } from "../storage/envelope";', "may not import electron/storage/envelope.ts"],
    ["renderer/ui/field.tsx", 'import { api } from "../host/client";', "may not import renderer/host/client.ts"],
    [
      "renderer/features/cases/x.tsx",
      'import { SetupPage } from "../room/setup-page";',
      "may not import renderer/features/room/setup-page.tsx",
    ],
    ["renderer/features/cases/x.tsx", 'import { api } from "../../../renderer/host/client";', "three levels up"],
    ["renderer/app/main.tsx", 'import { x } from "#shared/locales/nothing";', "which is no file of ours"],
    ["shared/other/x.ts", "", "stands in no room"],
  ])("a wrong import in %s is found: %s", (path, source, fault) => {
    expect(faultsOf({ path, source }, paths).join("\n")).toContain(fault);
  });

  test("no file is dust or a barrel, and each exports by name", () => {
    const small = files.filter(({ path, source }) => source.split("\n").length < 4 && !path.endsWith(".d.ts"));
    expect(small.map(({ path }) => path)).toEqual([]);
    expect(paths.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });
});

describe("words", () => {
  // Comments may name a thing by its Chinese term; strings may not.
  const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");

  test("stand only in the locales", () => {
    const elsewhere = files.filter(({ path }) => !path.startsWith("shared/locales/"));
    expect(elsewhere.filter(({ source }) => /\p{Script=Han}/u.test(withoutComments(source))).map(({ path }) => path)).toEqual([]);
    expect(withoutComments('const x = "中"; // 文')).toMatch(/\p{Script=Han}/u);
  });

  test("claim nothing that paper and law must say", () => {
    const forbidden = ["不可" + "篡改", "具有同等法律" + "效力", "司法" + "存证", "区块" + "链", "国" + "密", "等保" + "认证"];
    const texts = [...files, { path: "README.md", source: readFileSync("README.md", "utf8") }];
    expect(texts.filter(({ source }) => forbidden.some((word) => source.includes(word))).map(({ path }) => path)).toEqual([]);
  });
});
