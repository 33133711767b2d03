import { expect, test } from "vitest";
import { words } from "#shared/locales/words";

const t = words("en");

test("one thing is told of in the singular, in English", () => {
  expect(t("case.gapsCount", { count: 1 })).toBe("1 item");
  expect(t("case.gapsCount", { count: 0 })).toBe("0 items");
  expect(t("papers.screen.copiesTotal", { papers: 1, count: 1 })).toBe("1 paper, 1 copy to print");
  expect(t("papers.screen.copiesTotal", { papers: 3, count: 5 })).toBe("3 papers, 5 copies to print");
  expect(t("batches.failed", { count: 1 })).toBe("1 case was not exported:");
});
