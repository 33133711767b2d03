import { type ReadMark, readMark, type TemplateFinding, type TemplateText } from "#shared/domain/template";
import { type MarkTree, nearestName } from "./mark-tree";
import {
  bare, findDotted, findMark, type Here, type KnownMarks, loopText, marksHere, type More, type Reader, sampleOf, shapeOf, tellUnknown,
} from "./template-reader"; // prettier-ignore
import { marked, otherBrackets, placeOf, tokensOf } from "./template-tokens";

/** `findings` without `hint` stand in the way of using the template; `marks` counts the marks there are. */
export type TemplateReport = { readonly findings: readonly TemplateFinding[]; readonly marks: number };

function readValue(reader: Reader, here: Here, { path }: ReadMark): void {
  const { tell } = reader;
  if (path.length > 1) {
    const node = findDotted(reader, here, path);
    if (node && node.kind !== "text") tell(here, "needsSign", { fix: "loop", right: loopText(bare(here.token.raw)) });
    return;
  }
  const [key = ""] = path;
  const node = findMark(reader, key);
  if (!node) return tellUnknown(reader, here, key, "");
  if (node.kind === "one") tell(here, "needsDot", { fix: "nearest", right: shapeOf(node, "") });
  if (node.kind === "when") tell(here, "needsSign", { fix: "loop", right: loopText(node.name) });
  if (node.kind === "loop") tell(here, "needsSign", { fix: "loop", right: loopText(node.name, marked(sampleOf(node).name)) });
}

function readBegin(reader: Reader, here: Here, { path, sign }: ReadMark): void {
  const { open, tell, alias } = reader;
  const [key = ""] = path;
  const node = path.length > 1 ? findDotted(reader, here, path) : (findMark(reader, key) ?? null);
  if (node === null && path.length === 1) tellUnknown(reader, here, key, sign === "not" ? "^" : "#");
  if (node?.kind === "text") {
    const when = marksHere(reader).find((each) => each.kind === "when" && each.name.endsWith(node.name));
    tell(here, "notALoop", { fix: "nearest", right: when ? loopText(when.name) : marked(node.name) });
  }
  const loops = marksHere(reader).filter(({ kind }) => kind !== "text");
  const meant = node?.kind === "text" ? null : (node ?? nearestName(key, loops, alias));
  open.push({ ...here, name: bare(here.token.raw), path: path.join("."), node: meant });
}

function readEnd(reader: Reader, here: Here, { path }: ReadMark): void {
  const { open, tell } = reader;
  const key = path.join(".");
  const last = open.at(-1);
  if (last?.path === key) {
    open.pop();
    if (last.text.box !== here.text.box) tell(last, "loopAcross", { fix: "sameTable" });
    return;
  }
  const at = open.findLastIndex((each) => each.path === key);
  if (last && at >= 0) {
    tell(here, "crossedLoop", { other: marked(`#${last.name}`), fix: "crossed", right: marked(`/${last.name}`) });
    open.splice(at);
  } else if (last && !findMark(reader, key)) {
    tell(here, "unknown", { fix: "nearest", right: marked(`/${last.name}`) });
    open.pop();
  } else tell(here, "unopenedLoop", { fix: "open", right: marked(`#${bare(here.token.raw)}`) });
}

function readOne(reader: Reader, here: Here): void {
  const read = readMark(here.token.raw);
  if (read.path.join("") === "") return reader.tell(here, "emptyMark", { fix: "remove" });
  if (read.sign === "value") readValue(reader, here, read);
  else if (read.sign === "close") readEnd(reader, here, read);
  else readBegin(reader, here, read);
}

const longest = (names: readonly string[]) => names.toSorted((a, b) => b.length - a.length)[0];

