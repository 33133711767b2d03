import { PartId } from "#shared/domain/id";

/** A new id for a duty or a visit. */
export function newPartId(): PartId {
  return PartId.parse(crypto.randomUUID());
}

/** The list with one item changed; the others stay the same objects. */
export function replaced<T extends { readonly id: string }>(list: readonly T[], id: string, changed: Partial<T>): T[] {
  return list.map((item) => (item.id === id ? { ...item, ...changed } : item));
}
