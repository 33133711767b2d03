import { EvidencePage } from "../features/evidence/evidence-page";
import { ClocksPage } from "../features/clocks/clocks-page";
import { DossierPage } from "../features/dossier/dossier-page";
import { IntakePage } from "../features/intake/intake-page";
import { OtherPage } from "../features/other-systems/other-page";
import { ProgressPage } from "../features/progress/progress-page";
import { RecordsPage } from "../features/records/records-page";
import { PapersPage } from "../features/papers/papers-page";
import { SigningPage } from "../features/signing/signing-page";
import type { CaseTab } from "../ui/case-tab";

/** The pages of an open case beside its form, in the order of the work. */
export const CASE_TABS: readonly CaseTab[] = [
  { path: "quick", label: "intake.tab", Page: IntakePage },
  { path: "records", label: "records.tab", count: ({ sessions }) => sessions.length, Page: RecordsPage },
  { path: "evidence", label: "evidence.tab", count: ({ attachments }) => attachments.length, Page: EvidencePage },
  { path: "signing", label: "signing.tab", Page: SigningPage },
  { path: "progress", label: "progress.title", Page: ProgressPage },
  { path: "clocks", label: "clocks.title", Page: ClocksPage },
  { path: "papers", label: "papers.tab", Page: PapersPage },
  { path: "other", label: "others.tab", Page: OtherPage },
  { path: "dossier", label: "dossier.tab", Page: DossierPage },
];
