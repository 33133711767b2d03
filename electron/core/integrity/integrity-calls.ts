import { setImmediate } from "node:timers/promises";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import type { CaseFile } from "#shared/domain/case-file";
import type { FileAnswer } from "#shared/domain/check-report";
import { type CaseId, isPartId } from "#shared/domain/id";
import { ProblemError } from "#shared/domain/problem";
import { standingVersion } from "#shared/rules/agreement-versions";
import { readCheckText } from "#shared/rules/check-code";
import type { Workspace } from "../workspace";
import { checkedFile, checkedVersion } from "./check-file";
import { type CodeFound, foundCode } from "./codes";
import { verify } from "./verify";
import { checkOf, paperOfVersion } from "./version-paper";

type Calls = Handlers<AppContract>["integrity"];
type Found = CodeFound & { readonly file: CaseFile };

/** Cases of this many lines of the list are read between two pauses for other calls. */
const PAGE = 200;

async function caseOf(ws: Workspace, id: CaseId): Promise<CaseFile> {
  const file = await ws.store.read(id, ws.lockedBy === null);
  if (!file) throw new ProblemError("caseNotFound");
  return file;
}

/** The case that a code belongs to: by the identity in a square code, else all cases are read, the newest first. */
async function searched(
  ws: Workspace,
  { code, id }: { readonly code: string; readonly id: CaseId | null },
): Promise<Found | null> {
  const look = async (one: CaseId): Promise<Found | null> => {
    const file = await ws.store.read(one, ws.lockedBy === null).catch(() => null);
    const found = file && file.versions.length > 0 ? foundCode(file, code) : null;
    return file && found ? { ...found, file } : null;
  };
  const named = id === null ? null : await look(id);
  if (named !== null) return named;
  for (let offset = 0, more = true; more; offset += PAGE) {
    const { rows } = await ws.index.list(offset, PAGE);
    for (const row of rows) {
      const found = await look(row.id);
      if (found) return found;
    }
    more = rows.length === PAGE;
    await setImmediate();
  }
  return null;
}

/** The code in a Word file: in the property that travels with it, or in the line of a footer. */
function codeInFile(checkText: string | null, footers: readonly string[]) {
  const lines = footers.flatMap((line) => line.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g) ?? []);
  // The footer is what people see; the property only finds the case sooner.
  const [printed] = lines.flatMap((line) => readCheckText(line) ?? []);
  const kept = checkText === null ? null : readCheckText(checkText);
  return { shown: printed?.code ?? null, wanted: printed ? { code: printed.code, id: kept?.id ?? null } : kept };
}

async function checkFile(ws: Workspace, bytes: Uint8Array, id: CaseId | null): Promise<FileAnswer> {
  const { readWord } = await import("../../word/read-word");
  const word = readWord(bytes);
  if (word === "tooLarge" || typeof word === "string") return { kind: "unreadable", why: word === "tooLarge" ? "unsafe" : word };
  const room = ws.room.value();
  if (!room) throw new ProblemError("roomNotSetUp");
  const { shown, wanted } = codeInFile(word.checkText, word.footers);
  const found = wanted === null ? null : await searched(ws, wanted);
  if (found && (id === null || found.file.id === id)) {
    const { file, version, entry } = found;
    return await checkedFile(bytes, word, file, room, { version, entry: entry.n, code: shown === null ? "none" : "right" });
  }
  // A damaged code still leaves the case that its square code names.
  const fallback = id ?? wanted?.id ?? null;
  const file = fallback === null ? null : await ws.store.read(fallback, ws.lockedBy === null);
  const version = file ? (standingVersion(file, null) ?? file.versions.at(-1) ?? null) : null;
  if (!file || !version) return { kind: "unknown", code: shown };
  return await checkedFile(bytes, word, file, room, { version, entry: null, code: shown === null ? "none" : "wrong" });
}

/** Proving what was signed: of a case, of a code on paper, of a Word file. Nothing here changes anything. */
export function integrityHandlers(workspace: () => Workspace): Calls {
  return {
    differences: async ({ id }) => {
      const ws = workspace();
      const file = await ws.store.read(id, ws.lockedBy === null);
      return file ? verify(file) : [];
    },
    versions: async ({ id }) => {
      const file = await caseOf(workspace(), id);
      return file.versions.map((version) => checkedVersion(file, version, null)).toReversed();
    },
    checkCode: async ({ text }) => {
      const wanted = readCheckText(text);
      if (wanted === null) return { kind: "notCode" };
      const found = await searched(workspace(), wanted);
      if (found === null) return { kind: "unknown", code: wanted.code };
      return { kind: "found", version: checkedVersion(found.file, found.version, found.entry.n) };
    },
    checkFile: async ({ data, id }) => await checkFile(workspace(), Buffer.from(data, "base64"), id),
    mark: async ({ id, of }) => {
      const ws = workspace();
      const [file, room] = [await ws.store.read(id, ws.lockedBy === null), ws.room.value()];
      const part = of === null ? null : isPartId(of) ? of : undefined;
      const version = file && part !== undefined ? standingVersion(file, part) : null;
      if (!file || !room || !version) return null;
      return checkOf(file, version.of, room, paperOfVersion(file, version, room, null));
    },
  };
}
