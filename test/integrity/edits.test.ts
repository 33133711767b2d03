import { describe, expect, test } from "vitest";
import { CaseFile } from "#shared/domain/case-file";
import { verify } from "../../electron/core/integrity/verify.ts";
import { edited, leafPaths, listPaths, type Path, seeded, valueAt, withValue } from "../support/edits.ts";
import { signedBilingualCase, signedCase } from "../support/signed-case.ts";

// The full count is HESHI_EDITS=10000.
const EDITS = Number(process.env["HESHI_EDITS"] ?? 300);
const CASES = [...["C01", "C05", "C08", "C10", "C11"].map(signedCase), signedBilingualCase()];

/** What the edit of that path must be called. */
function nameOf([list, at, ...path]: Path) {
  if (list === "trail") return { where: "entry", entry: Number(at) + 1, field: path.join(".") };
  if (path[0] === "signatures") return { where: "signature", field: String(path[2]) };
  if (path[0] === "refusals") return { where: "refusal", field: String(path[2]) };
  // A field with dots in its name is one of the list of hashes.
  return { where: "version", field: path.join(".") };
}

const signedPart = ({ versions, trail }: CaseFile) => ({ versions, trail });

describe("edits by hand", () => {
  test("a case as it was signed has no difference", () => {
    for (const file of CASES) expect(verify(file)).toEqual([]);
  });

  test("of any one field are noticed and named, and nothing else is", () => {
    const random = seeded(20_261_124);
    let refused = 0;
    for (let n = 0; n < EDITS; n++) {
      const file = CASES[n % CASES.length];
      if (!file) throw new Error("no case");
      const part = signedPart(file);
      // Half of the edits beside the many texts and hashes: where there are few fields, all of them are to be met.
      const paths = leafPaths(part).filter(
        (path) => n % 2 === 0 || !["leaves", "fields", "lines", "strokes"].some((key) => path.includes(key)),
      );
      const path = paths[Math.floor(random() * paths.length)] ?? [];
      const before = valueAt(part, path);
      const to = edited(before, path.at(-1) ?? "", random);
      if (Object.is(to, before)) continue;
      const read = CaseFile.safeParse({ ...file, ...Object(withValue(part, path, to)) });
      if (!read.success) {
        // Not one of ours any more: opening the file tells so.
        refused++;
        continue;
      }
      const found = verify(read.data);
      expect(found.length, `${path.join(".")}: ${JSON.stringify(before)} → ${JSON.stringify(to)} ${JSON.stringify(found)}`).toBe(
        1,
      );
      expect(found[0], path.join(".")).toMatchObject(nameOf(path));
    }
    expect(refused).toBeLessThan(EDITS / 3);
  });

  test("that take out, double or turn round parts of a list are noticed", () => {
    const random = seeded(7);
    const unnoticed: string[] = [];
    for (let n = 0; n < EDITS; n++) {
      const file = CASES[n % CASES.length];
      if (!file) throw new Error("no case");
      const part = signedPart(file);
      const lists = listPaths(part).filter((path) => Number(Reflect.get(Object(valueAt(part, path)), "length")) > 0);
      const path = lists[Math.floor(random() * lists.length)] ?? [];
      const list = valueAt(part, path);
      if (!Array.isArray(list)) throw new Error("no list");
      const at = Math.floor(random() * list.length);
      // The last act leaves no other trace when it was a print: only the head on paper tells.
      if (path.length === 1 && path[0] === "trail" && at === list.length - 1) continue;
      const changed: unknown[] = n % 2 === 0 ? list.toSpliced(at, 1) : list.toSpliced(at, 0, list[at]);
      const read = CaseFile.safeParse({ ...file, ...Object(withValue(part, path, changed)) });
      if (read.success && verify(read.data).length === 0) unnoticed.push(`${path.join(".")} ${at}`);
    }
    expect(unnoticed).toEqual([]);
  });
});
