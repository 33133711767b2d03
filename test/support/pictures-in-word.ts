import { unzipSync } from "fflate";
import { documentXml, wordParts } from "./office.ts";

const textOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");

/** The signatures in a Word file: the name over each place, and the bytes of the picture in it, empty where there is none. */
export function picturesIn(bytes: Uint8Array): (readonly [name: string, picture: string])[] {
  const [parts, files] = [wordParts(bytes), unzipSync(bytes)];
  const targets = new Map(
    [...(parts.get("word/_rels/document.xml.rels") ?? "").matchAll(/Id="([^"]+)"[^>]*Target="(media\/[^"]+)"|Target="(media\/[^"]+)"[^>]*Id="([^"]+)"/g)].map(
      ([, id, target, other, otherId]) => [id ?? otherId, target ?? other] as const,
    ),
  ); // prettier-ignore
  const rows = [...documentXml(bytes).matchAll(/<w:tr>.*?<\/w:tr>|<w:tr [^>]*>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell),
  );
  return rows.flatMap((cells, at) =>
    at % 3 !== 0
      ? []
      : [0, 2].flatMap((column): (readonly [string, string])[] => {
          const name = textOf(cells[column] ?? "");
          const target = targets.get(/r:embed="([^"]+)"/.exec(rows[at + 1]?.[column] ?? "")?.[1]);
          const picture = target === undefined ? "" : Buffer.from(files[`word/${target}`] ?? []).toString("hex");
          return name === "" ? [] : [[name, picture]];
        }),
  );
}
