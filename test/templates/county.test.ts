import { describe, expect, test } from "vitest";
import { templateData, templateTree } from "#shared/documents/case-marks";
import { markAliases } from "#shared/locales/mark-names";
import { words } from "#shared/locales/words";
import { checkTemplate } from "#shared/rules/template-check";
import { fillTemplate } from "../../electron/word/fill-template.ts";
import { openTemplate } from "../../electron/word/template-file.ts";
import { templateTexts } from "../../electron/word/template-text.ts";
import { COUNTY_TEMPLATES } from "../support/county-templates.ts";
import { wordParts } from "../support/office.ts";
import { sampleCase } from "../support/sample-cases.ts";
import { sourceOf } from "../support/sample-papers.ts";

describe.each(Object.entries(COUNTY_TEMPLATES))("%s", (name, bytes) => {
  test("has no mistake and fills", () => {
    const template = openTemplate(bytes, name);
    expect(checkTemplate(templateTexts(template), { tree: templateTree(), alias: markAliases() }).findings).toEqual([]);
    for (const id of ["C01", "C04", "C08"]) {
      const filled = fillTemplate(template, templateData(sourceOf(sampleCase(id)), words("zh-CN")));
      wordParts(filled);
      console.log(
        name,
        id,
        templateTexts(openTemplate(filled, name))
          .map(({ text }) => text.slice(0, 90))
          .join("\n"),
      );
    }
  });
});
