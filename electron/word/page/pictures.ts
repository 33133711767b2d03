import type { OwnPiece } from "#shared/domain/own-pages";
import { numberIn, pt } from "./props";
import type { Place } from "./reading";
import { child, inner, type XmlNode } from "./xml-tree";

/** English metric units of a point. */
const EMU = 12_700;

const KINDS: readonly (readonly [string, readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["bmp", [0x42, 0x4d]],
];

/** A picture with its bytes, of the kinds that every browser draws; what it is is told by its first bytes, not by its name. */
function pictureOf(bytes: Uint8Array): string | undefined {
  const kind = KINDS.find(([, signs]) => signs.every((sign, at) => bytes[at] === sign))?.[0];
  return kind === undefined ? undefined : `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
}

function piece(bytes: Uint8Array | undefined, width: number, height: number, { reading }: Place): OwnPiece | null {
  const picture = bytes && pictureOf(bytes);
  if (picture === undefined) {
    reading.leftOut.add("picture");
    return null;
  }
  const most = (points: number) => pt(Math.min(Math.max(points, 1), 2_000));
  return { tag: "img", picture, looks: { width: most(width), height: most(height) }, inside: [] };
}

/** A drawing of today's Word; null for what is no picture, or one that cannot be shown. */
export function drawing(node: XmlNode, place: Place): OwnPiece | null {
  const { leftOut } = place.reading;
  const frame = child(node, "wp:inline") ?? child(node, "wp:anchor");
  const blip = inner(node, "a:blip");
  const other = inner(node, "wps:txbx") ? "textBox" : "shape";
  if (place.edge) leftOut.add(blip || other === "shape" ? "edgePicture" : "textBox");
  else if (!frame || !blip || inner(node, "wps:wsp")) leftOut.add(other);
  if (place.edge || !frame || !blip) return null;
  if (frame.name === "wp:anchor") leftOut.add("floating");
  const extent = child(frame, "wp:extent");
  const points = (name: string) => numberIn(`${Number(extent?.attribute(name)) / EMU}`) ?? 0;
  return piece(place.linked(blip.attribute("r:embed")), points("cx"), points("cy"), place);
}

/** A length in the style of an old drawing, in points. */
function lengthIn(style: string, name: string): number {
  const found = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|in|px|cm|mm)?`, "i").exec(style);
  const factor = { pt: 1, in: 72, px: 0.75, cm: 72 / 2.54, mm: 72 / 25.4 }[found?.[2]?.toLowerCase() ?? "px"] ?? 1;
  return (numberIn(found?.[1]) ?? 0) * factor;
}

/** A drawing of older versions of Word and of WPS. */
export function oldDrawing(node: XmlNode, place: Place): OwnPiece | null {
  const { leftOut } = place.reading;
  const data = inner(node, "v:imagedata");
  const box = inner(node, "v:textbox");
  if (box) leftOut.add("textBox");
  else if (place.edge) leftOut.add("edgePicture");
  else if (!data) leftOut.add("shape");
  if (place.edge || box || !data) return null;
  const style = inner(node, "v:shape")?.attribute("style") ?? "";
  if (/position:\s*absolute/i.test(style)) leftOut.add("floating");
  return piece(place.linked(data.attribute("r:id")), lengthIn(style, "width"), lengthIn(style, "height"), place);
}
