import { api } from "./client";
import { useCommand } from "./use-command";

/** Opens the room's signing key by its passphrase; `then` goes on with what was waiting for it. */
export function useUnlock(then: () => Promise<unknown> = () => Promise.resolve()) {
  const { run, running, problem } = useCommand();
  const unlock = async (passphrase: string) => {
    if (await run(() => api.signingKey.unlock({ passphrase }))) await then();
  };
  return { unlock, running, problem };
}
