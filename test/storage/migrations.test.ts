import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { openDatabase } from "../../electron/storage/database.ts";
import { CaseFile } from "#shared/domain/case-file";
import * as forms from "../../electron/storage/file-form.ts";
import { type FileForm, fileForm } from "../../electron/storage/file-form.ts";
import { openPlaces } from "../../electron/storage/places.ts";
import { newFolder, openDesk, removeFolders } from "../support/desk.ts";

afterEach(removeFolders);

const SAMPLES = join("test", "samples");
const now = () => new Date("2026-02-01T00:00:00Z");

const isForm = (value: unknown): value is FileForm<unknown> => typeof value === "object" && value !== null && "format" in value;
const known = Object.values<unknown>(forms).filter(isForm);
const nameOf = (form: FileForm<unknown>) => `${form.format.replace("heshi/", "")}.json`;

/** A copy of a stored sample, so that a test can never change it. */
function sample(version: number, name: string): string {
  const path = join(newFolder(), name);
  copyFileSync(join(SAMPLES, `v${version}`, name), path);
  return path;
}

describe("stored samples", () => {
  const all = known.flatMap((form) =>
    Array.from({ length: form.version }, (_, at) => ({ form, version: at + 1, name: nameOf(form) })),
  );

  test("are there for every version of every kind of file", () => {
    const kinds = [
      "calendar",
      "case",
      "catalogue",
      "dictionary",
      "folder",
      "numbers",
      "preferences",
      "room",
      "rules",
      "phrases",
      "signing-key",
      "views",
      "clauses",
      "templates",
    ];
    expect(new Set(known.map(({ format }) => format))).toEqual(new Set(kinds.map((kind) => `heshi/${kind}`)));
    expect(all.filter(({ version, name }) => !existsSync(join(SAMPLES, `v${version}`, name)))).toEqual([]);
  });

  test.each(all)("$name of version $version is opened", async ({ form, version, name }) => {
    const path = sample(version, name);
    const before = readFileSync(path, "utf8");
    const database = await openDatabase<unknown>(path, form, "nothing", now);
    expect(database.reading).toMatchObject({ from: "current", damaged: false });
    expect(form.schema.safeParse(database.value()).success).toBe(true);
    expect(before).toContain(`"format":"${form.format}","version":${version},`);
    expect(readFileSync(path, "utf8")).toBe(before);
    if (version === form.version) expect(JSON.parse(before).data).toEqual(database.value());
  });

  test("places.json of version 1 is opened", async () => {
    const places = await openPlaces(sample(1, "places.json"), now);
    expect(places.reading).toMatchObject({ from: "current", damaged: false });
    expect(places.value().known).toHaveLength(1);
  });

  test("of version 1 make a whole folder that is worked on", async () => {
    const root = newFolder();
    const data = join(root, "data");
    const { data: stored } = JSON.parse(readFileSync(join(SAMPLES, "v1", "case.json"), "utf8"));
    const file = CaseFile.parse(forms.caseForm.migrate(stored, 1));
    mkdirSync(join(data, "cases", file.id.slice(0, 2)), { recursive: true });
    for (const name of ["room.json", "preferences.json", "numbers.json", "rules.json", "calendar.json", "views.json"])
      copyFileSync(join(SAMPLES, "v1", name), join(data, name));
    copyFileSync(join(SAMPLES, "v1", "folder.json"), join(data, "heshi.json"));
    copyFileSync(join(SAMPLES, "v1", "case.json"), join(data, "cases", file.id.slice(0, 2), `${file.id}.json`));
    const desk = await openDesk({ root });
    expect((await desk.api.app.info()).notices).toEqual([]);
    expect(await desk.api.cases.get({ id: file.id })).toEqual(file);
    expect((await desk.api.cases.save({ id: file.id, revision: file.revision, content: file.content })).revision).toBe(3);
    await desk.close();
  });
});

describe("a migration", () => {
  const first = fileForm("heshi/test", z.strictObject({ name: z.string() }));
  const Second = z.strictObject({ names: z.array(z.string()) });
  const second = fileForm("heshi/test", Second, [
    (data) => ({ names: z.object({ name: z.string() }).parse(data).name.split(" ") }),
  ]);
  const third = fileForm("heshi/test", z.strictObject({ count: z.number() }), [
    (data) => ({ names: z.object({ name: z.string() }).parse(data).name.split(" ") }),
    (data) => ({ count: Second.parse(data).names.length }),
  ]);

  async function firstFile(): Promise<string> {
    const path = join(newFolder(), "a.json");
    await (await openDatabase(path, first, { name: "" }, now)).change(() => ({ name: "wei xiaoshan" }));
    return path;
  }

  test("leads step by step from any earlier version, and is written with the next change only", async () => {
    const path = await firstFile();
    const before = readFileSync(path);
    expect((await openDatabase(path, third, { count: 0 }, now)).value()).toEqual({ count: 2 });
    const database = await openDatabase(path, second, { names: [] }, now);
    expect(database.value()).toEqual({ names: ["wei", "xiaoshan"] });
    expect(readFileSync(path)).toEqual(before);
    await database.change(({ names }) => ({ names: [...names, "x"] }));
    expect(readFileSync(path, "utf8")).toContain('"version":2,"generation":2,');
    expect((await openDatabase(path, third, { count: 0 }, now)).value()).toEqual({ count: 3 });
  });

  test("cannot be undone: an earlier program refuses the file and writes nothing", async () => {
    const path = await firstFile();
    await (await openDatabase(path, second, { names: [] }, now)).change((data) => data);
    const folder = join(path, "..");
    const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    await expect(openDatabase(path, first, { name: "" }, now)).rejects.toThrow("folderNewer");
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(before);
  });

  test("a newer file in an envelope of another shape is refused too, but one with a bit flipped in its version is damaged", async () => {
    const path = await firstFile();
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace('"version":1', '"version":3'));
    expect((await openDatabase(path, first, { name: "" }, now)).reading.damaged).toBe(true);
    writeFileSync(path, text.replace('"version":1', '"version":3,"sealedBy":"x"'));
    await expect(openDatabase(path, first, { name: "" }, now)).rejects.toThrow("folderNewer");
  });
});
