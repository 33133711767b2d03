import { z } from "zod";

/** Looks that a piece may have, as CSS names them; nothing that could fetch or cover anything is among them. */
export const OWN_LOOKS = [
  "background-color", "border", "border-bottom", "border-left", "border-right", "border-top", "break-after", "break-before",
  "break-inside", "color", "column-gap", "columns", "display", "font-family", "font-size", "font-style", "font-weight", "height",
  "letter-spacing", "line-height", "margin-bottom", "margin-left", "margin-right", "margin-top", "min-height", "min-width", "overflow-x",
  "padding-bottom", "padding-left", "padding-right", "padding-top", "tab-size", "text-align", "text-align-last",
  "text-decoration", "text-emphasis", "text-indent", "text-transform", "vertical-align", "width", "writing-mode",
] as const; // prettier-ignore
export type OwnLook = (typeof OWN_LOOKS)[number];

/** A value of CSS that can end nothing, begin nothing and name no address. */
const Value = z
  .string()
  .max(600)
  .regex(/^[^;{}<>\\@/*]*$/)
  .refine((value) => !/url|image|expression/i.test(value.replaceAll(/"[^"]*"/g, "")));
const Looks = z.partialRecord(z.enum(OWN_LOOKS), Value);
export type OwnLooks = z.infer<typeof Looks>;

export const OWN_TAGS = ["p", "div", "span", "img", "table", "colgroup", "col", "thead", "tbody", "tr", "td"] as const;
const Count = z.int().min(1).max(1_000);

/** A piece of a paper made with the room's own template, as it lies on its page. */
export type OwnPiece = {
  readonly tag: (typeof OWN_TAGS)[number];
  readonly looks?: OwnLooks | undefined;
  /** It begins on a new page. */
  readonly breaks?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  /** The picture itself, never where it lies. */
  readonly picture?: string | undefined;
  readonly inside: (OwnPiece | string)[];
};

/**
 * There is no tag, address or look but those named here, and text is only ever text: whatever stood in the Word file, nothing of it
 * runs and nothing is fetched.
 */
export const OwnPiece: z.ZodType<OwnPiece> = z.lazy(() =>
  z.strictObject({
    tag: z.enum(OWN_TAGS),
    looks: Looks.optional(),
    breaks: z.boolean().optional(),
    columns: Count.optional(),
    rows: Count.optional(),
    picture: z
      .string()
      .regex(/^data:image\/(png|jpeg|gif|bmp);base64,[A-Za-z0-9+/]*={0,2}$/)
      .optional(),
    inside: z.array(z.union([z.string(), OwnPiece])),
  }),
);

/** Text of a page's edge; the number of the page and of all pages are filled in where it stands. */
export const OwnCount = z.enum(["page", "pages"]);
const EdgeText = z.array(z.union([z.string(), z.strictObject({ count: OwnCount })]));
export type OwnEdgeText = z.infer<typeof EdgeText>;

/** A header or footer: what stands at the left, in the middle and at the right, line by line. `high` in points; `line`: it has a line under it. */
export const OwnEdge = z.strictObject({
  left: EdgeText,
  centre: EdgeText,
  right: EdgeText,
  looks: Looks,
  high: z.number(),
  line: z.boolean(),
});
export type OwnEdge = z.infer<typeof OwnEdge>;

const Edges = z.strictObject({ header: OwnEdge.nullable(), footer: OwnEdge.nullable() });
export type OwnEdges = z.infer<typeof Edges>;

const Length = z.number().min(-100).max(2_000);

/** A sheet, in millimetres; `headerAt` and `footerAt` from its edge. `first` and `even`: pages with edges of their own. */
export const OwnSheet = z.strictObject({
  width: Length,
  height: Length,
  margins: z.strictObject({ top: Length, right: Length, bottom: Length, left: Length }),
  headerAt: Length,
  footerAt: Length,
  /** Left and right margin change sides on even pages. */
  mirrored: z.boolean(),
  edges: Edges,
  first: Edges.nullable(),
  even: Edges.nullable(),
});
export type OwnSheet = z.infer<typeof OwnSheet>;

/** What the page cannot show as Word does; each is told to the person. */
export const OWN_LEFT_OUT = [
  "textBox", "shape", "picture", "floating", "edgePicture", "edgeTable", "note", "equation", "tabs", "symbol", "tableStyle",
  "pageStart", "firstPage",
] as const; // prettier-ignore
export type OwnLeftOut = (typeof OWN_LEFT_OUT)[number];

/** A paper made with the room's own template, as its pages look: stretches on sheets of one kind, one after the other. */
export const OwnPages = z.strictObject({
  groups: z.array(z.strictObject({ sheet: OwnSheet, inside: z.array(OwnPiece) })).min(1),
  /** Faces for western letters, each under its place in the list. */
  latin: z.array(z.string()),
  /** Faces for Chinese that the file names. */
  chinese: z.array(z.string()),
  leftOut: z.array(z.enum(OWN_LEFT_OUT)),
});
export type OwnPages = z.infer<typeof OwnPages>;
