import { useCallback } from "react";
import { useNavigate } from "react-router";

/** So many drawings are waited for until the page that was asked for stands. */
const FRAMES = 60;

/** Leads to a field by its element id, opening what is folded around it; tries again while its page is still being drawn. */
function reach(field: string, frames = FRAMES): void {
  const element = document.getElementById(field);
  if (!element) {
    if (frames > 0) requestAnimationFrame(() => reach(field, frames - 1));
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
