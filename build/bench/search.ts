import { eachHit } from "../../electron/storage/index/joined-text.ts";
import type { Columns } from "../../electron/storage/index/columns.ts";
import { searchWords } from "#shared/rules/search-texts";
import { generatedCase, seededRandom } from "../generate.ts";
import { type Finding, median, quantile } from "./measure.ts";
import { complete, generatedFolder, openIndex } from "./place.ts";

const TYPED = 15;
const NOWHERE = ["甄嬛传", "zzqx", "欧阳锋", "龘靐", "xqz"];
const [ABSENT_LATIN, ABSENT_HAN] = ["\u{7f}", "\u{9fa5}"];

/** What people type, key by key: names, their sound and initials, tails, case numbers, facts, and words that stand nowhere. */
function keystrokes(size: number, columns: Columns): readonly string[] {
  const random = seededRandom(7);
  const pick = () => Math.floor(random() * size);
  const latin = (row: number) => columns.latin.text.slice(columns.latin.starts[row], columns.latin.starts[row + 1]).split("\n");
  const whole = Array.from({ length: TYPED }, (_, at) => {
    const { content, number } = generatedCase(1, pick(), size);
    const [person] = content.parties;
    const [sound = "", numbers = ""] = latin(pick());
    const words = sound.split(" ");
    const begin = Math.floor(random() * 200);
    return [
      person?.name ?? "", words[0] ?? "", words.at(-1) ?? "", (numbers.split(" ")[0] ?? "").slice(-4), (numbers.split(" ")[1] ?? "").slice(-4),
      String(number?.sequence), content.facts.slice(begin, begin + 5), `${person?.name ?? ""} 枫泉`, NOWHERE[at % NOWHERE.length] ?? "",
    ]; // prettier-ignore
  }).flat();
  return whole.flatMap((text) =>
    Array.from(text, (_, at) =>
      Array.from(text)
        .slice(0, at + 1)
        .join(""),
    ),
  );
}

/** A search with every key: total and the best 50, next to one look through the same text for a character that is not in it. */
export async function benchSearch(root: string, size: number): Promise<readonly Finding[]> {
  const index = await openIndex(generatedFolder(root, size));
  await complete(index);
  const columns = await index.columns();
  const typed = keystrokes(size, columns).filter((text) => searchWords(text).length > 0);
  const [ours, limit]: [number[], number[]] = [[], []];
  for (const [at, text] of [...typed.slice(0, 60), ...typed].entries()) {
    const words = searchWords(text);
    const begin = performance.now();
    await index.search(words, 0, 50);
    const middle = performance.now();
    for (const word of words) {
      const latin = /^[ -~]*$/.test(word);
      eachHit(latin ? columns.latin : columns.han, latin ? ABSENT_LATIN : ABSENT_HAN, () => undefined);
    }
    const end = performance.now();
    if (at < 60) continue;
    ours.push(middle - begin);
    limit.push(end - middle);
  }
  await index.close();
  const finding = (name: string, value: number, peer: number): Finding => ({
    part: "search", size, what: `a keystroke, ${name} of ${typed.length}`, value, unit: "ms",
    against: `look for an absent sign ${peer.toFixed(2)} ms`, ratio: value / peer, bar: "≤ 8",
  }); // prettier-ignore
  return [finding("p50", median(ours), median(limit)), finding("p95", quantile(ours, 0.95), quantile(limit, 0.95))];
}
