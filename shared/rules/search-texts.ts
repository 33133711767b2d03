import type { CaseFile } from "#shared/domain/case-file";
import type { Party } from "#shared/domain/party";
import { caseNumbersOf } from "./case-number";
import { pinyinOfName } from "./pinyin";

/** Words a search may have; more are not looked at. */
const MOST_WORDS = 8;
/** So many characters of the facts are searched, so that the index grows with the number of cases and not with what is written in them. */
export const FACTS_SEARCHED = 300;

// Written as code points: the middle dot and its look-alikes, which people leave out or type in another way.
const INTERPUNCTS = /[\u{b7}\u{387}\u{2022}\u{2027}\u{2219}\u{22c5}\u{30fb}\u{ff65}]/gu;
const U_UMLAUT = /\u{fc}/gu;
const ASCII_RUNS = /[\u{21}-\u{7e}]+/gu;

/** A text as searches compare it: full-width signs as usual ones, small letters, no interpuncts, `v` for ü. */
function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(INTERPUNCTS, "").replace(U_UMLAUT, "v").replaceAll("\0", "");
}

const onOneLine = (texts: readonly string[]) => comparable(texts.join(" ")).replace(/\s+/g, " ").trim();

/** The words of what was typed into the search field, in the form that the index holds. */
export function searchWords(typed: string): readonly string[] {
  const words = comparable(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** The other people of a party: who represents it, acts for it or signs for it. */
const peopleOf = (party: Party) => [
  party.kind === "person" ? party.guardian : party.representative,
  ...party.agents.map(({ name }) => name),
];
const numbersOf = (party: Party) => [party.kind === "person" ? party.idNumber : party.creditCode, party.phone];

/**
 * The two texts that searches of a case look through: `han` for words with Chinese in them, `latin` for words of ASCII alone.
 * The first line of each is the names of the parties. `title` is what the case is called, with no name masked.
 */
export function searchTexts(file: CaseFile, title: string): { readonly latin: string; readonly han: string } {
  const { parties, agreement, place } = file.content;
  const names = parties.map((party) => comparable(party.name).replace(/\s+/g, "")).filter((name) => name !== "");
  const spoken = names.map(pinyinOfName);
  const people = onOneLine([...parties.flatMap(peopleOf), ...agreement.mediators]);
  const facts = comparable([...file.content.facts].slice(0, FACTS_SEARCHED).join("")).replace(/\s+/g, " ");
  const han = [
    names.join(" "),
    onOneLine(caseNumbersOf(file).map(({ text }) => text)),
    onOneLine([title]),
    people,
    onOneLine([place]),
    facts,
  ];
  const ascii = han.slice(1).flatMap((line) => line.match(ASCII_RUNS) ?? []);
  const latin = [
    [
      ...spoken.flatMap(({ full }) => full),
      ...spoken.flatMap(({ initials }) => initials),
      ...(names.join(" ").match(ASCII_RUNS) ?? []),
    ].join(" "),
    onOneLine(parties.flatMap(numbersOf)).replace(/[^\u{20}-\u{7e}]/gu, " "),
    [...new Set(ascii)].join(" "),
  ];
  return { latin: latin.join("\n"), han: han.join("\n") };
}
