/** Leads to a field of the form by its element id. */
export function goTo(field: string): void {
  const element = document.getElementById(field);
  const folded = element?.closest("details");
  if (folded) folded.open = true;
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
