import type { HostEvents, Reply } from "#shared/contract/define";

declare global {
  /** The names of all calls, `group.call`, put in by the build so that the screen need not load the schemas. */
  const __CALL_NAMES__: readonly string[];

  // A window is extended by merging, which only an interface can.
  interface Window {
    /** What the desktop host's preload offers; missing in the browser host. */
    readonly heshi?: {
      readonly host: "desktop";
      readonly call: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<Reply>>>>>;
      readonly on: <E extends keyof HostEvents>(event: E, callback: (payload: HostEvents[E]) => void) => () => void;
    };
  }
}
