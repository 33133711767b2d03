import { useCallback } from "react";
import { useNavigate } from "react-router";
import { placeOfField } from "#shared/documents/fill-in";

/** So many drawings are waited for until the page that was asked for stands. */
const FRAMES = 60;

/** Opens what is not drawn while it is folded and says that it holds the field. */
function openFoldOf(field: string): void {
  const fold = document.querySelector(`details[data-holds~="${CSS.escape(field)}"]:not([open])`);
  const summary = fold?.querySelector("summary");
  if (summary instanceof HTMLElement) summary.click();
}

/** Leads to a field by its element id, opening what is folded around it; tries again while its page is still being drawn. */
function reach(field: string, frames = FRAMES): void {
  const element = document.getElementById(field);
  if (!element) {
    openFoldOf(field);
    if (frames > 0) requestAnimationFrame(() => reach(field, frames - 1));
    // Nothing of it is on the page as the case stands: at least the page itself is where the keyboard goes on.
    else document.getElementById("content")?.focus();
    return;
  }
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
}

/** Leads to a field on any page of the case. */
export function useJump(id: string): (page: string, field: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (page, field) => {
      void navigate(page === "" ? `/cases/${id}` : `/cases/${id}/${page}`);
      if (field !== "") requestAnimationFrame(() => reach(field));
    },
    [id, navigate],
  );
}

/** Leads to the field that fills a blank of a paper, as the run of the blank names it. */
export function useLead(id: string): (field: string) => void {
  const jump = useJump(id);
  return useCallback(
    (field) => {
      const { page, element } = placeOfField(field);
      jump(page, element);
    },
    [jump],
  );
}
