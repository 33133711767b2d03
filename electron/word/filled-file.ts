import { setImmediate } from "node:timers/promises";
import { type Document, type FileChild, Packer, Paragraph } from "docx";
import { strFromU8, unzipSync } from "fflate";
import type { Paper } from "#shared/documents/model";
import { wordBlocks } from "./blocks";
import { withFixedParts, type WordParts } from "./fixed-parts";
import { asItIs, type PackedFile, packFile, zipOf } from "./zip";
import { type Picture, takePictures, withPictures, writingContext } from "./pictures";
import { xmlText } from "./xml-text";

const DOCUMENT = "word/document.xml";
const RELATIONS = "word/_rels/document.xml.rels";

/** Stands where the blocks of a paper go until they are written. */
const place = (at: number) => `blocks-of-paper-${at}`;
// The last paragraph of a paper says what its pages are like, but for the last paper, where the document says it.
const PLACES =
  /<w:p>(?:<w:pPr>(<w:sectPr.*?<\/w:sectPr>)<\/w:pPr>)?<w:r><w:t xml:space="preserve">blocks-of-paper-\d+<\/w:t><\/w:r><\/w:p>/;

/**
 * A Word file with everything but the blocks of its papers: the main part cut where they go, with the pages' setting between
 * the pieces (empty after the last), and the other parts packed.
 */
type Frame = {
  readonly key: string;
  readonly main: readonly string[];
  readonly relations: string;
  readonly rest: readonly PackedFile[];
};

/** The frame used last. A batch has one for all its papers, and a Word file is otherwise made now and then. */
let last: Frame | null = null;

type MakeDocument = (children: (paper: Paper, at: number) => FileChild[]) => Document;

async function frameOf(key: string, binding: boolean, make: MakeDocument): Promise<Frame> {
  if (last?.key === key) return last;
  const made = unzipSync(await Packer.toBuffer(make((_, at) => [new Paragraph(place(at))])));
  const { [DOCUMENT]: main, [RELATIONS]: relations, ...others }: WordParts = withFixedParts(made, { binding });
  const rest = await Promise.all(Object.entries(others).map(([name, content]) => packFile(name, content)));
  last = {
    key,
    main: textOf(main)
      .split(PLACES)
      .map((piece?: string) => piece ?? ""),
    relations: textOf(relations),
    rest,
  };
  return last;
}

const textOf = (part: Uint8Array | undefined) => (part === undefined ? "" : strFromU8(part));

/**
 * The papers as a Word file. The library makes the file without blocks (`make`), which is kept as long as it fits; the
 * blocks are its elements too, and only put in their places here. To the letter what the library would make of it all.
 */
export async function filledFile(papers: readonly [Paper, ...Paper[]], title: string, make: MakeDocument): Promise<Uint8Array> {
  const key = JSON.stringify([title, papers.map((paper) => ({ ...paper, blocks: [] }))]);
  const { main, relations, rest } = await frameOf(key, papers[0].page.binding === true, make);
  const bodies = await bodiesOf(papers);
  const text = main.map((part, at) => (at % 2 === 0 ? part : withPages(bodies[(at - 1) / 2]?.xml ?? "", part))).join("");
  const pictures = bodies.flatMap((body) => body.pictures);
  const filled = withPictures(text, relations, pictures);
  const packed = await Promise.all([
    packFile(DOCUMENT, Buffer.from(filled.main)),
    packFile(RELATIONS, Buffer.from(filled.relations)),
  ]);
  const media = Object.entries(filled.parts).map(([name, content]) => asItIs(name, content));
  return zipOf([...packed, ...rest, ...media]);
}

type Body = { readonly xml: string; readonly pictures: readonly Picture[] };

/** The blocks of each paper as XML; other work goes on in between, for a file may hold a thousand papers. */
async function bodiesOf(papers: readonly Paper[]): Promise<readonly Body[]> {
  const bodies: Body[] = [];
  for (const paper of papers) {
    if (bodies.length % 20 === 19) await setImmediate();
    const xml = wordBlocks(paper).map((block) => xmlText(block.prepForXml(writingContext())));
    bodies.push({ xml: xml.join(""), pictures: takePictures() });
  }
  return bodies;
}

/** The blocks of a paper with the setting of its pages in the last paragraph. */
function withPages(body: string, pages: string): string {
  if (pages === "") return body;
  const at = body.lastIndexOf("</w:pPr>");
  if (at < 0) return `<w:p><w:pPr>${pages}</w:pPr></w:p>`;
  return body.slice(0, at) + pages + body.slice(at);
}
