import { useQueryClient } from "@tanstack/react-query";
import { CallFailed } from "./call-failed";
import { api } from "./client";

/** Opens the system's print dialog for what is on the page; fails with `noPrinter` where the host knows that there is none. */
export async function printPage(): Promise<void> {
  if ((await api.papers.hasPrinter()) === false) throw new CallFailed({ code: "noPrinter", params: {} });
  window.print();
}

/** Waits until what was read anew stands in the page. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/**
 * Prints what is on the page. A paper made with the room's own template is made from the stored case: what stands in the form is saved first,
 * and the paper made anew. Prints nothing when it could not be saved, which the form tells, or not be made.
 */
export function usePrint(flush: () => Promise<boolean>): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const made = { queryKey: ["cases", "template"], type: "active" } as const;
    if (queries.getQueryCache().findAll(made).length > 0) {
      if (!(await flush())) return;
      await queries.refetchQueries(made, { throwOnError: true });
      await drawn();
    }
    await printPage();
  };
}
