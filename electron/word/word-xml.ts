import { SaxesParser } from "saxes";

/** What a reader hears of an XML part: the beginning and the end of elements by their written names, and text. */
export type XmlEvents = {
  readonly begin: (name: string, attribute: (name: string) => string) => void;
  readonly end: (name: string) => void;
  readonly text: (text: string) => void;
};

const QUIET: XmlEvents = { begin: () => undefined, end: () => undefined, text: () => undefined };

/** Reads XML strictly, without any document type and without entities of its own. Throws an error where it is not well-formed. */
export function readXml(bytes: Uint8Array, events: Partial<XmlEvents>): void {
  const { begin, end, text } = { ...QUIET, ...events };
  const source = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document type in a part of a Word file");
  });
  parser.on("opentag", ({ name, attributes }) => begin(name, (wanted) => attributes[wanted] ?? ""));
  parser.on("closetag", ({ name }) => end(name));
  parser.on("text", text);
  parser.write(source).close();
}
