import type { AgreementLanguage } from "#shared/domain/agreement-language";
import type { PartId } from "#shared/domain/id";
import type { Party } from "#shared/domain/party";

type People = { readonly parties: readonly Party[] };

/** A place in a text where a party is named, by name or by the word for its side. */
export type Mention = {
  readonly at: number;
  readonly text: string;
  readonly ids: readonly PartId[];
  readonly by: "name" | "side";
};

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Every mention of a party, in order. Longer words are taken before shorter ones that are part of them. */
export function mentions(text: string, { parties }: People, { sides }: AgreementLanguage): Mention[] {
  const meant = new Map<string, Pick<Mention, "ids" | "by">>();
  for (const [side, word] of Object.entries(sides)) {
    const ids = parties.filter((party) => party.side === side).map(({ id }) => id);
    // The word is known even where nobody stands on that side, so that no shorter one is found in it.
    meant.set(word, { ids, by: "side" });
  }
  for (const { id, name } of parties) {
    const same = parties.filter((party) => party.name.trim() === name.trim());
    if (name.trim() !== "") meant.set(name.trim(), { ids: same.length > 1 ? [] : [id], by: "name" });
  }
  const all = [...meant.keys()].toSorted((a, b) => b.length - a.length);
  return [...text.matchAll(new RegExp(all.map(literal).join("|"), "g"))].flatMap(({ 0: found, index }) => {
    const known = meant.get(found);
    return known && known.ids.length > 0 ? [{ at: index, text: found, ...known }] : [];
  });
}

/**
 * Who owes and who gets it, as a sentence says: the first one mentioned owes, the one after “to” gets it.
 * Null where the text does not tell both.
 */
export function readParties(text: string, content: People, language: AgreementLanguage) {
  const found = mentions(text, content, language);
  const to = found.find(({ at }) => new RegExp(`(?:${language.to})$`).test(text.slice(0, at)));
  const from = found.find((each) => each !== to && (!to || each.at < to.at));
  if (!to || !from || from.text === to.text) return null;
  const joined = (first: Mention) => {
    const all = [first];
    for (const each of found.slice(found.indexOf(first) + 1)) {
      const last = all.at(-1) ?? first;
      if (!new RegExp(`^(?:${language.joiner})$`).test(text.slice(last.at + last.text.length, each.at))) break;
      all.push(each);
    }
    return [...new Set(all.flatMap(({ ids }) => ids))];
  };
  return { debtors: joined(from), creditors: joined(to) };
}
