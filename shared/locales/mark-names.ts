import { LANGUAGES, type Language } from "#shared/domain/room";
import { markKey } from "#shared/domain/template";
import { i18n, words, type WordKey } from "./words";

const START = "templates.mark.";

type In<K extends string, S extends string> = K extends `templates.mark.${S}.${infer I}` ? I : never;

/** The marks of templates that belong to one group, such as a party. */
export type MarkId<S extends string> = In<WordKey, S>;

const isWord = (key: string): key is WordKey => i18n.exists(key);

/** How a mark is called in a language. Throws for one that the words do not know. */
export function markName(language: Language, group: string, id: string): string {
  const key = `${START}${group}.${id}`;
  if (!isWord(key)) throw new RangeError(`no word for the mark ${group}.${id}`);
  return words(language)(key);
}

/** How a mark may be written, in every language. */
export function markNames(group: string, id: string): readonly string[] {
  return LANGUAGES.map((language) => markName(language, group, id));
}

/** What people write instead of the names of marks, each with the right one, both as `markKey` writes them. */
export function markAliases(): ReadonlyMap<string, string> {
  const pairs = LANGUAGES.flatMap((language) => words(language)("templates.alias").split(" "));
  return new Map(
    pairs.map((pair): readonly [string, string] => {
      const [written = "", right = ""] = pair.split("=");
      return [markKey(written), markKey(right)];
    }),
  );
}
