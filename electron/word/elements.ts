import {
  type BaseXmlComponent,
  type IContext,
  type IParagraphOptions,
  type IRunOptions,
  type ITableCellOptions,
  Paragraph,
  TableCell,
  TextRun,
  type XmlComponent,
} from "docx";
import { keepText } from "./xml-text";

/** What the library writes for one element: its name with what is in it. */
type Written = NonNullable<ReturnType<XmlComponent["prepForXml"]>>;

/** So many looks are kept; a room's papers have some hundreds. */
const MOST_LOOKS = 2_000;

/**
 * The look of an element as the library writes it, kept under the options it comes from. A paper has hundreds of runs and
 * paragraphs of a handful of looks, and writing them out is nearly all the work.
 */
const looks = new Map<string, readonly Written[]>();

function lookOf(name: string, options: object, element: () => XmlComponent, context: IContext): readonly Written[] {
  const key = name + JSON.stringify(options);
  const known = looks.get(key);
  if (known !== undefined) return known;
  const content: unknown = element().prepForXml(context)?.[name];
  const written: readonly Written[] = Array.isArray(content) ? content : [];
  for (const part of written) keepText(part);
  if (looks.size >= MOST_LOOKS) looks.clear();
  looks.set(key, written);
  return written;
}

const KEEP_SPACES = { _attr: { "xml:space": "preserve" } };

/** A run of text as the library writes it, only faster. */
export class QuickRun {
  readonly #look: IRunOptions;
  readonly #text: string;

  constructor({ text, ...look }: IRunOptions & { readonly text: string }) {
    this.#look = look;
    this.#text = text;
  }

  prepForXml(context: IContext): Written {
    const look = lookOf("w:r", this.#look, () => new TextRun(this.#look), context);
    return { "w:r": [...look, { "w:t": [KEEP_SPACES, this.#text] }] };
  }
}

type Child = BaseXmlComponent | QuickRun;
function writtenChild(child: Child, context: IContext): readonly Written[] {
  if (child instanceof QuickRun) return [child.prepForXml(context)];
  return (child.writtenAs ?? [child]).flatMap((part) => part.prepForXml(context) ?? []);
}

type QuickOptions = Omit<IParagraphOptions, "children" | "text"> & {
  readonly children?: readonly Child[];
};
type Pages = Parameters<Paragraph["addSectionProperties"]>[0];

/** A paragraph as the library writes it, only faster. */
export class QuickParagraph extends Paragraph {
  readonly #look: IParagraphOptions;
  readonly #children: readonly Child[];
  #pages: Pages | null = null;

  constructor({ children = [], ...look }: QuickOptions) {
    super({});
    this.#look = look;
    this.#children = children;
  }

  /** The last paragraph before other pages tells what its own are like. */
  override addSectionProperties(pages: Pages): void {
    this.#pages = pages;
  }

  override prepForXml(context: IContext): Written {
    const look = lookOf("w:p", this.#look, () => new Paragraph(this.#look), context);
    return { "w:p": [...this.#withPages(look, context), ...this.#children.flatMap((child) => writtenChild(child, context))] };
  }

  #withPages(look: readonly Written[], context: IContext): readonly Written[] {
    if (this.#pages === null) return look;
    const settings: unknown = look[0]?.["w:pPr"];
    const pages = this.#pages.prepForXml(context);
    return [{ "w:pPr": [...(Array.isArray(settings) ? settings : []), pages] }];
  }
}

/** A cell as the library writes it, only faster. It ends with a paragraph, as every cell must. */
export class QuickCell extends TableCell {
  readonly #look: Omit<ITableCellOptions, "children">;
  readonly #children: readonly QuickParagraph[];

  constructor({ children, ...look }: Omit<ITableCellOptions, "children"> & { readonly children: readonly QuickParagraph[] }) {
    super({ ...(look.width === undefined ? {} : { width: look.width }), children: [] });
    this.#look = look;
    this.#children = children;
  }

  override prepForXml(context: IContext): Written {
    const options = { ...this.#look, children: [] };
    const [properties = {}] = lookOf("w:tc", this.#look, () => new TableCell(options), context);
    return { "w:tc": [properties, ...this.#children.map((child) => child.prepForXml(context))] };
  }
}
