import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { type App, openApp } from "../../electron/core/app";
import { ProblemError } from "#shared/domain/problem";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import { emptyContent } from "#shared/domain/empty-case";
import { type CaseId, PartId } from "#shared/domain/id";
import { emptyOrganisation } from "#shared/domain/party";
import { DEFAULT_MARGINS, type Room, rosterPerson } from "#shared/domain/room";

/** The real core on the folder remembered in `root`, as a host opens it, without a screen. */
export async function openCore(root: string): Promise<App> {
  return await openApp({
    dataFolder: null,
    appFolder: join(root, "app"),
    surroundings: {
      now: () => new Date(),
      newId: randomUUID,
      host: "browser",
      version: "torture",
      shell: {
        chooseSavePath: () => Promise.resolve(null),
        chooseFolder: () => Promise.resolve(null),
        openPath: () => Promise.resolve(),
        showInFolder: () => Promise.resolve(),
        makePdf: () => Promise.reject(new Error("no PDF here")),
        hasPrinter: async () => null,
        can: { chooseFolder: false, saveDialog: false },
      },
    },
  });
}

/** Asks the core through its gate; throws the problem that it answers with. */
export async function ask<T>(app: App, path: string, input?: unknown): Promise<T> {
  const reply = await app.dispatch(path, input);
  if (!reply.ok) throw new ProblemError(reply.problem.code, reply.problem.params);
  // @ts-expect-error The caller says what the contract says.
  return reply.value;
}

const series = (prefix: string) => ({ prefix, pattern: "{year}{prefix}{number}", digits: 4, first: 1 });

/** A room whose numbers begin with 1. */
export const ROOM: Room = {
  name: "Room",
  kind: "village",
  numberPrefix: "T",
  numberPattern: "{year}{prefix}{number}",
  numberDigits: 4,
  series: {
    oral: series("TO"),
    termination: series("TT"),
    police: series("TP"),
    policeOnScene: series("TS"),
    administrative: series("TA"),
    court: series("TC"),
  },
  firstNumber: { year: 2026, sequence: 1 },
  sealOrganisation: "Room",
  mediators: [rosterPerson("M")],
  recorder: "R",
  place: "P",
  margins: DEFAULT_MARGINS,
  paperSize: "normal",
  bindingMargin: false,
  fonts: { title: "", heading: "", body: "" },
  headerLine: "",
  extraLines: "",
  wetSignatures: false,
  checkCodes: true,
};

const party = (at: number) => ({
  ...emptyOrganisation(PartId.parse(`00000000-0000-4000-8000-00000000000${at}`), at === 1 ? "applicant" : "respondent"),
  name: `Party ${at}`,
});

/** The text that a revision of a case must hold: told from any other, and long enough to be cut. */
export function textOf(id: string, revision: number): string {
  return `${id} ${revision} `.repeat(20 + ((revision * 37) % 150));
}

/** What is saved as a revision of a case. */
export function contentOf(id: CaseId, revision: number): CaseContent {
  const parties = [party(1), party(2)];
  return { ...emptyContent(), place: "P", acceptedOn: "2026-01-15", parties, facts: textOf(id, revision) };
}

/** True when the case holds just what was saved as its revision; an acceptance counts a revision and leaves the text. */
export function isWhole(file: CaseFile): boolean {
  const { facts } = file.content;
  return facts === textOf(file.id, file.revision) || (file.number !== null && facts === textOf(file.id, file.revision - 1));
}
