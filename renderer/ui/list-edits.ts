/** The list with one item replaced by what `change` makes of it; the others stay the same objects. */
export function replaced<T extends { readonly id: string }>(list: readonly T[], id: string, change: (item: T) => T): T[] {
  return list.map((item) => (item.id === id ? change(item) : item));
}

/** The list with parts of one item changed. */
export function edited<T extends { readonly id: string }>(list: readonly T[], id: string, part: NoInfer<Partial<T>>): T[] {
  return replaced(list, id, (item) => ({ ...item, ...part }));
}

/** The list without one item. */
export function without<T extends { readonly id: string }>(list: readonly T[], id: string): T[] {
  return list.filter((item) => item.id !== id);
}

/** The list with one item at another place, counted from 0; places outside the list are its ends. */
export function movedTo<T extends { readonly id: string }>(list: readonly T[], id: string, place: number): T[] {
  const item = list.find((each) => each.id === id);
  if (item === undefined) return [...list];
  const others = list.filter((each) => each !== item);
  const at = Math.max(0, Math.min(others.length, place));
  return [...others.slice(0, at), item, ...others.slice(at)];
}

/** The list with one item a place further up; the first stays where it is. */
export function movedUp<T extends { readonly id: string }>(list: readonly T[], id: string): T[] {
  return movedTo(list, id, list.findIndex((item) => item.id === id) - 1);
}
