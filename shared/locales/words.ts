import { createInstance, type i18n as I18n } from "i18next";
import type { Problem } from "#shared/domain/problem";
import type { Language } from "#shared/domain/room";
import { backups as enBackups } from "./en/backups";
import { batches as enBatches } from "./en/batches";
import { bilingual as enBilingual } from "./en/bilingual";
import { checks as enChecks } from "./en/checks";
import { clocks as enClocks } from "./en/clocks";
import { documents as enDocuments } from "./en/documents";
import { evidence as enEvidence } from "./en/evidence";
import { findings as enFindings } from "./en/findings";
import { intake as enIntake } from "./en/intake";
import { obligations as enObligations } from "./en/obligations";
import { integrity as enIntegrity } from "./en/integrity";
import { exports as enExports } from "./en/exports";
import { others as enOthers } from "./en/others";
import { people as enPeople } from "./en/people";
import { lists as enLists } from "./en/lists";
import { own as enOwn } from "./en/own";
import { ownPages as enOwnPages } from "./en/own-pages";
import { pages as enPages } from "./en/pages";
import { papers as enPapers } from "./en/papers";
import { problems as enProblems } from "./en/problems";
import { progress as enProgress } from "./en/progress";
import { records as enRecords } from "./en/records";
import { sets as enSets } from "./en/sets";
import { signing as enSigning } from "./en/signing";
import { templates as enTemplates } from "./en/templates";
import { terms as enTerms } from "./en/terms";
import { tracks as enTracks } from "./en/tracks";
import { ui as enUi } from "./en/ui";
import { dossier as enDossier } from "./en/dossier";
import { backups } from "./zh-CN/backups";
import { batches } from "./zh-CN/batches";
import { bilingual } from "./zh-CN/bilingual";
import { checks } from "./zh-CN/checks";
import { clocks } from "./zh-CN/clocks";
import { documents } from "./zh-CN/documents";
import { evidence } from "./zh-CN/evidence";
import { findings } from "./zh-CN/findings";
import { intake } from "./zh-CN/intake";
import { obligations } from "./zh-CN/obligations";
import { integrity } from "./zh-CN/integrity";
import { exports } from "./zh-CN/exports";
import { others } from "./zh-CN/others";
import { people } from "./zh-CN/people";
import { lists } from "./zh-CN/lists";
import { own } from "./zh-CN/own";
import { ownPages } from "./zh-CN/own-pages";
import { pages } from "./zh-CN/pages";
import { papers } from "./zh-CN/papers";
import { problems } from "./zh-CN/problems";
import { progress } from "./zh-CN/progress";
import { records } from "./zh-CN/records";
import { sets } from "./zh-CN/sets";
import { signing } from "./zh-CN/signing";
import { templates } from "./zh-CN/templates";
import { terms } from "./zh-CN/terms";
import { tracks } from "./zh-CN/tracks";
import { ui } from "./zh-CN/ui";
import { dossier } from "./zh-CN/dossier";

const zhCN = {
  ...ui,
  terms,
  documents,
  problems,
  checks,
  backups,
  findings,
  intake,
  tracks,
  evidence,
  progress,
  people,
  records,
  clocks,
  lists,
  papers,
  others,
  exports,
  obligations,
  batches,
  bilingual,
  own,
  ownPages,
  integrity,
  sets,
  signing,
  dossier,
  pages,
  templates,
};
const en = {
  ...enUi,
  terms: enTerms,
  documents: enDocuments,
  problems: enProblems,
  checks: enChecks,
  backups: enBackups,
  findings: enFindings,
  intake: enIntake,
  tracks: enTracks,
  evidence: enEvidence,
  progress: enProgress,
  people: enPeople,
  records: enRecords,
  clocks: enClocks,
  lists: enLists,
  papers: enPapers,
  others: enOthers,
  exports: enExports,
  obligations: enObligations,
  batches: enBatches,
  bilingual: enBilingual,
  own: enOwn,
  ownPages: enOwnPages,
  integrity: enIntegrity,
  sets: enSets,
  signing: enSigning,
  dossier: enDossier,
  pages: enPages,
  templates: enTemplates,
};

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

/** Every word of the program by its path, such as `menu.newCase`. */
export type WordKey = Paths<typeof zhCN>;

/** A count with its noun: `{{n, day}}` is "1 day" or "2 days", `{{n, copy|copies}}` has a plural of its own. */
function counted(value: unknown, nouns = ""): string {
  const [one = "", many = `${one}s`] = nouns.split("|");
  const count = String(value);
  return `${count} ${count === "1" ? one : many}`;
}

/** All words of the program, ready at once: nothing is loaded later and nothing comes over a network. */
export const i18n: I18n = createInstance();
i18n.use({ type: "formatter", init: () => {}, add: () => {}, addCached: () => {}, format: counted });
void i18n.init({
  lng: "zh-CN",
  fallbackLng: false,
  defaultNS: "words",
  ns: ["words"],
  resources: { "zh-CN": { words: zhCN }, en: { words: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Looks up a word and fills in its `{{values}}`. A key that does not exist does not compile. */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

function wordsOf(language: Language): Words {
  const t = i18n.getFixedT(language);
  // Most words stand alone, and a screen asks for hundreds of them at each drawing.
  const known = new Map<WordKey, string>();
  return (key, values) => {
    if (values) return t(key, { ...values });
    const word = known.get(key) ?? t(key);
    known.set(key, word);
    return word;
  };
}

const byLanguage: Readonly<Record<Language, Words>> = { "zh-CN": wordsOf("zh-CN"), en: wordsOf("en") };

/** The words of one language, always the same function: `words("en")("menu.newCase")`. */
export function words(language: Language): Words {
  return byLanguage[language];
}

/** So many files are named. */
const NAMED = 8;

/** Which files of a set were written before it failed; none for most problems. */
export function writtenBefore(t: Words, { params }: Problem): readonly string[] {
  const names = (params["written"] ?? "").split("\n").filter((name) => name !== "");
  if (names.length === 0) return [];
  const shown = names.slice(0, NAMED).join(t("documents.listJoiner"));
  return [t(names.length > NAMED ? "exports.writtenMany" : "exports.written", { names: shown, count: names.length })];
}

/** A problem as one paragraph: what happened, whether the data is safe, what to do. */
export function problemText(t: Words, problem: Problem): string {
  const part = (name: "what" | "safe" | "next") => t(`problems.${problem.code}.${name}`, problem.params);
  return [part("what"), ...writtenBefore(t, problem), part("safe"), part("next")].join(" ");
}
