import { randomUUID } from "node:crypto";
import { ZodError } from "zod";
import type { Call, Contract, Handlers, Reply, Subject } from "#shared/contract/define";
import { ProblemError } from "#shared/domain/problem";

type Handler = (input: unknown) => Promise<unknown>;

function findCall(
  contract: Contract,
  path: string,
): { readonly call: Call; readonly group: string; readonly name: string } | null {
  const [group = "", name = "", ...more] = path.split(".");
  const calls = Object.hasOwn(contract, group) ? contract[group] : undefined;
  const call = calls && Object.hasOwn(calls, name) ? calls[name] : undefined;
  return call && more.length === 0 ? { call, group, name } : null;
}

/** The reply for whatever was thrown. What nobody foresaw gets a reference that stands in the log too; its text never holds case data. */
function failed(error: unknown): Reply {
  if (error instanceof ProblemError) return { ok: false, problem: error.problem };
  if (error instanceof ZodError) {
    const place = error.issues[0]?.path.join(".") ?? "";
    return {
      ok: false,
      problem: { code: error.issues.some((issue) => issue.code === "too_big") ? "tooLarge" : "badInput", params: { place } },
    };
  }
  const ref = randomUUID().slice(0, 8);
  const where = error instanceof Error ? (error.stack ?? "").split("\n").slice(1, 4).join("\n") : "";
  console.error(`unexpected failure ${ref}: ${error instanceof Error ? error.name : typeof error}\n${where}`);
  return { ok: false, problem: { code: "unexpected", params: { ref } } };
}

/**
 * The one gate to the core: looks the call up, parses its input, and maps whatever is thrown to a problem. Never rejects.
 * Commands run one after another; queries and jobs do not wait. After a command or a job `changed` hears which subjects to read again.
 */
export function createDispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  changed: (subjects: readonly Subject[]) => void,
) {
  let queue: Promise<unknown> = Promise.resolve();

  async function run(call: Call, handler: Handler, input: unknown): Promise<Reply> {
    try {
      const value = await handler(input);
      if (call.kind !== "query" && call.changes.length > 0) changed(call.changes);
      return { ok: true, value };
    } catch (error) {
      return failed(error);
    }
  }

  async function dispatch(path: string, raw: unknown): Promise<Reply> {
    const found = findCall(contract, path);
    if (!found) return { ok: false, problem: { code: "unknownCall", params: {} } };
    const input = found.call.input.safeParse(raw);
    if (!input.success) return failed(input.error);
    // The compiler has checked that every call has its handler with fitting types; a path in a text is beyond it.
    const handler = (handlers as unknown as Record<string, Record<string, Handler>>)[found.group]?.[found.name];
    if (!handler) return { ok: false, problem: { code: "unknownCall", params: {} } };
    if (found.call.kind !== "command") return await run(found.call, handler, input.data);
    const turn = queue.then(() => run(found.call, handler, input.data));
    queue = turn;
    return await turn;
  }

  /** Does some work as a command would: after those before it, and before those after it. */
  async function exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return await turn;
  }

  return { dispatch, exclusive, idle: () => queue };
}
