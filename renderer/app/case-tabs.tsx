import { ClocksPage } from "../features/clocks/clocks-page";
import { IntakePage } from "../features/intake/intake-page";
import type { CaseTab } from "../ui/case-tab";

/** The pages of an open case beside its form, in the order of the work. */
export const CASE_TABS: readonly CaseTab[] = [
  { path: "quick", label: "intake.tab", Page: IntakePage },
  { path: "clocks", label: "clocks.title", Page: ClocksPage },
];
