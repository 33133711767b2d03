import { type RefObject, useEffect, useState } from "react";

/** How a text lies on sheets: how many there are, and whether they lie under each other or, in browsers before 2026, side by side. */
export type Sheets = { readonly count: number; readonly stacked: boolean };

/** Whether this browser lays sheets under each other. */
export const STACKED = CSS.supports("column-wrap", "wrap");

/** How many sheets the browser has laid a text on. */
export function countSheets(flow: HTMLElement): number {
  const style = getComputedStyle(flow);
  const [gap, width, height] = [style.columnGap, style.width, style.getPropertyValue("column-height")].map(parseFloat);
  if (STACKED) {
    const row = parseFloat(style.rowGap);
    return Math.max(1, Math.round((flow.offsetHeight + row) / ((height ?? 1) + row)));
  }
  return Math.max(1, Math.round((flow.scrollWidth + (gap ?? 0)) / ((width ?? 1) + (gap ?? 0))));
}

/** Counts the sheets that the browser has laid a text on, again whenever that may have changed. */
export function useSheets(flow: RefObject<HTMLElement | null>, drawn: unknown): Sheets {
  const [count, setCount] = useState(1);
  useEffect(() => {
    const element = flow.current;
    if (!element) return undefined;
    const look = () => setCount(countSheets(element));
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, [flow, drawn]);
  return { count, stacked: STACKED };
}
