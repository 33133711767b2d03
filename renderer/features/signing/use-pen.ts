import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";
import type { Stroke } from "#shared/domain/agreement-version";
import { penWidth } from "#shared/documents/ink";

const MOST_STROKES = 500;
const MOST_POINTS = 5_000;

type Point = Stroke[number];
/** A stroke under way: which pointer draws it, from when its time counts, and its points so far. */
type Drawing = { readonly pointer: number; readonly start: number; readonly points: Point[] };

function drawPiece(canvas: HTMLCanvasElement, from: Point, to: Point): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  context.lineCap = "round";
  context.lineWidth = penWidth(to[2]);
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.lineTo(to[0], to[1]);
  context.stroke();
}

/** Makes the canvas as sharp as the screen, and draws everything anew. */
function drawAll(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const { width, height } = canvas.getBoundingClientRect();
  canvas.width = Math.round(width * window.devicePixelRatio);
  canvas.height = Math.round(height * window.devicePixelRatio);
  canvas.getContext("2d")?.scale(window.devicePixelRatio, window.devicePixelRatio);
  for (const stroke of strokes) for (const [at, point] of stroke.entries()) drawPiece(canvas, stroke[at - 1] ?? point, point);
}

/** Where on the canvas a pointer is, how hard it presses, and when, in milliseconds since `start`. */
function pointAt(canvas: HTMLCanvasElement, event: PointerEvent, start: number): Point {
  const { left, top } = canvas.getBoundingClientRect();
  const [x, y] = [Math.round(event.clientX - left), Math.round(event.clientY - top)];
  return [x, y, Math.round(Math.min(1, event.pressure) * 1_000), Math.max(0, Math.round(event.timeStamp - start))];
}

const lastTime = (strokes: readonly Stroke[]) => strokes.at(-1)?.at(-1)?.[3] ?? 0;

/** A canvas that shows the strokes, also after its size has changed. */
function useCanvas(strokes: readonly Stroke[]) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    // It has no size before its dialog is open, and another after each turn of a tablet.
    const watch = new ResizeObserver(() => drawAll(element, strokes));
    watch.observe(element);
    return () => watch.disconnect();
  }, [strokes]);
  return canvas;
}

/** Takes the strokes of a pen, a finger or a mouse on a canvas. What is drawn is kept whatever becomes of the device. */
export function usePen(strokes: readonly Stroke[], onChange: (strokes: readonly Stroke[]) => void) {
  const canvas = useCanvas(strokes);
  const drawing = useRef<Drawing | null>(null);
  // When the first point was drawn; later strokes count from it too.
  const begun = useRef<number | null>(null);
  const [interrupted, setInterrupted] = useState(false);

  function add(event: PointerEvent): void {
    const { current } = drawing;
    if (!current || !canvas.current || current.points.length >= MOST_POINTS) return;
    const point = pointAt(canvas.current, event, current.start);
    drawPiece(canvas.current, current.points.at(-1) ?? point, point);
    current.points.push(point);
  }

  function begin(event: ReactPointerEvent): void {
    // A palm beside the pen, or a second finger, draws nothing.
    if (drawing.current || event.button !== 0 || strokes.length >= MOST_STROKES) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!strokes[0]) begun.current = null;
    const start = (begun.current ??= event.timeStamp - lastTime(strokes));
    drawing.current = { pointer: event.pointerId, start, points: [] };
    add(event.nativeEvent);
  }

  /** Ends the stroke under way, and keeps it. */
  function end(event: ReactPointerEvent): void {
    const { current } = drawing;
    if (current?.pointer !== event.pointerId) return;
    drawing.current = null;
    setInterrupted(event.type === "pointercancel");
    if (current.points.length > 0) onChange([...strokes, current.points]);
  }

  function move({ pointerId, nativeEvent }: ReactPointerEvent): void {
    if (drawing.current?.pointer !== pointerId) return;
    const between = nativeEvent.getCoalescedEvents();
    for (const each of between.length > 0 ? between : [nativeEvent]) add(each);
  }

  const handlers = {
    onPointerDown: begin,
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
  };
  return { canvas, interrupted, handlers };
}
