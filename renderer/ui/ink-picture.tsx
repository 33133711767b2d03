import type { CSSProperties } from "react";
import { type Ink, inkBox, inkSize, strokePath, strokeWidth } from "#shared/documents/ink";

type InkPictureProps = {
  readonly ink: Ink;
  /** The room it has in millimetres; it is never larger than it was drawn. */
  readonly room: { readonly width: number; readonly height: number };
  readonly title: string;
};

/** A drawn signature, at natural size where its room allows. */
export function InkPicture({ ink, room, title }: InkPictureProps) {
  const { x, y, width, height } = inkBox(ink);
  const size = inkSize(ink, room);
  const style: CSSProperties & Record<`--${string}`, number> = { "--ink-width": size.width, "--ink-height": size.height };
  return (
    <svg className="ink" role="img" aria-label={title} style={style} viewBox={`${x} ${y} ${width} ${height}`}>
      {ink.map((stroke, at) => (
        <path key={at} d={strokePath(stroke)} strokeWidth={strokeWidth(stroke)} />
      ))}
    </svg>
  );
}
