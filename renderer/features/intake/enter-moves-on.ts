import type { KeyboardEvent } from "react";

const FIELDS = "input:not([type=checkbox]):not([type=radio]):not([disabled]), textarea:not([disabled]), button[data-next]";

/**
 * Enter in a field leads to the next one of the page, as on a till. Enter that ends a composition of an input method does not,
 * nor does Shift+Enter, which is a new line, nor Enter on a button, which presses it.
 */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  if (target.role === "combobox" || target.type === "checkbox" || target.type === "radio") return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter((each) => each.offsetParent !== null);
  fields[fields.indexOf(target) + 1]?.focus();
}
