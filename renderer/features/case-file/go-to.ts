/** Leads to a field of the form by its element id. */
export function goTo(field: string): void {
  const element = document.getElementById(field);
  // A field in a folded part can only be reached once that is open.
  element?.closest("details")?.setAttribute("open", "");
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
