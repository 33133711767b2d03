import { OwnPages } from "#shared/domain/own-pages";
import type { Paper } from "./model";
import { ownRules } from "./own-sheets";
import { pageRules } from "./page-style";

/** What is printed: a paper in the program's own form, or the pages of one made with a template of the room. */
export type PrintBody = { readonly paper: Paper } | { readonly own: OwnPages };

/** A paper of a set that is printed at once: how many copies, and on how many pages each of them lies. */
export type PrintPart = { readonly body: PrintBody; readonly copies: number; readonly pages: number };

/** A copy as it is printed: of which part, and whether an empty page follows, so that the next begins on a sheet of its own. */
export type PrintedCopy = { readonly of: number; readonly emptyAfter: boolean };

/** The name of the pages of a part, and that of empty ones. */
export const pageName = (part: number) => `set-${part}`;
export const EMPTY_PAGE = "set-empty";

/** Whether its even pages differ from the others, so that it is printed on both sides and must begin on a front page. */
function beginsOnFront(body: PrintBody): boolean {
  if ("paper" in body) return body.paper.page.binding === true;
  return body.own.groups.some(({ sheet }) => sheet.mirrored || sheet.even !== null);
}

/** The copies in the order in which they are printed. Where one of them must begin on a front page, all do. */
export function printedCopies(parts: readonly PrintPart[]): PrintedCopy[] {
  const copies = parts.flatMap(({ copies, pages }, of) => Array.from({ length: copies }, () => ({ of, pages })));
  const onFront = parts.some(({ body }) => beginsOnFront(body));
  return copies.map(({ of, pages }, at) => ({ of, emptyAfter: onFront && pages % 2 === 1 && at < copies.length - 1 }));
}

/** The parts that cannot be printed with others before them: only the first page of all can look different from the next. */
export function printedAlone(parts: readonly Pick<PrintPart, "body" | "copies">[]): number[] {
  return parts.flatMap(({ body, copies }, at) => {
    const first = "own" in body && body.own.groups[0]?.sheet.first;
    return first && (at > 0 || copies > 1) ? [at] : [];
  });
}

/** Each template names its faces for western letters by their places in its own list; in a set they have names of their own. */
export function withOwnFaces(body: PrintBody, at: number): PrintBody {
  if ("paper" in body) return body;
  const named = JSON.stringify(body.own).replaceAll(/"font-family":"heshi-latin-/g, (start) => `${start}${pageName(at)}-`);
  return { own: OwnPages.parse(JSON.parse(named)) };
}

const NAMES = { page: "set-page", pages: "set-pages" };

/** A style of counters that writes for the first, second … page of the whole what stands there in the list. */
function counterStyle(name: string, numbers: readonly number[]): string {
  return `@counter-style ${name}{system:fixed 1;symbols:${numbers.map((number) => `"${number}"`).join(" ")}}`;
}

/**
 * The rules of the sheets of a set: each paper has its own margins, header, footer and check code, and counts its own pages. A page
 * knows only its place in the whole; styles of counters turn that into x and y of its paper.
 */
export function setRules(parts: readonly PrintPart[]): string {
  const sheets = printedCopies(parts).flatMap(({ of, emptyAfter }) => {
    const pages = parts[of]?.pages ?? 0;
    const own = Array.from({ length: pages }, (_, at) => ({ page: at + 1, pages }));
    return emptyAfter ? [...own, { page: 0, pages: 0 }] : own;
  });
  const boxes = ["top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right"];
  return [
    counterStyle(
      NAMES.page,
      sheets.map(({ page }) => page),
    ),
    counterStyle(
      NAMES.pages,
      sheets.map(({ pages }) => pages),
    ),
    ...parts.map(({ body }, at) => {
      const among = { name: pageName(at), ...NAMES };
      return "paper" in body ? pageRules(body.paper, among) : ownRules(body.own, among);
    }),
    `@page ${EMPTY_PAGE}{size:A4 portrait;margin:20mm;${boxes.map((box) => `@${box}{content:none}`).join("")}}`,
  ].join("");
}
