import { wordParts } from "./office.ts";

const plain = (xml: string) =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "&");

function part(bytes: Uint8Array, name: string): string {
  const xml = wordParts(bytes).get(name);
  if (xml === undefined) throw new Error(`no ${name}`);
  return xml;
}

/** The main part of the first sheet of an .xlsx file. */
export function sheetXml(bytes: Uint8Array): string {
  return part(bytes, "xl/worksheets/sheet1.xml");
}

/** The text of every cell of the first sheet, line by line; throws when a part is not strict XML. */
export function sheetRows(bytes: Uint8Array): string[][] {
  const shared = [...part(bytes, "xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([^]*?)<\/t><\/si>/g)].map(([, text = ""]) =>
    plain(text),
  );
  return [...sheetXml(bytes).matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<c [^>]*?(?:\/>|>([^]*?)<\/c>)/g)].map(
      ([, cell = ""]) => shared[Number(/<v>(\d+)<\/v>/.exec(cell)?.[1])] ?? "",
    ),
  );
}
