import { join } from "node:path";
import type { AppContract } from "#shared/contract/contract";
import { contract } from "#shared/contract/contract";
import type { Handlers, Reply, Subject } from "#shared/contract/define";
import type { Paper } from "#shared/documents/model";
import { ProblemError } from "#shared/domain/problem";
import { DEFAULT_PREFERENCES } from "#shared/domain/room";
import type { Database } from "../storage/database";
import { openOutsideCopies } from "../storage/backup/outside-copies";
import { attachmentHandlers } from "./attachments";
import { createBackups } from "./backups";
import { calendarHandlers } from "./calendar";
import { caseHandlers } from "./cases";
import { createBatches } from "./batch";
import { createDesk, type Desk } from "./desk";
import { createDispatch } from "./dispatch";
import { createExportedFiles } from "./exported-files";
import { createDossiers } from "./dossier";
import { folderHandlers } from "./folder";
import { peopleHandlers } from "./people";
import { listHandlers, viewHandlers } from "./lists";
import { otherHandlers } from "./others";
import { rememberedPlaces } from "./places";
import { paperHandlers } from "./papers";
import { integrityHandlers } from "./integrity/integrity-calls";
import { ruleHandlers } from "./rules";
import { signingHandlers } from "./signing";
import { templateHandlers } from "./templates";
import type { Listener, Surroundings } from "./ports";
import { createSigningKey, type SigningKeys } from "./signing-key";
import { todoHandlers } from "./todo";
import { today, type Workspace } from "./workspace";

/** The whole core behind one gate. */
export type App = {
  /** Looks up, parses, queues, calls and maps errors; never rejects. */
  readonly dispatch: (path: string, input: unknown) => Promise<Reply>;
  readonly subscribe: (listener: Listener) => () => void;
  /** Waits for the commands under way and releases the data folder. */
  readonly close: () => Promise<void>;
};

function appHandlers(desk: Desk, surroundings: Surroundings): Handlers<AppContract>["app"] {
  const { host, version, shell, now } = surroundings;
  const opened = () => (desk.problem() ? null : desk.workspace());
  return {
    info: () => {
      const ws = opened();
      return Promise.resolve({
        host,
        version,
        can: shell.can,
        dataFolder: desk.folder(),
        demo: ws?.card.demo ?? false,
        folderProblem: desk.problem(),
        lockedBy: ws?.lockedBy ?? null,
        notices: [...(ws?.notices ?? [])],
        today: today(now),
      });
    },
    preferences: () => Promise.resolve(opened()?.preferences.value() ?? DEFAULT_PREFERENCES),
    savePreferences: async (preferences) => {
      const ws = desk.workspace();
      ws.requireWritable();
      return await ws.preferences.change(() => preferences);
    },
    dismissNotice: ({ id }) => {
      const { notices } = desk.workspace();
      const at = notices.findIndex((notice) => notice.id === id);
      if (at >= 0) notices.splice(at, 1);
      return Promise.resolve(null);
    },
  };
}

function roomHandlers({ workspace }: Desk): Handlers<AppContract>["room"] {
  return {
    get: () => Promise.resolve(workspace().room.value()),
    save: async (room) => {
      const ws = workspace();
      ws.requireWritable();
      const saved = await ws.room.change(() => room);
      if (!saved) throw new ProblemError("roomNotSetUp");
      return saved;
    },
  };
}

/** The calls that read and save one small file of the folder as a whole. */
function fileHandlers<T>({ workspace }: Desk, file: (ws: Workspace) => Pick<Database<T>, "value" | "change">) {
  return {
    get: () => Promise.resolve(file(workspace()).value()),
    save: async (value: T) => {
      const ws = workspace();
      ws.requireWritable();
      return await file(ws).change(() => value);
    },
  };
}

type Jobs = Pick<Handlers<AppContract>, "backups" | "papers" | "dossier"> & {
  readonly batches: ReturnType<typeof createBatches>["handlers"];
  readonly signingKey: SigningKeys["handlers"];
};

function handlersOf(
  desk: Desk,
  surroundings: Surroundings,
  { backups, papers, dossier, batches, signingKey }: Jobs,
): Handlers<AppContract> {
  return {
    app: appHandlers(desk, surroundings),
    room: roomHandlers(desk),
    dictionary: fileHandlers(desk, (ws) => ws.dictionary),
    phrases: fileHandlers(desk, (ws) => ws.phrases),
    clauses: fileHandlers(desk, (ws) => ws.clauses),
    folder: folderHandlers(desk, surroundings),
    cases: caseHandlers(desk.workspace, surroundings),
    lists: { ...listHandlers(desk.workspace, surroundings), ...batches },
    views: viewHandlers(desk.workspace),
    papers,
    others: otherHandlers(desk.workspace, surroundings),
    attachments: attachmentHandlers(desk.workspace, surroundings),
    people: peopleHandlers(desk.workspace),
    backups,
    rules: ruleHandlers(desk.workspace, surroundings),
    calendar: calendarHandlers(desk.workspace),
    todo: todoHandlers(desk.workspace, surroundings),
    integrity: integrityHandlers(desk.workspace),
    signingKey,
    signing: signingHandlers(desk.workspace, surroundings),
    dossier,
    templates: templateHandlers(desk.workspace, surroundings),
  };
}

/** Makes the PDF of a paper; what makes its pages is loaded at its first use, for it would cost a part of the start. */
const pdfWith = (shell: Surroundings["shell"]) => async (paper: Paper) => {
  const { printablePage } = await import("#shared/documents/printable");
  return await shell.makePdf(printablePage(paper));
};

/**
 * Opens the core on a data folder: `dataFolder` from the command line, else the one this user worked with last, else a first one in `appFolder`.
 * Never throws because of the data folder: one that cannot be opened is told by `app.info`, and all else answers with that problem.
 */
export async function openApp(options: {
  readonly dataFolder: string | null;
  readonly appFolder: string;
  readonly surroundings: Surroundings;
}): Promise<App> {
  const { surroundings } = options;
  const listeners = new Set<Listener>();
  const changed = (subjects: readonly Subject[]) => {
    for (const listener of listeners) listener({ subjects });
  };
  const places = await rememberedPlaces(options.appFolder, options.dataFolder, surroundings.now);
  // Before the data folder, so that no lock is left behind when it cannot be read.
  const outside = await openOutsideCopies(join(options.appFolder, "outside-copies.json"), surroundings.now);
  const desk = await createDesk(places, surroundings, () => {
    changed(["cases"]);
  });
  const exclusive = <T>(work: () => Promise<T>) => gate.exclusive(work);
  const backups = createBackups({ desk, surroundings, outside, exclusive, changed });
  const files = createExportedFiles(desk.workspace, surroundings);
  const keys = createSigningKey(desk.workspace, surroundings);
  const batches = createBatches({ desk, surroundings, files, exclusive, keys, changed });
  const papers = paperHandlers(desk.workspace, surroundings, { files, changed, exclusive, keys });
  const toPdf = pdfWith(surroundings.shell);
  const dossiers = createDossiers(desk.workspace, surroundings, { files, changed, exclusive, toPdf });
  const handlers = handlersOf(desk, surroundings, {
    backups: backups.handlers,
    papers,
    batches: batches.handlers,
    dossier: dossiers.handlers,
    signingKey: keys.handlers,
  });
  const gate = createDispatch(contract, handlers, changed);
  return {
    dispatch: gate.dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await batches.stop();
      await dossiers.stop();
      await backups.stop();
      await gate.idle();
      await desk.close();
    },
  };
}
