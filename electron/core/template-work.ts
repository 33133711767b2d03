import { templateData, templateTree } from "#shared/documents/case-marks";
import type { PaperSource } from "#shared/documents/parts";
import type { ContentHash } from "#shared/domain/evidence";
import type { OwnPages } from "#shared/domain/own-pages";
import { ProblemError } from "#shared/domain/problem";
import type { TemplateFinding } from "#shared/domain/template";
import { markAliases } from "#shared/locales/mark-names";
import { words } from "#shared/locales/words";
import { templateName } from "#shared/rules/template-book";
import { checkTemplate, type TemplateReport } from "#shared/rules/template-check";
import type { OpenTemplate } from "../word/template-file";
import type { Workspace } from "./workspace";

/** The parts of the program that read and fill Word files, loaded at their first use: they would cost a part of the start. */
async function wordTools() {
  const [{ openTemplate }, { templateTexts }, { fillTemplate }, { ownPages }] = await Promise.all([
    import("../word/template-file"),
    import("../word/template-text"),
    import("../word/fill-template"),
    import("../word/page/own-pages"),
  ]);
  return { openTemplate, templateTexts, fillTemplate, ownPages };
}

/** A place that the check understands and the library does not: nobody has seen one, and it must not come up on the day of signing. */
function oddFinding(error: unknown): TemplateFinding {
  const properties: unknown = error instanceof Error ? Reflect.get(error, "properties") : null;
  const tag: unknown = typeof properties === "object" && properties !== null ? Reflect.get(properties, "xtag") : "";
  const mark = typeof tag === "string" ? tag : "";
  const place = { part: "body", row: null, cell: null, text: mark } as const;
  return { code: "odd", mark, other: "", place, fix: "retype", right: "", hint: false };
}

/** Checks the bytes of a Word file as a template; `sample` is filled in for a trial. Throws the problem of a file that can be none. */
export async function checkFile(bytes: Uint8Array, name: string, sample: PaperSource): Promise<TemplateReport> {
  const { openTemplate, templateTexts, fillTemplate } = await wordTools();
  const template = openTemplate(bytes, name);
  const report = checkTemplate(templateTexts(template), { tree: templateTree(), alias: markAliases() });
  if (report.findings.some(({ hint }) => !hint)) return report;
  try {
    fillTemplate(template, templateData(sample, words(sample.language)));
    return report;
  } catch (error) {
    return { ...report, findings: [...report.findings, oddFinding(error)] };
  }
}

/** A template of the room, opened; throws `templateMissing` when its file is gone or damaged. */
async function openOwn(ws: Workspace, hash: ContentHash): Promise<OpenTemplate> {
  const { openTemplate } = await wordTools();
  const name = templateName(ws.templates.value(), hash);
  const bytes = await ws.templateFiles.read(hash);
  if (!bytes) throw new ProblemError("templateMissing", { name });
  return openTemplate(bytes, name);
}

/** The Word file that a template of the room becomes. */
export async function filledOwn(ws: Workspace, hash: ContentHash, source: PaperSource): Promise<Uint8Array> {
  const template = await openOwn(ws, hash);
  const { fillTemplate } = await wordTools();
  return fillTemplate(template, templateData(source, words(source.language)));
}

/**
 * The same as its pages look, for the screen and for paper: what is seen is what is printed. Throws `templateDamaged` for a file in which
 * something is that no page can be made from.
 */
export async function pagesOwn(ws: Workspace, hash: ContentHash, source: PaperSource): Promise<OwnPages> {
  const { openTemplate, ownPages } = await wordTools();
  const name = templateName(ws.templates.value(), hash);
  const filled = openTemplate(await filledOwn(ws, hash, source), name);
  try {
    return ownPages(filled);
  } catch (error) {
    throw new ProblemError("templateDamaged", { name }, { cause: error });
  }
}
