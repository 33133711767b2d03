import { LARGEST_TEMPLATE } from "#shared/domain/template";
import { ProblemError } from "#shared/domain/problem";
import { unpackWord, type WordParts } from "./template-zip";
import { readXml } from "./word-xml";

const MAIN = "wordprocessingml.document.main+xml";
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const begins = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);

/** The words that an OLE file has in its directory, two bytes a sign, when it is a locked file of today's Word. */
const isLocked = (bytes: Uint8Array) => Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));

/** The parts of a Word file by their content types, the default of their ending included. */
export type ContentTypes = ReadonlyMap<string, string>;

function contentTypes(parts: WordParts): ContentTypes {
  const listed = parts.get("[Content_Types].xml");
  const endings = new Map<string, string>();
  const named = new Map<string, string>();
  const begin = (name: string, attribute: (name: string) => string) => {
    if (name === "Default") endings.set(attribute("Extension").toLowerCase(), attribute("ContentType"));
    if (name === "Override") named.set(attribute("PartName").replace(/^\//, ""), attribute("ContentType"));
  };
  if (listed) readXml(listed, { begin });
  const typeOf = (name: string) => named.get(name) ?? endings.get(name.split(".").at(-1)?.toLowerCase() ?? "") ?? "";
  return new Map([...parts.keys()].map((name) => [name, typeOf(name)]));
}

/** Programs, controls and files of other programs, by the name or the type of a part. */
const RUNS = /vbaProject|vbaData|macroEnabled|activeX|oleObject|\/embeddings\/|afchunk|\.(bin|exe|dll|js|vbs|html?|mht)$/i;
// Printer settings are data of the printer's driver; Word writes them beside many forms and nothing runs them.
const HARMLESS = /printerSettings/i;

function refuseRunning(types: ContentTypes, name: string): void {
  const part = [...types].find(([part, type]) => RUNS.test(`${part} ${type}`) && !HARMLESS.test(`${part} ${type}`))?.[0];
  if (part !== undefined) throw new ProblemError("templateMacros", { name, part });
}

/** Fields that fetch something from elsewhere, or run something. */
const FETCHES = /^\s*(INCLUDETEXT|INCLUDEPICTURE|IMPORT|DDE|DDEAUTO|LINK|RD|MACROBUTTON|DATABASE)\b/i;

function refuseLinks(parts: WordParts, name: string): void {
  for (const [part, bytes] of parts) {
    if (!part.endsWith(".rels") && !/^word\/[^/]+\.xml$/.test(part)) continue;
    let field = "";
    const refuse = (link: string) => {
      throw new ProblemError("templateLinks", { name, link: link.trim().slice(0, 120) });
    };
    let inField = false;
    readXml(bytes, {
      begin: (element, attribute) => {
        const outside = element.endsWith("Relationship") && attribute("TargetMode").toLowerCase() === "external";
        if (outside && !/\/hyperlink$/i.test(attribute("Type"))) refuse(attribute("Target"));
        if (outside && !/^(https?:|mailto:|#)/i.test(attribute("Target").trim())) refuse(attribute("Target"));
        if (element === "w:fldSimple" && FETCHES.test(attribute("w:instr"))) refuse(attribute("w:instr"));
        if (element === "w:fldChar" && attribute("w:fldCharType") === "begin") field = "";
        inField = element === "w:instrText";
      },
      end: (element) => {
        if (element === "w:instrText") inField = false;
      },
      text: (text) => {
        if (!inField) return;
        field += text;
        if (FETCHES.test(`${field} `)) refuse(field);
      },
    });
  }
}

/** A Word file that was found fit to be a template: its parts, and their types. */
export type OpenTemplate = { readonly parts: WordParts; readonly types: ContentTypes };

/**
 * Opens a Word file that somebody gave us; `name` is told in problems. Throws templateTooLarge, templateNotDocx, templateOldWord,
 * templateProtected, templateDamaged, templateUnsafe, templateMacros or templateLinks. Nothing in it is ever run or followed.
 */
export function openTemplate(bytes: Uint8Array, name: string): OpenTemplate {
  if (bytes.length > LARGEST_TEMPLATE) throw new ProblemError("templateTooLarge", { name, most: String(LARGEST_TEMPLATE >> 20) });
  if (begins(bytes, OLE)) throw new ProblemError(isLocked(bytes) ? "templateProtected" : "templateOldWord", { name });
  if (!begins(bytes, ZIP)) throw new ProblemError("templateNotDocx", { name });
  const parts = unpackWord(bytes, name);
  try {
    const types = contentTypes(parts);
    refuseRunning(types, name);
    if (![...types.values()].some((type) => type.endsWith(MAIN))) throw new ProblemError("templateNotDocx", { name });
    refuseLinks(parts, name);
    return { parts, types };
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError("templateDamaged", { name }, { cause: error });
  }
}
