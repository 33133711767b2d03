import type { App } from "./app";

/** A core that is opened when it is first used, and used as one that is open: what is asked of it waits until then. */
export function openingApp(open: () => Promise<App>): App {
  let opening: Promise<App> | null = null;
  const app = () => (opening ??= open());
  return {
    dispatch: async (path, input) => (await app()).dispatch(path, input),
    subscribe: (listener) => {
      const subscribed = app().then((core) => core.subscribe(listener));
      // That it could not be opened is told to whoever asks it something.
      return () => void subscribed.then((end) => end()).catch(() => undefined);
    },
    close: async () => (await app()).close(),
  };
}
