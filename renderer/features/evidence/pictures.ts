/** How a picture is to lie: turned clockwise in degrees, and how many percent are cut off each edge after that. */
export type Lie = {
  readonly degrees: number;
  readonly crop: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
};

export const AS_IT_IS: Lie = { degrees: 0, crop: { top: 0, right: 0, bottom: 0, left: 0 } };

/** Longest side of a picture that was straightened, in pixels; enough to print a page at 170 dots an inch. */
export const SHRUNK = 2_000;
const SMALL = 240;

/** Draws a picture as it is to lie, no side longer than `longest` pixels; what turning leaves free is white like paper. */
export function drawPicture(canvas: HTMLCanvasElement, picture: ImageBitmap, { degrees, crop }: Lie, longest: number): void {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [width, height] = [picture.width * cos + picture.height * sin, picture.width * sin + picture.height * cos];
  const [left, top] = [(width * crop.left) / 100, (height * crop.top) / 100];
  const shown = { width: width - left - (width * crop.right) / 100, height: height - top - (height * crop.bottom) / 100 };
  const scale = Math.min(1, longest / Math.max(shown.width, shown.height));
  canvas.width = Math.max(1, Math.round(shown.width * scale));
  canvas.height = Math.max(1, Math.round(shown.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.scale(scale, scale);
  pen.translate(width / 2 - left, height / 2 - top);
  pen.rotate(angle);
  pen.drawImage(picture, -picture.width / 2, -picture.height / 2);
}

/** A picture as a JPEG file. */
export function asJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", 0.85);
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One after another: a photograph takes fifty megabytes while it is unpacked. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = last.then(task, task);
  last = turn.catch(() => undefined);
  return turn;
}

/** A small picture as a data address; null for bytes that are no picture. Throws what `read` throws. */
export function smallPicture(read: () => Promise<Blob>): Promise<string | null> {
  return inTurn(async () => {
    const blob = await read();
    const picture = await createImageBitmap(blob).catch(() => null);
    if (!picture) return null;
    const canvas = document.createElement("canvas");
    drawPicture(canvas, picture, AS_IT_IS, SMALL);
    picture.close();
    return canvas.toDataURL("image/jpeg", 0.8);
  });
}
