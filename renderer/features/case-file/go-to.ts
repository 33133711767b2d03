/** Leads to a field of the form by its element id. */
export function goTo(field: string): void {
  const element = document.getElementById(field);
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
