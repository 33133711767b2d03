import type { Phrase } from "#shared/domain/phrase-book";
import { pinyinOfName } from "./pinyin";

/** A phrase with the name of its step, as it is looked for. */
export type NamedPhrase = Phrase & { readonly name: string };

/** So many characters of a phrase are looked for by their initials: nobody types more of a sentence he wants to be spared. */
const SOUNDED = 12;

// Written as code points: the solidus, the full-width one, and the mark that Chinese keyboards give in its place.
const ASKS = /^\s*[/\u{ff0f}\u{3001}]/u;

/** What is looked for in a text that asks for a phrase, `/gz`; null when it does not. What an input method puts between letters is left out. */
export function phraseAsked(text: string): string | null {
  return ASKS.test(text) && !text.includes("\n")
    ? text
        .replace(ASKS, "")
        .replace(/[\s'\u{2019}]/gu, "")
        .toLowerCase()
    : null;
}

/** The text of a phrase that its first letters are taken from: what is said, without marks and blanks to fill. */
const spoken = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").slice(0, SOUNDED);

/** True when the typed letters begin the initials of one of the texts, or the typed characters stand in one of them. */
export function phraseFits({ name, text }: NamedPhrase, asked: string): boolean {
  if (asked === "") return true;
  if (name.toLowerCase().includes(asked) || text.toLowerCase().includes(asked)) return true;
  return [name, spoken(text)].some((each) => pinyinOfName(each).initials.some((initials) => initials.startsWith(asked)));
}

/** The phrases that fit what was asked, in their order, at most `most`. */
export function phrasesFor(asked: string, phrases: readonly NamedPhrase[], most: number): readonly NamedPhrase[] {
  return phrases.filter((phrase) => phraseFits(phrase, asked)).slice(0, most);
}
