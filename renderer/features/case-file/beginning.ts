import type { CaseContent } from "#shared/domain/case-file";
import { emptyContent } from "#shared/domain/empty-case";
import { emptyPerson } from "#shared/domain/party";
import type { Room } from "#shared/domain/room";
import { newPartId } from "../../ui/new-part-id";

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
      obligations: [],
      performance: "",
      copies: null,
      mediators: room.mediators.slice(0, 1).map(({ name }) => name),
      recorder: room.recorder,
      signedOn: "",
      marks: [],
    },
  };
}
