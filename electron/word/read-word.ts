import { strFromU8, unzipSync, type UnzipFileInfo } from "fflate";
import { SaxesParser } from "saxes";
import { CHECK_PROPERTY } from "./fixed-parts";

/** Why a file cannot be read as a Word file. */
export type Unreadable = "notZip" | "notWord" | "damaged" | "unsafe" | "tooLarge";

/** A picture of a Word file: its alternative text, and its bytes. */
export type WordPicture = { readonly name: string; readonly bytes: Uint8Array };

/** What is read of a Word file. `tracked`: pieces of text that tracked changes put in or took out. */
export type WordFile = {
  readonly lines: readonly string[];
  readonly footers: readonly string[];
  readonly pictures: readonly WordPicture[];
  readonly tracked: number;
  readonly checkText: string | null;
};

// Far above any agreement with pictures; what is more is a bomb or no paper of ours.
const MOST = { parts: 2_000, part: 50 << 20, all: 120 << 20, ratio: 400 };
const DOCUMENT = "word/document.xml";

type Parts = Readonly<Record<string, Uint8Array>>;

// A name that leads out of its folder is in no Word file that a word processor wrote.
const isEvil = (name: string) => /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\\|\0/i.test(name);

function unpacked(bytes: Uint8Array): Parts | Unreadable {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return "notZip";
  const infos: UnzipFileInfo[] = [];
  let refused: Unreadable | null = null;
  try {
    const parts = unzipSync(bytes, {
      filter: (info) => {
        infos.push(info);
        const all = infos.reduce((sum, { originalSize }) => sum + originalSize, 0);
        if (isEvil(info.name)) refused = "unsafe";
        else if (infos.length > MOST.parts || info.originalSize > MOST.part || all > MOST.all) refused ??= "unsafe";
        else if (info.originalSize > 1 << 20 && info.originalSize > info.size * MOST.ratio) refused ??= "unsafe";
        return refused === null;
      },
    });
    if (refused !== null) return refused;
    // Unpacking does not prove what came out; the size is that of the directory.
    const whole = infos.every(({ name, originalSize }) => name.endsWith("/") || parts[name]?.length === originalSize);
    return whole ? parts : "damaged";
  } catch {
    return refused ?? "damaged";
  }
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Reads XML piece by piece; throws when it is not well-formed. No entities of its own, no network: the parser knows neither. */
function parsed(
  xml: string,
  on: {
    readonly open: (name: string, at: Readonly<Record<string, string>>) => void;
    readonly close: (name: string) => void;
    readonly text: (text: string) => void;
  },
): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) =>
    on.open(local(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), String(value)]))),
  );
  parser.on("closetag", ({ name }) => on.close(local(name)));
  parser.on("text", on.text);
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

type Reading = { readonly lines: string[]; readonly pictures: { readonly name: string; readonly id: string }[]; tracked: number };

/**
 * The text of a part as it shows with all tracked changes taken in: each paragraph and each line break in it is a line.
 * Text that a tracked change took out is left away and counted.
 */
function readPart(xml: string): Reading {
  const reading: Reading = { lines: [], pictures: [], tracked: 0 };
  let [line, inText, name] = ["", false, ""];
  const end = () => {
    if (line.trim() !== "") reading.lines.push(line);
    line = "";
  };
  parsed(xml, {
    open: (tag, attributes) => {
      if (tag === "t") inText = true;
      else if (tag === "br" || tag === "cr") end();
      else if (tag === "tab") line += " ";
      else if (["ins", "del", "moveFrom", "moveTo"].includes(tag)) reading.tracked++;
      else if (tag === "docPr") name = attributes["descr"] ?? attributes["name"] ?? "";
      else if (tag === "blip") reading.pictures.push({ name, id: attributes["embed"] ?? "" });
    },
    close: (tag) => {
      if (tag === "t") inText = false;
      else if (tag === "p") end();
    },
    text: (text) => {
      if (inText) line += text;
    },
  });
  end();
  return reading;
}

function relationsOf(parts: Parts, part: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const file = parts[part.replace(/([^/]+)$/, "_rels/$1.rels")];
  if (!file) return found;
  parsed(strFromU8(file), {
    open: (tag, { Id = "", Target = "" }) => {
      if (tag === "Relationship") found.set(Id, Target.startsWith("/") ? Target.slice(1) : `word/${Target}`);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function checkTextOf(parts: Parts): string | null {
  const file = parts["docProps/custom.xml"];
  if (!file) return null;
  let [wanted, value] = [false, ""];
  parsed(strFromU8(file), {
    open: (tag, { name }) => {
      if (tag === "property") wanted = name === CHECK_PROPERTY;
    },
    close: () => undefined,
    text: (text) => {
      if (wanted) value += text;
    },
  });
  return value.trim() || null;
}

/** Reads a Word file from anywhere: as text, without running or fetching anything. Tells why it cannot. */
export function readWord(bytes: Uint8Array): WordFile | Unreadable {
  const parts = unpacked(bytes);
  if (typeof parts === "string") return parts;
  const document = parts[DOCUMENT];
  if (!document || !parts["[Content_Types].xml"]) return "notWord";
  try {
    const { lines, pictures, tracked } = readPart(strFromU8(document));
    const relations = relationsOf(parts, DOCUMENT);
    const footers = Object.entries(parts).filter(([name]) => /^word\/footer\d*\.xml$/.test(name));
    return {
      lines,
      tracked,
      pictures: pictures.flatMap(({ name, id }) => {
        const data = parts[relations.get(id) ?? ""];
        return data ? [{ name, bytes: data }] : [];
      }),
      footers: footers.flatMap(([, part]) => readPart(strFromU8(part)).lines),
      checkText: checkTextOf(parts),
    };
  } catch {
    return "damaged";
  }
}
