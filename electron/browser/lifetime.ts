/** Decides when the browser host has nothing left to do. */
export type Lifetime = {
  /** How many pages are open now. */
  readonly pages: (open: number) => void;
  /** The browser that was started for the page is gone (or handed the page to another process of its own). */
  readonly browserExited: () => void;
  readonly stop: () => void;
};

/** A page that reloads is back within this many milliseconds; one that was closed is not. */
const RELOAD_TIME = 6_000;
/** How long a browser that went away may leave us without a page, in milliseconds. */
const OPENING_TIME = 60_000;

/**
 * Calls `end` once, when the last page was closed for good, or when the browser went away without ever opening one.
 * As long as nobody opened the link, nothing else ends it.
 */
export function watchLifetime(end: () => void, reloadTime = RELOAD_TIME, openingTime = OPENING_TIME): Lifetime {
  let timer: NodeJS.Timeout | null = null;
  let opened = false;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const endAfter = (milliseconds: number) => {
    stop();
    timer = setTimeout(end, milliseconds);
  };
  return {
    stop,
    pages: (open) => {
      if (open > 0) {
        opened = true;
        stop();
      } else if (opened) {
        endAfter(reloadTime);
      }
    },
    browserExited: () => {
      if (!opened) endAfter(openingTime);
    },
  };
}
