import type { Catalogue, CatalogueLine } from "#shared/domain/catalogue";
import type { CaseContent } from "#shared/domain/case-file";
import type { PaperId } from "#shared/domain/paper";
import { type DossierFacts, type DossierGap, type DossierPlan, dossierPlan } from "#shared/rules/dossier";
import { type DossierPart, dossierParts, type PageSpan } from "#shared/rules/dossier-pages";
import { officialLine } from "#shared/rules/packs/catalogue";
import type { Words } from "#shared/locales/words";
import { paperName } from "./paper-names";

/** A dossier as its own papers print it. `spans` has the pages of each part; null while it is not bound. */
export type DossierPrint = {
  readonly plan: DossierPlan;
  readonly parts: readonly DossierPart[];
  readonly years: Catalogue["years"];
  readonly spans: readonly PageSpan[] | null;
};

/** The dossier of a case that is not bound, with a row in its catalogue for whatever is required and still missing. */
export function unboundDossier(facts: DossierFacts): DossierPrint {
  const plan = dossierPlan(facts);
  return { plan, parts: dossierParts(plan, { sensitive: true, gaps: true }), years: facts.catalogue.years, spans: null };
}

/** What a line of the catalogue is called: as the room has it, else after the only paper it has in this case, else the usual name. */
export function lineTitle({ id, title }: CatalogueLine, t: Words, only: PaperId | null = null): string {
  if (title.trim() !== "") return title.trim();
  if (only !== null) return t(`papers.title.${only}`);
  const official = officialLine(id);
  return official === null ? id : t(`dossier.line.${official}`);
}

/** What a part of the dossier is called in the catalogue. */
export function partName({ line, only, paper, besidePapers }: DossierPart, content: CaseContent, t: Words): string {
  if (paper) return paperName(paper, content, t);
  const title = lineTitle(line, t, only);
  return besidePapers ? t("dossier.scansOf", { title }) : title;
}

/** The pages of a part, as the catalogue prints them. */
export function spanText(span: PageSpan, t: Words): string {
  if (span === null) return "";
  return span.from === span.to ? `${span.from}` : t("dossier.span", { from: span.from, to: span.to });
}

function remark({ paper, files, withheld }: DossierPart, bound: boolean, t: Words): string {
  if (paper !== null) return "";
  if (withheld > 0 || (bound && files.length === 0)) return t("dossier.inFolder");
  return files.length > 1 ? t("papers.catalogue.times", { count: files.length }) : "";
}

/** The rows of the catalogue: order, name, pages, remark. */
export function catalogueRows({ parts, spans }: DossierPrint, content: CaseContent, t: Words): readonly (readonly string[])[] {
  return parts.map((part, at) => [
    `${at + 1}`,
    partName(part, content, t),
    spanText(spans?.[at] ?? null, t),
    remark(part, spans !== null, t),
  ]);
}

/** How long the dossier is kept, as its cover prints it; empty while nobody chose. */
export function retentionText({ dossier: { retention, years } }: CaseContent, usual: Catalogue["years"], t: Words): string {
  if (retention === null) return "";
  const name = t(`dossier.retention.${retention}`);
  if (retention === "permanent") return name;
  return t("dossier.retention.named", { name, years: years ?? usual[retention] });
}

/** What is lacking, in a sentence. */
export function gapText(gap: DossierGap, content: CaseContent, t: Words): string {
  const paper = gap.paper ? paperName(gap.paper, content, t) : "";
  const line = gap.line ? lineTitle(gap.line, t) : "";
  const who = gap.who.map(({ name, role, party = "" }) => (role === null ? name : t(`dossier.role.${role}`, { name, party })));
  return t(`dossier.gap.${gap.code}`, { line, paper, who: who.join(t("documents.listJoiner")) });
}
