import type { Attachment } from "#shared/domain/evidence";
import type { CaseId, PartId } from "#shared/domain/id";
import type { Problem } from "#shared/domain/problem";
import { problemOf } from "../../host/call-failed";
import { newPartId } from "../../ui/new-part-id";
import { type Kept, sendFile } from "./file-transfer";

/** A file to be added: `of` is the piece of evidence it belongs to, `original` the file an edited picture was made from. */
export type Wanted = {
  readonly name: string;
  readonly data: Blob;
  readonly of?: PartId | null;
  readonly original?: Attachment;
};

/** A file on its way: the share that has come, 0 to 1, null while it waits; or why it was not added. */
export type Sending = {
  readonly key: PartId;
  readonly name: string;
  readonly share: number | null;
  readonly problem: Problem | null;
};

type OnKept = (key: PartId, wanted: Wanted, kept: Kept) => void;

/** The list of files on their way; `told` hears of every change. */
function sendingList(told: (list: readonly Sending[]) => void) {
  let list: readonly Sending[] = [];
  const show = (next: readonly Sending[]) => {
    list = next;
    told(list);
  };
  return {
    all: () => list,
    add: (sending: Sending) => show([...list, sending]),
    tell: (key: PartId, part: Partial<Sending>) => show(list.map((each) => (each.key === key ? { ...each, ...part } : each))),
    forget: (key: PartId) => show(list.filter((each) => each.key !== key)),
  };
}

/** Sends files to the core one after another. `told` hears of every step. */
export function createUploadLine(caseId: CaseId, told: (list: readonly Sending[]) => void) {
  const { all, add, tell, forget } = sendingList(told);
  let line: Promise<unknown> = Promise.resolve();
  let onKept: OnKept = () => undefined;
  const stops = new Map<PartId, AbortController>();

  async function run(key: PartId, wanted: Wanted, size: number, { signal }: AbortController): Promise<void> {
    if (signal.aborted) return;
    tell(key, { share: 0 });
    try {
      onKept(key, wanted, await sendFile(caseId, { ...wanted, size }, { signal, progress: (share) => tell(key, { share }) }));
      forget(key);
    } catch (error) {
      if (signal.aborted) forget(key);
      else tell(key, { problem: problemOf(error) });
    } finally {
      stops.delete(key);
    }
  }

  return {
    /** Who hears of each file that is stored, instead of who heard before. */
    listen: (listener: OnKept): void => {
      onKept = listener;
    },

    add: (files: readonly Wanted[]): void => {
      for (const wanted of files) {
        const [key, stop] = [newPartId(), new AbortController()];
        stops.set(key, stop);
        add({ key, name: wanted.name, share: null, problem: null });
        // The size as it was chosen: of a file that is gone by its turn the browser says that it is empty.
        const { size } = wanted.data;
        line = line.then(() => run(key, wanted, size, stop));
      }
    },

    /** Stops a file, or takes away what is told of one that failed. */
    drop: (key: PartId): void => {
      stops.get(key)?.abort();
      forget(key);
    },

    /** Stops everything; the names of what was not added. */
    end: (): readonly string[] => {
      for (const stop of stops.values()) stop.abort();
      return all().flatMap(({ problem, name }) => (problem === null ? name : []));
    },
  };
}
