import type { IncomingMessage, ServerResponse } from "node:http";
import type { Reply } from "#shared/contract/define";
import { refuse, sendReply } from "./answers";

/** Largest body of a call in bytes. A case with every field full stays far below it. */
const LARGEST_BODY = 8 * 1024 * 1024;

export type Dispatch = (path: string, input: unknown) => Promise<Reply>;

/** Answers `POST /call/<group.name>` with the JSON input as body (an empty body: no input). Who may call is checked before. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  dispatch: Dispatch,
): Promise<void> {
  if (request.method !== "POST") {
    response.setHeader("allow", "POST");
    return refuse(response, "notAllowed", 405);
  }
  if (!/^application\/json(;|$)/i.test(request.headers["content-type"] ?? "")) return refuse(response, "badInput", 415);
  const body = await readBody(request);
  if (body === null) {
    // What is still on its way is thrown away, so that the browser gets to read the answer.
    request.resume();
    return refuse(response, "tooLarge");
  }
  const input = parse(body);
  if (input === null) return refuse(response, "badInput");
  sendReply(response, await dispatch(name, input.value));
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.length;
    if (size > LARGEST_BODY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function parse(body: string): { readonly value: unknown } | null {
  if (body === "") return { value: undefined };
  try {
    return { value: JSON.parse(body) };
  } catch {
    return null;
  }
}
