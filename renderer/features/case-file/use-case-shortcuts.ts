import { useEffect, useEffectEvent } from "react";
import type { CaseDraft } from "./use-case-draft";

/**
 * Ctrl+S saves at once, Ctrl+E exports, Ctrl+Z and Ctrl+Y go a step back and forth through the whole form.
 * Nothing happens while an input method is composing, and fields outside the form keep their own undo.
 */
export function useCaseShortcuts(draft: CaseDraft, { exportAgreement }: { readonly exportAgreement: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const inForm =
      event.target === document.body || (event.target instanceof Element && event.target.closest(".case-form") !== null);
    const key = event.key.toLowerCase();
    const back = key === "z" && !event.shiftKey;
    const forth = key === "y" || (key === "z" && event.shiftKey);
    const action =
      key === "s"
        ? () => void draft.flush()
        : key === "e"
          ? exportAgreement
          : inForm && back
            ? draft.undo
            : inForm && forth
              ? draft.redo
              : null;
    if (key !== "s" && key !== "e" && !(inForm && (back || forth))) return;
    event.preventDefault();
    action?.();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
