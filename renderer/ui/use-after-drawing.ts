import { useLayoutEffect, useRef } from "react";

/**
 * Does something once the next drawing of the component stands in the page: before the next key can arrive,
 * which a timer or an animation frame cannot promise.
 */
export function useAfterDrawing(): (act: () => void) => void {
  const waiting = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    const act = waiting.current;
    waiting.current = null;
    act?.();
  });
  return (act) => {
    waiting.current = act;
  };
}
