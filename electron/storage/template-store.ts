import { createHash } from "node:crypto";
import { join } from "node:path";
import { ContentHash } from "#shared/domain/evidence";
import { syncFolder, writeDurably } from "./durable-file";
import { disk } from "./file-system";
import { asProblem, isMissing } from "./problems";

/** The folder of the room's own templates in a data folder; backups and moves take it along. */
export const TEMPLATES = "templates";

const hashOf = (bytes: Uint8Array) => ContentHash.parse(createHash("sha256").update(bytes).digest("hex"));

/**
 * The files of the room's own templates, each by the hash of its bytes. `guard` is asked before anything is written and throws when the
 * folder is no longer ours.
 */
export function openTemplateStore(folder: string, guard: () => Promise<void>) {
  const root = join(folder, TEMPLATES);
  const pathOf = (hash: ContentHash) => join(root, `${hash}.docx`);

  /** The bytes of a template; null when the file is gone or no longer what its hash says. */
  async function read(hash: ContentHash): Promise<Buffer | null> {
    try {
      const bytes = await disk.readFile(pathOf(hash));
      return hashOf(bytes) === hash ? bytes : null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw asProblem(error, pathOf(hash));
    }
  }

  return {
    read,

    /** Keeps a file durably; one that is there already and whole is left as it is. */
    keep: async (bytes: Uint8Array): Promise<ContentHash> => {
      const hash = hashOf(bytes);
      if ((await read(hash)) !== null) return hash;
      await guard();
      try {
        await disk.mkdir(root);
        await syncFolder(folder);
        await writeDurably(pathOf(hash), bytes);
        return hash;
      } catch (error) {
        throw asProblem(error, root);
      }
    },

    /** Deletes a file for good; one that is not there is no error. */
    remove: async (hash: ContentHash): Promise<void> => {
      await guard();
      await disk.remove(pathOf(hash)).catch((error: unknown) => {
        throw asProblem(error, root);
      });
    },
  };
}

export type TemplateStore = ReturnType<typeof openTemplateStore>;
