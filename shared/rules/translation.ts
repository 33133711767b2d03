import type { Agreement } from "#shared/domain/agreement";
import type { CaseContent } from "#shared/domain/case-file";
import type { PartId } from "#shared/domain/id";
import type { Party } from "#shared/domain/party";
import type { Supplement } from "#shared/domain/supplement";
import type { Translation } from "#shared/domain/translation";
import { fieldOf } from "./agreement-checks";

/** The texts of a case that have an English one, but for clauses and supplements. */
export const TRANSLATED_PARTS = ["facts", "disputes", "claims", "performance"] as const;
export type TranslatedPart = (typeof TRANSLATED_PARTS)[number];

/** Under which key the English of the sentence on which text counts is kept. */
export const SENTENCE = "sentence";
/** The key of a clause's English, of the agreement or of a supplement. */
export const clauseKey = (id: PartId) => fieldOf("clause", id);
/** The keys of what a supplement says beside its clauses. */
export const reasonKey = (id: PartId) => fieldOf("reason", id);
export const continuesKey = (id: PartId) => fieldOf("continues", id);
/** The element of the form in which the English of a text is typed. */
export const englishField = (key: string) => fieldOf("english", key);

/** The English of a text; null where there is none, or nothing to be translated. */
export function englishOf({ texts }: Pick<Translation, "texts">, key: string, chinese: string): string | null {
  const english = texts[key] ?? "";
  return chinese.trim() === "" || english.trim() === "" ? null : english;
}

const clauseKeys = ({ clauses }: Pick<Agreement, "clauses">) => clauses.map(({ id }) => clauseKey(id));
const supplementKeys = ({ id, agreement }: Supplement) => [reasonKey(id), continuesKey(id), ...clauseKeys(agreement)];

function only({ bilingual, sentence, texts }: Translation, keys: readonly string[]): Translation {
  const kept = keys.filter((key) => (texts[key] ?? "").trim() !== "").map((key) => [key, texts[key] ?? ""] as const);
  return { bilingual, sentence, texts: Object.fromEntries(kept) };
}

/** The part of a translation that is fixed with an agreement, or with its supplement `of`; undefined where papers are in one language. */
export function translationToSign(content: CaseContent, of: PartId | null): Translation | undefined {
  if (!content.translation.bilingual) return undefined;
  const supplement = content.supplements.find(({ id }) => id === of);
  const own = supplement ? supplementKeys(supplement) : clauseKeys(content.agreement);
  return only(content.translation, [...TRANSLATED_PARTS, SENTENCE, ...own]);
}

type Agreed = { readonly agreement: Pick<Agreement, "clauses">; readonly translation: Translation };

/** What may not change any more once an agreement is in effect: both languages or one, and the English of what was agreed. */
export function agreedTranslation({ agreement, translation }: Agreed): Translation {
  return only(translation, ["performance", SENTENCE, ...clauseKeys(agreement)]);
}

/** What is printed on an agreement, or on its supplement `of`, and has no English yet, by its key. */
export function untranslated(content: CaseContent, of: PartId | null): string[] {
  const { facts, disputes, claims, agreement, translation } = content;
  const supplement = content.supplements.find(({ id }) => id === of);
  const texts: readonly (readonly [string, string])[] = supplement
    ? [[reasonKey(supplement.id), supplement.reason], [continuesKey(supplement.id), supplement.continues]]
    : [["facts", facts], ["disputes", disputes], ["claims", claims], ["performance", agreement.performance]]; // prettier-ignore
  const clauses = (supplement?.agreement ?? agreement).clauses.map(({ id, text }) => [clauseKey(id), text] as const);
  const all = [...texts, ...clauses, [SENTENCE, translation.sentence] as const];
  return all
    .filter(([key, chinese]) => chinese.trim() !== "" && englishOf(translation, key, chinese) === null)
    .map(([key]) => key);
}

/** The English of one supplement. */
export function translationOfSupplement({ supplements, translation }: CaseContent, of: PartId): Translation["texts"] {
  const supplement = supplements.find(({ id }) => id === of);
  return supplement ? only(translation, supplementKeys(supplement)).texts : {};
}

/**
 * True for somebody who most likely does not read Chinese: a passport or the card of a foreign permanent resident, or the ethnic code of
 * a naturalised foreigner (GB/T 3304: 98). Only offers the papers in both languages.
 */
export function isForeigner(party: Party): boolean {
  if (party.kind !== "person") return false;
  return party.idType === "passport" || party.idType === "permanent-residence" || party.ethnicity === "98";
}

/** The interpreters who take part (翻译人员). */
export function interpretersOf({ participants }: Pick<CaseContent, "participants">): string[] {
  return participants.filter(({ kind, name }) => kind === "interpreter" && name.trim() !== "").map(({ name }) => name.trim());
}

/** The case with the English of one text. */
export function withEnglish(content: CaseContent, key: string, english: string): CaseContent {
  const { translation } = content;
  return { ...content, translation: { ...translation, texts: { ...translation.texts, [key]: english } } };
}
