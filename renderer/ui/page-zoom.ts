import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";

/** The width of a page to its frame, or a part of its true size. */
export type Zoom = "fit" | number;

const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];
/** Pixels of a millimetre at the true size: 96 dots an inch. */
const MILLIMETRE = 96 / 25.4;
const A4 = 210;

let chosen: Zoom = "fit";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function choose(zoom: Zoom): void {
  chosen = zoom;
  for (const listener of listeners) listener();
}

/** The next step up or down from a scale. */
export function nextStep(scale: number, up: boolean): number {
  const near = 0.005;
  return up ? (STEPS.find((step) => step > scale + near) ?? scale) : (STEPS.findLast((step) => step < scale - near) ?? scale);
}

/** How large pages are shown; one choice for all of them while the program runs. `scale` 1 is the true size; `sheet` millimetres wide. */
export function usePageZoom(frame: RefObject<HTMLElement | null>, sheet = A4) {
  const zoom = useSyncExternalStore(subscribe, () => chosen);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  const fit = width === 0 ? 1 : Math.max(0.2, width / (sheet * MILLIMETRE));
  const scale = zoom === "fit" ? fit : zoom;
  return {
    zoom,
    scale,
    choose,
    larger: () => choose(nextStep(scale, true)),
    smaller: () => choose(nextStep(scale, false)),
  };
}
