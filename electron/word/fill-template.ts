import Docxtemplater from "docxtemplater";
import { strToU8, zipSync } from "fflate";
import PizZip from "pizzip";
import { markKey, readMark } from "#shared/domain/template";
import type { OpenTemplate } from "./template-file";

/** What a template is filled with: values, conditions, lists and things by their names, as `markKey` writes them. */
export type TemplateData = { readonly [name: string]: unknown };

// The earliest day a zip file can tell: the same case and template give the same bytes.
const ZIP_DATE = new Date(1980, 0, 1);

const never = () => "";

/** Which signs begin and end a loop; what the library knows beside that, such as raw XML, never matches. */
const ourSigns = () => ({
  name: "heshi signs",
  optionsTransformer<T>(options: T, { modules }: { readonly modules: readonly object[] }): T {
    const named = (sign: "open" | "not" | "close") => (inner: string) => {
      const mark = readMark(inner);
      return mark.sign === sign ? mark.path.join(".") : "";
    };
    for (const each of modules) {
      const name: unknown = Reflect.get(each, "name");
      const loops = { start: named("open"), inverted: named("not"), end: named("close"), dash: never };
      if (name === "LoopModule") Reflect.set(each, "prefix", loops);
      if (name === "RawXmlModule") Reflect.set(each, "prefix", never);
    }
    return options;
  },
});

function field(scope: unknown, name: string): unknown {
  return typeof scope === "object" && scope !== null && Object.hasOwn(scope, name) ? Reflect.get(scope, name) : undefined;
}

/** Reads names with dots from the data and does nothing else: no code stands in a template. */
function parser(tag: string) {
  const [first = "", ...rest] = markKey(tag).split(".");
  return {
    get: (scope: unknown): unknown => {
      const found = field(scope, first);
      if (rest.length === 0 || found === undefined) return found;
      // What is told of nobody is empty; it is not looked for further out.
      return rest.reduce(field, found) ?? null;
    },
  };
}

/**
 * Fills a template; the layout, letters and tables stay its own. A mark that Word has broken into several runs counts as one.
 * Throws the library's error where it does not understand the template.
 */
export function fillTemplate({ parts }: OpenTemplate, data: TemplateData): Uint8Array {
  const zip = new PizZip();
  for (const [name, bytes] of parts) zip.file(name, bytes);
  const document = new Docxtemplater(zip, {
    delimiters: { start: "\u3010", end: "\u3011" },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser,
    nullGetter: never,
    modules: [ourSigns()],
  });
  document.render(data);
  const filled = document.getZip();
  const files = [...parts].map(([name, bytes]) => {
    const text = /\.(xml|rels)$/.test(name) ? filled.file(name)?.asText() : undefined;
    return [name, text === undefined ? bytes : strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: ZIP_DATE });
}
