/** What the application knows of a window. */
type OpenWindow = { readonly close: () => void };

const open = new Set<OpenWindow>();
let allClosed: () => void = () => {};

export function allWindows(): readonly OpenWindow[] {
  return [...open];
}

export function windowOpened(window: OpenWindow): void {
  open.add(window);
}

export function windowClosed(window: OpenWindow): void {
  open.delete(window);
  if (open.size === 0) allClosed();
}

export function whenAllClosed(act: () => void): void {
  allClosed = act;
}
