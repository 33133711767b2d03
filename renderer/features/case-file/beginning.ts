import type { CaseContent } from "#shared/domain/case-file";
import { isPartId, type PartId } from "#shared/domain/id";
import { emptyContent } from "#shared/domain/empty-case";
import { emptyPerson } from "#shared/domain/party";
import type { Room } from "#shared/domain/room";

/** A new id for a party or a clause. */
export function newPartId(): PartId {
  const id: string = crypto.randomUUID();
  if (!isPartId(id)) throw new Error("the system made an id of another form");
  return id;
}

/** The form of a new case: two parties and one clause to begin with, today's dates, and the room's people and place. */
export function newCaseContent(room: Room, today: string): CaseContent {
  return {
    ...emptyContent(),
    place: room.place,
    receivedOn: today,
    acceptedOn: today,
    parties: [emptyPerson(newPartId(), "applicant"), emptyPerson(newPartId(), "respondent")],
    agreement: {
      clauses: [{ id: newPartId(), text: "" }],
      performance: "",
      copies: null,
      mediators: room.mediators.slice(0, 1).map(({ name }) => name),
      recorder: room.recorder,
      signedOn: "",
      marks: [],
    },
  };
}
