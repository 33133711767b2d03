import type { Participant } from "#shared/domain/participant";
import type { Party } from "#shared/domain/party";
import type { RecordSigning, SessionRecord } from "#shared/domain/session-record";

/** Somebody who signs a record: `who` is the id of a party or participant, else the name itself. */
export type Signer = {
  readonly who: string;
  readonly name: string;
  readonly role: "party" | "participant" | "interviewee" | "mediator" | "recorder" | "other";
};

type People = { readonly parties: readonly Party[]; readonly participants: readonly Participant[] };

/** Everybody who signs, in the order of the form: parties, participants, who was asked, mediators, recorder; and whoever signed already. */
export function signersOf(session: SessionRecord, { parties, participants }: People): readonly Signer[] {
  const came = parties.filter(({ id }) => session.present.includes(id));
  const helped = participants.filter(({ id }) => session.participants.includes(id));
  const named = (role: Signer["role"], names: readonly string[]) =>
    names.filter((name) => name.trim() !== "").map((name): Signer => ({ who: name, name, role }));
  const asked = session.kind === "investigation" ? [session.interviewee] : [];
  const expected: readonly Signer[] = [
    ...came.map(({ id, name }): Signer => ({ who: id, name, role: "party" })),
    ...helped.map(({ id, name }): Signer => ({ who: id, name, role: "participant" })),
    ...named("interviewee", asked),
    ...named("mediator", session.mediators),
    ...named("recorder", [session.recorder]),
  ];
  const nameOf = (who: string) => [...parties, ...participants].find(({ id }) => id === who)?.name ?? who;
  const others = session.signings
    .filter(({ who, state }) => state !== null && expected.every((signer) => signer.who !== who))
    .map(({ who }): Signer => ({ who, name: nameOf(who), role: "other" }));
  const all = [...expected, ...others];
  return all.filter(({ who }, at) => all.findIndex((signer) => signer.who === who) === at);
}

/** How somebody stands to the record; nothing done yet when it is not written. */
export function signingOf({ signings }: SessionRecord, who: string): RecordSigning {
  return signings.find((signing) => signing.who === who) ?? { who, readBack: false, state: null, on: "" };
}

/** The session with one person's standing changed. Whoever signs without a date signs on the day of the session. */
export function withSigning(session: SessionRecord, who: string, part: Partial<RecordSigning>): SessionRecord {
  const changed = { ...signingOf(session, who), ...part };
  const on = changed.state === "signed" && changed.on === "" ? session.heldOn : changed.on;
  const known = session.signings.some((signing) => signing.who === who);
  const next = { ...changed, on };
  return {
    ...session,
    signings: known ? session.signings.map((each) => (each.who === who ? next : each)) : [...session.signings, next],
  };
}
