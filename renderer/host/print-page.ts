import { CallFailed } from "./call-failed";
import { api } from "./client";

/** Opens the system's print dialog for what is on the page; fails with `noPrinter` where the host knows that there is none. */
export async function printPage(): Promise<void> {
  if ((await api.papers.hasPrinter()) === false) throw new CallFailed({ code: "noPrinter", params: {} });
  window.print();
}
