/** A piece of a printed page: what the screen draws and what a PDF is made from, before it is one or the other. */
export type PageNode = {
  readonly tag:
    | "article"
    | "p"
    | "div"
    | "span"
    | "u"
    | "strong"
    | "table"
    | "colgroup"
    | "col"
    | "thead"
    | "tbody"
    | "tr"
    | "td"
    | "svg"
    | "path";
  /** Names of its looks in the style of the page. */
  readonly look?: string;
  readonly sizes?: Readonly<Record<`--${string}`, string>>;
  readonly columns?: number;
  readonly language?: string;
  /** The field of the form that would fill it; only for what is missing and where that is known. */
  readonly missing?: string;
  /** Attributes of a drawing. */
  readonly drawn?: Readonly<Partial<Record<"viewBox" | "d" | "role" | "aria-label", string>>>;
  readonly inside: readonly (PageNode | string)[];
};

type Rest = Omit<PageNode, "tag" | "inside">;

/** A piece of a page. */
export function node(tag: PageNode["tag"], rest: Rest | string, inside: PageNode["inside"]): PageNode {
  return { tag, ...(typeof rest === "string" ? (rest === "" ? {} : { look: rest }) : rest), inside };
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in HTML, between tags and in attributes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
}

/** The names of the looks as classes: with a beginning of their own, so that no other style meets them. */
export function classOf(look: string | undefined): string | undefined {
  return look
    ?.split(" ")
    .filter(Boolean)
    .map((name) => `p-${name}`)
    .join(" ");
}

/** The same as HTML; every text in it is text and never a tag. */
export function htmlOf({ tag, look, sizes, columns, language, drawn, inside }: PageNode): string {
  const name = classOf(look);
  const style = Object.entries(sizes ?? {}).map(([name, value]) => `${name}:${value}`);
  const attributes = [
    name === undefined ? "" : ` class="${escaped(name)}"`,
    style.length === 0 ? "" : ` style="${escaped(style.join(";"))}"`,
    columns === undefined ? "" : ` colspan="${columns}"`,
    language === undefined ? "" : ` lang="${escaped(language)}"`,
    ...Object.entries(drawn ?? {}).map(([key, value]) => ` ${key}="${escaped(value)}"`),
  ].join("");
  if (tag === "col") return `<col${attributes}>`;
  const content = inside.map((each) => (typeof each === "string" ? escaped(each) : htmlOf(each))).join("");
  return `<${tag}${attributes}>${content}</${tag}>`;
}
