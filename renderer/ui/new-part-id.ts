import { isPartId, type PartId } from "#shared/domain/id";

/** A new id for a part of a case, such as a party or a clause. */
export function newPartId(): PartId {
  const id: string = crypto.randomUUID();
  if (!isPartId(id)) throw new Error("the system made an id of another form");
  return id;
}
