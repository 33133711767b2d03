import { type RefObject, useEffect, useRef } from "react";

/** Shows the top of what was just chosen when it lies out of sight: above, or below the list it was chosen from on a narrow window. */
export function useTopInView<T extends HTMLElement>(chosen: string): RefObject<T | null> {
  const top = useRef<T>(null);
  const shown = useRef(chosen);
  useEffect(() => {
    if (shown.current === chosen) return;
    shown.current = chosen;
    const box = top.current?.getBoundingClientRect();
    if (box && (box.top < 0 || box.bottom > window.innerHeight)) top.current?.scrollIntoView({ block: "start" });
  }, [chosen]);
  return top;
}
