import type { TemplateText } from "#shared/domain/template";
import type { OpenTemplate } from "./template-file";
import { readXml } from "./word-xml";

type Part = TemplateText["part"];

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/document\.main\+xml$/, "body"],
  [/wordprocessingml\.header\+xml$/, "header"],
  [/wordprocessingml\.footer\+xml$/, "footer"],
  [/wordprocessingml\.footnotes\+xml$/, "notes"],
  [/wordprocessingml\.comments\+xml$/, "comments"],
];

/** The parts of a Word file in which marks are filled in, with what people call them. */
export function filledParts({ types }: OpenTemplate): { readonly file: string; readonly part: Part }[] {
  return [...types].flatMap(([file, type]) => {
    const part = PARTS.find(([pattern]) => pattern.test(type))?.[1];
    return part === undefined ? [] : [{ file, part }];
  });
}

/** Things whose text stands for itself: a loop may not begin in one and end in another. */
const BOXES = new Set(["w:tbl", "w:txbxContent", "w:footnote", "w:endnote", "w:comment"]);

type Cell = { row: number; cell: number };

/** The place in tables and boxes while a part is read. */
function createPlace() {
  const boxes: { readonly name: string; readonly id: string; readonly at: Cell }[] = [];
  let count = 0;
  return {
    begin: (name: string) => {
      if (BOXES.has(name)) boxes.push({ name, id: `${name} ${++count}`, at: { row: 0, cell: 0 } });
      const last = boxes.at(-1);
      if (last && name === "w:tr") Object.assign(last.at, { row: last.at.row + 1, cell: 0 });
      if (last && name === "w:tc") last.at.cell += 1;
    },
    end: (name: string) => {
      if (BOXES.has(name)) boxes.pop();
    },
    now: () => {
      const last = boxes.at(-1);
      const inTable = last?.name === "w:tbl" && last.at.row > 0 && last.at.cell > 0;
      return { box: last?.id ?? "", row: inTable ? last.at.row : null, cell: inTable ? last.at.cell : null };
    },
  };
}

/** The paragraphs of one part. What stands there a second time for old programs is left out. */
function textsOf(bytes: Uint8Array, file: string, part: Part): TemplateText[] {
  const place = createPlace();
  const found: TemplateText[] = [];
  const open: { text: string; readonly at: ReturnType<typeof place.now> }[] = [];
  let [fallback, inText] = [0, false];
  readXml(bytes, {
    begin: (name) => {
      if (name === "mc:Fallback") fallback++;
      place.begin(name);
      const last = open.at(-1);
      if (name === "w:p") open.push({ text: "", at: place.now() });
      else if (last && fallback === 0 && (name === "w:tab" || name === "w:br")) last.text += " ";
      inText = name === "w:t" && fallback === 0;
    },
    end: (name) => {
      if (name === "mc:Fallback") fallback--;
      if (name === "w:t") inText = false;
      place.end(name);
      const last = name === "w:p" ? open.pop() : undefined;
      if (last && last.text.trim() !== "") found.push({ file, part, text: last.text, ...last.at });
    },
    text: (text) => {
      const last = open.at(-1);
      if (inText && last) last.text += text;
    },
  });
  return found;
}

/** All paragraphs in which marks can stand, with their places: the body first. */
export function templateTexts(template: OpenTemplate): TemplateText[] {
  const parts = filledParts(template).toSorted((a, b) => Number(b.part === "body") - Number(a.part === "body"));
  return parts.flatMap(({ file, part }) => {
    const bytes = template.parts.get(file);
    return bytes ? textsOf(bytes, file, part) : [];
  });
}
