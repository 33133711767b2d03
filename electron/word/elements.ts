import { type IContext, type IParagraphOptions, type IRunOptions, Paragraph, TextRun, type XmlComponent } from "docx";

/** What the library writes for one element: its name with what is in it. */
type Written = NonNullable<ReturnType<XmlComponent["prepForXml"]>>;

/** So many looks are kept; a room's papers have some hundreds. */
const MOST_LOOKS = 2_000;

/**
 * The look of a run or a paragraph as the library writes it, kept under the options it comes from. A paper has hundreds
 * of runs of a handful of looks, and writing them out is nearly all the work.
 */
const looks = new Map<string, readonly Written[]>();

function lookOf(name: "w:r" | "w:p", options: object, element: () => XmlComponent, context: IContext): readonly Written[] {
  const key = name + JSON.stringify(options);
  const known = looks.get(key);
  if (known !== undefined) return known;
  const written = contentOf(element().prepForXml(context), name);
  if (looks.size >= MOST_LOOKS) looks.clear();
  looks.set(key, written);
  return written;
}

function contentOf(written: Written | undefined, name: string): readonly Written[] {
  const content: unknown = written?.[name];
  return Array.isArray(content) ? content : [];
}

const KEEP_SPACES = { _attr: { "xml:space": "preserve" } };

/** A run of text as the library writes it, only faster. */
export class QuickRun extends TextRun {
  readonly #look: IRunOptions;
  readonly #text: string;

  constructor({ text, ...look }: IRunOptions & { readonly text: string }) {
    super({ ...look, text });
    this.#look = look;
    this.#text = text;
  }

  override prepForXml(context: IContext): Written {
    const look = lookOf("w:r", this.#look, () => new TextRun(this.#look), context);
    return { "w:r": [...look, { "w:t": [KEEP_SPACES, this.#text] }] };
  }
}

/** A paragraph of quick runs as the library writes it, only faster; with anything else in it the library writes it. */
export class QuickParagraph extends Paragraph {
  readonly #look: IParagraphOptions;
  #runs: readonly QuickRun[] | null;

  constructor({ children = [], ...look }: IParagraphOptions) {
    super({ ...look, children });
    const runs = children.filter((child) => child instanceof QuickRun);
    this.#look = look;
    this.#runs = runs.length === children.length ? runs : null;
  }

  /** The last paragraph before other pages tells how its own are; that is no look to be kept. */
  override addSectionProperties(pages: Parameters<Paragraph["addSectionProperties"]>[0]): void {
    this.#runs = null;
    super.addSectionProperties(pages);
  }

  override prepForXml(context: IContext): Written | undefined {
    if (this.#runs === null) return super.prepForXml(context);
    const look = lookOf("w:p", this.#look, () => new Paragraph(this.#look), context);
    return { "w:p": [...look, ...this.#runs.map((run) => run.prepForXml(context))] };
  }
}
