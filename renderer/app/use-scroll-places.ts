import { useLayoutEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

/** How long a page that is still being drawn is waited for until it is as long as it was. */
const PATIENCE_MS = 2_000;
const BY_HAND = ["wheel", "pointerdown", "keydown"] as const;

/** Scrolls there as soon as the page is long enough; not once the user scrolls, clicks or types. Returns how to leave off. */
function scrollWhenLongEnough(top: number): () => void {
  const done = () => {
    drawing.disconnect();
    clearTimeout(patience);
    for (const event of BY_HAND) window.removeEventListener(event, done);
  };
  const drawing = new ResizeObserver(() => {
    window.scrollTo(0, top);
    if (Math.abs(window.scrollY - top) <= 1) done();
  });
  const patience = setTimeout(done, PATIENCE_MS);
  for (const event of BY_HAND) window.addEventListener(event, done, { passive: true });
  drawing.observe(document.body);
  return done;
}

/**
 * A page that is gone to begins at its top; back and forward lead to where it was left. Where only the search part of the same
 * page's address changes, nothing moves. Jumps to a field come after this, for they wait until its page stands.
 */
export function useScrollPlaces(): void {
  const { key, pathname } = useLocation();
  const how = useNavigationType();
  const places = useRef(new Map<string, number>());
  // An address that was typed has the key of no entry, whatever page it leads to.
  const entry = `${key} ${pathname}`;
  const shown = useRef({ entry, pathname });

  useLayoutEffect(() => {
    // The browser's own memory would scroll the page that is being left.
    window.history.scrollRestoration = "manual";
    const remember = () => places.current.set(shown.current.entry, window.scrollY);
    window.addEventListener("scroll", remember, { passive: true });
    return () => window.removeEventListener("scroll", remember);
  }, []);

  useLayoutEffect(() => {
    const same = shown.current.pathname === pathname;
    shown.current = { entry, pathname };
    if (same) {
      places.current.set(entry, window.scrollY);
      return undefined;
    }
    const top = how === NavigationType.Pop ? (places.current.get(entry) ?? 0) : 0;
    window.scrollTo(0, top);
    return Math.abs(window.scrollY - top) <= 1 ? undefined : scrollWhenLongEnough(top);
  }, [entry, pathname, how]);
}
