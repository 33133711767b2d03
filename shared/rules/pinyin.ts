import readings from "./pinyin-readings.json" with { type: "json" };

/** A name is given at most so many readings; further characters with several then keep their usual one. */
const MOST_READINGS = 16;

const table = new Map<string, readonly string[]>();
for (const source of [readings.first, readings.more]) {
  for (const [reading, characters] of Object.entries(source)) {
    for (const character of characters) table.set(character, [...(table.get(character) ?? []), reading]);
  }
}
const surnames = new Map(Object.entries(readings.surnames));
const compounds = new Map(Object.entries(readings.compoundSurnames).map(([name, reading]) => [name, reading.split(" ")]));

/** The readings of one character without tones (`v` for ü), the usual one first; none for what is no Chinese character. */
export function readingsOf(character: string): readonly string[] {
  return table.get(character) ?? [];
}

/** The readings of each character of a name, those of a surname first at its beginning. */
function readingsOfName(name: string): readonly (readonly string[])[] {
  const characters = [...name];
  const compound = compounds.get(characters.slice(0, 2).join(""));
  return characters.map((character, at) => {
    const usual = readingsOf(character);
    const asSurname = compound ? compound[at] : at === 0 ? surnames.get(character) : undefined;
    return asSurname === undefined ? usual : [...new Set([asSurname, ...usual])];
  });
}

/**
 * By what a name is sorted: the first reading of each character, a blank after each, so that Xi An comes before Xian;
 * then the name itself, so that one name stays together. Other signs count as themselves, in small letters.
 */
export function pinyinSortKey(name: string): string {
  const readings = readingsOfName(name);
  return `${[...name.toLowerCase()].map((character, at) => readings[at]?.[0] ?? character).join(" ")}\t${name}`;
}

/**
 * How a name may be typed by its sound: every reading in full (`shanxiongxin`) and by initials (`sxx`), the one as a surname first.
 * Characters without a reading are left out; a name without any gives nothing.
 */
export function pinyinOfName(name: string): { readonly full: readonly string[]; readonly initials: readonly string[] } {
  let spoken: (readonly string[])[] = [[]];
  for (const readings of readingsOfName(name)) {
    if (readings.length === 0) continue;
    const possible = spoken.length * readings.length <= MOST_READINGS ? readings : readings.slice(0, 1);
    spoken = spoken.flatMap((before) => possible.map((reading) => [...before, reading]));
  }
  const texts = (part: (reading: string) => string) => [...new Set(spoken.map((each) => each.map(part).join("")))];
  const known = (text: string) => text !== "";
  return { full: texts((reading) => reading).filter(known), initials: texts((reading) => reading.slice(0, 1)).filter(known) };
}
