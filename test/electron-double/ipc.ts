import { strict } from "./state.ts";
import { assertPlain } from "./worlds.ts";

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;
const handlers = new Map<string, Handler>();

/** Only what a program with one kind of message needs: `handle`. */
export const ipcMain = strict("ipcMain", {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  invoke: async (channel: string, event: unknown, args: readonly unknown[]) => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const value: unknown = await handler(event, ...args);
    assertPlain(value);
    return value;
  },
});
