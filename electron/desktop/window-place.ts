import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, screen, type BrowserWindow, type Rectangle } from "electron";

/** Where the window was, in the screen's logical pixels. */
export type WindowPlace = { readonly bounds: Rectangle; readonly maximized: boolean };

/** Least part of the title bar that must be on a screen for the window to be caught with the mouse. */
const VISIBLE = { width: 120, height: 40 };

/** The place of the window when it was last closed; null when unknown or on a screen that is no longer there. */
export function lastPlace(): WindowPlace | null {
  try {
    const place: unknown = JSON.parse(readFileSync(placeFile(), "utf8"));
    return isPlace(place) && isVisible(place.bounds) ? place : null;
  } catch {
    return null;
  }
}

/** Remembers the place of the window; a failure only means that it opens in the middle next time. */
export function rememberPlace(window: BrowserWindow): void {
  const place: WindowPlace = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(placeFile(), JSON.stringify(place));
  } catch {
    // Nothing of the user's is lost with it.
  }
}

function placeFile(): string {
  return join(app.getPath("userData"), "window.json");
}

function isVisible(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const below = workArea.y + workArea.height - bounds.y;
    return across >= VISIBLE.width && bounds.y >= workArea.y && below >= VISIBLE.height;
  });
}

function isPlace(value: unknown): value is WindowPlace {
  return isRecord(value) && typeof value["maximized"] === "boolean" && isRectangle(value["bounds"]);
}

function isRectangle(value: unknown): value is Rectangle {
  return isRecord(value) && ["x", "y", "width", "height"].every((side) => Number.isInteger(value[side]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
