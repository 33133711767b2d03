import type { CaseContent } from "#shared/domain/case-file";
import type { Room } from "#shared/domain/room";
import type { SessionRecord } from "#shared/domain/session-record";
import { newPartId } from "../../ui/new-part-id";

type Beginning = {
  readonly content: CaseContent;
  readonly room: Room;
  /** Today and the time of day as `HH:MM`. */
  readonly today: string;
  readonly now: string;
  readonly matter: string;
};

/** A new session, begun now: in the case's or the room's place, with everybody of the case; an inquiry begins with nobody. */
export function newSession(kind: SessionRecord["kind"], { content, room, today, now, matter }: Beginning): SessionRecord {
  const mediation = kind === "mediation";
  const { mediators, recorder } = content.agreement;
  return {
    id: newPartId(),
    kind,
    heldOn: today,
    from: now,
    to: "",
    place: mediation ? content.place || room.place : "",
    matter,
    present: mediation ? content.parties.map(({ id }) => id) : [],
    absent: [],
    participants: mediation ? content.participants.map(({ id }) => id) : [],
    interviewee: "",
    mediators: mediators.length > 0 ? [...mediators] : room.mediators.slice(0, 1).map(({ name }) => name),
    recorder: recorder || room.recorder,
    informed: false,
    entries: [],
    signings: [],
    result: null,
    nextOn: "",
    nextAt: "",
    nextPlace: "",
    caucus: [],
  };
}

/** The time of day on this computer, `HH:MM`. */
export function timeNow(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