/** Brackets that stand alone in the paragraphs of a file. Where a mark is split over two paragraphs, it is told once. */
function loneBrackets(texts: readonly TemplateText[], names: readonly string[], tell: Reader["tell"], orderOf: OrderOf): void {
  let broken = false;
  texts.forEach((text, line) => {
    const tokens = tokensOf(text.text);
    tokens.forEach((token, at) => {
      const here = { text, order: orderOf(text, token.at), token };
      const tellOne = (code: "unclosedMark" | "unopenedMark", known: string | undefined) =>
        tell(here, code, known === undefined ? { fix: "bracketOnly" } : { fix: "bracket", right: marked(known) });
      if (token.kind === "left") {
        const next = texts[line + 1];
        broken = at === tokens.length - 1 && next !== undefined && tokensOf(next.text)[0]?.kind === "right";
        const rest = text.text.slice(token.at + 1);
        if (broken) tell(here, "brokenMark", { fix: "oneParagraph" });
        else tellOne("unclosedMark", longest(names.filter((name) => rest.startsWith(name))));
      } else if (token.kind === "right" && !broken) {
        const before = text.text.slice(0, token.at);
        tellOne("unopenedMark", longest(names.filter((name) => before.endsWith(name))));
      } else broken = false;
    });
  });
}

/** Every name as it can stand in a mark, those of parties and the like with their dot. */
function knownNames(tree: MarkTree): string[] {
  return [...tree.values()].flatMap((node): string[] => {
    if (node.kind === "one") return [...node.inside.values()].map(({ name }) => `${node.name}.${name}`);
    if (node.kind === "loop") return [`#${node.name}`, `/${node.name}`, ...knownNames(node.inside)];
    return node.kind === "when" ? [`#${node.name}`, `^${node.name}`, `/${node.name}`] : [node.name];
  });
}

type OrderOf = (text: TemplateText, at: number) => number;

/** A place by which findings are put in order: the paragraph, then the character. */
function ordering(texts: readonly TemplateText[]): OrderOf {
  const lines = new Map(texts.map((text, at) => [text, at]));
  return (text, at) => (lines.get(text) ?? 0) * 1e6 + at;
}

function readFile(texts: readonly TemplateText[], known: KnownMarks, tell: Reader["tell"], orderOf: OrderOf): void {
  const names = [...new Set(knownNames(known.tree))];
  const reader: Reader = { ...known, open: [], tell };
  for (const text of texts) {
    for (const token of tokensOf(text.text))
      if (token.kind === "mark") readOne(reader, { text, order: orderOf(text, token.at), token });
    for (const { whole, inner, at } of otherBrackets(text.text)) {
      const here = { text, order: orderOf(text, at), token: { kind: "left", raw: "", at } as const };
      if (names.includes(inner)) tell(here, "wrongBrackets", { mark: whole, fix: "brackets", right: marked(inner), hint: true });
    }
  }
  for (const each of reader.open) tell(each, "unclosedLoop", { fix: "close", right: marked(`/${each.name}`) });
  loneBrackets(texts, names, tell, orderOf);
}

/** Reads a template's paragraphs and names every mistake with its place and the right way to write it, in their order. */
export function checkTemplate(texts: readonly TemplateText[], known: KnownMarks): TemplateReport {
  const found: { readonly finding: TemplateFinding; readonly order: number }[] = [];
  const tell = ({ text, order, token }: Here, code: TemplateFinding["code"], more: More) => {
    const { fix, right = "", other = "", hint = false } = more;
    const mark = more.mark ?? (token.kind === "mark" ? marked(token.raw) : "");
    found.push({ finding: { code, mark, other, place: placeOf(text, token.at, mark.length), fix, right, hint }, order });
  };
  const orderOf = ordering(texts);
  for (const file of new Set(texts.map((text) => text.file)))
    readFile(texts.filter((text) => text.file === file), known, tell, orderOf); // prettier-ignore
  const marks = texts.flatMap(({ text }) => tokensOf(text)).filter(({ kind }) => kind === "mark").length;
  const [first] = texts;
  if (marks === 0 && first && found.length === 0)
    tell({ text: first, order: 0, token: { kind: "left", raw: "", at: 0 } }, "noMarks", { fix: "marks", hint: true });
  return { findings: found.toSorted((a, b) => a.order - b.order).map(({ finding }) => finding), marks };
}
