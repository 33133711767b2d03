import { CaseFilePage } from "../features/case-file/case-file-page";
import { CASE_TABS } from "./case-tabs";

/** An open case with all its pages. */
export function CasePage() {
  return <CaseFilePage tabs={CASE_TABS} />;
}
