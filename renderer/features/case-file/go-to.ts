/** Leads to a field of the form by its element id. */
export function goTo(field: string): void {
  const element = document.getElementById(field);
  // A field in folded parts can only be reached once they are open.
  for (let part = element?.closest("details"); part; part = part.parentElement?.closest("details")) part.setAttribute("open", "");
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
