import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Reply } from "#shared/contract/define";
import type { CaseId } from "#shared/domain/id";
import type { TestDesk } from "./desk.ts";

type Send = (path: string, input: unknown) => Promise<Reply>;
type Kept = { readonly hash: string; readonly size: number; readonly type: string; readonly already: boolean };

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

/** Sends a file in pieces as the page does; the first answer that is a problem ends it. */
export async function attach(send: Send, caseId: string, name: string, bytes: Buffer, piece = 1 << 20): Promise<Reply> {
  const begun = await send("attachments.begin", { caseId, name, size: bytes.length });
  if (!begun.ok) return begun;
  const uploadId = field(begun.value, "uploadId");
  for (let offset = 0; offset < bytes.length; offset += piece) {
    const data = bytes.subarray(offset, offset + piece).toString("base64");
    const reply = await send("attachments.append", { uploadId, offset, data });
    if (!reply.ok) return reply;
  }
  return await send("attachments.finish", { uploadId });
}

/** The same on a desk, giving what was kept or throwing the problem's code. */
export async function attached(desk: TestDesk, caseId: string, name: string, bytes: Buffer): Promise<Kept> {
  const reply = await attach(desk.reply, caseId, name, bytes);
  if (!reply.ok) throw new Error(reply.problem.code);
  const { value } = reply;
  return {
    hash: String(field(value, "hash")),
    size: Number(field(value, "size")),
    type: String(field(value, "type")),
    already: field(value, "already") === true,
  };
}

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Where the file of that content stands for the case. */
export const keptPath = (dataFolder: string, id: CaseId, hash: string) =>
  join(dataFolder, "attachments", id.slice(0, 2), id, hash);

/** Bytes that repeat nowhere and are the same each time. */
export function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}
