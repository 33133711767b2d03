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

/** The list with one item a place further up; the first stays where it is. */
export function movedUp<T extends { readonly id: string }>(list: readonly T[], id: string): T[] {
  const at = list.findIndex((item) => item.id === id);
  const [item, before] = [list[at], list[at - 1]];
  return item === undefined || before === undefined ? [...list] : [...list.slice(0, at - 1), item, before, ...list.slice(at + 1)];
}
