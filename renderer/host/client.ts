import type { AppContract } from "#shared/contract/contract";
import type { Api } from "#shared/contract/define";
import { transport } from "./transport";
import { CallFailed } from "./call-failed";

function createClient(names: readonly string[]): Api<AppContract> {
  const groups: Record<string, Record<string, (input: unknown) => Promise<unknown>>> = {};
  for (const path of names) {
    const [group = "", name = ""] = path.split(".");
    (groups[group] ??= {})[name] = async (input) => {
      const reply = await transport.call(path, input);
      if (!reply.ok) throw new CallFailed(reply.problem);
      return reply.value;
    };
  }
  // The names come from the contract itself at build time; the compiler cannot see that.
  return groups as unknown as Api<AppContract>;
}

/** Every call of the contract as a function. Each throws `CallFailed` with the problem to tell the user. */
export const api: Api<AppContract> = createClient(__CALL_NAMES__);
