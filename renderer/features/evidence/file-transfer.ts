import { ATTACHMENT_CHUNK } from "#shared/domain/attachment-limits";
import type { ContentHash } from "#shared/domain/evidence";
import type { CaseId } from "#shared/domain/id";
import { CallFailed } from "../../host/call-failed";
import { api } from "../../host/client";
import { base64Of } from "../../ui/base64-of";

export type Kept = Awaited<ReturnType<typeof api.attachments.finish>>;

/**
 * Sends a file to the core in pieces; `size` is what it had when it was chosen, in bytes; `progress` hears the share that has come, 0 to 1.
 * Throws `CallFailed`, or what `signal` was aborted with; the core then keeps nothing.
 */
export async function sendFile(
  caseId: CaseId,
  file: { readonly name: string; readonly data: Blob; readonly size: number },
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (share: number) => void },
): Promise<Kept> {
  const { name, data, size } = file;
  const gone = (error?: unknown) => new CallFailed({ code: "attachmentGone", params: { name } }, { cause: error });
  if (data.size !== size) throw gone();
  const { uploadId } = await api.attachments.begin({ caseId, name, size });
  try {
    for (let offset = 0; offset < size; offset += ATTACHMENT_CHUNK) {
      signal.throwIfAborted();
      const piece = await base64Of(data.slice(offset, offset + ATTACHMENT_CHUNK)).catch((error: unknown) => {
        throw gone(error);
      });
      await api.attachments.append({ uploadId, offset, data: piece });
      progress(Math.min(1, (offset + ATTACHMENT_CHUNK) / size));
    }
    signal.throwIfAborted();
    return await api.attachments.finish({ uploadId });
  } catch (error) {
    await api.attachments.cancel({ uploadId }).catch(() => undefined);
    throw error;
  }
}

/** Reads a kept file whole. Throws `CallFailed`, also for one that is damaged. */
export async function readFile(caseId: CaseId, hash: ContentHash): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0, size = 1; offset < size; offset += ATTACHMENT_CHUNK) {
    const piece = await api.attachments.read({ caseId, hash, offset, length: ATTACHMENT_CHUNK });
    parts.push(Uint8Array.from(atob(piece.data), (sign) => sign.charCodeAt(0)));
    size = piece.size;
  }
  return new Blob(parts);
}
