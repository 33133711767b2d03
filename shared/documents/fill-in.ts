import type { CaseContent } from "#shared/domain/case-file";
import type { Agent, Party } from "#shared/domain/party";
import type { SessionRecord } from "#shared/domain/session-record";
import { fieldOf } from "#shared/rules/agreement-checks";

type CasePage = "records" | "evidence" | "progress" | "signing" | "dossier";
type Duty = CaseContent["duties"][number];

/** A place on another page of the case than its form, as the `field` of a run names it. */
export function onPage(page: CasePage, element: string): string {
  return `${page}#${element}`;
}

/** The page of the case that fills a blank, empty for its form, and the element on it. */
export function placeOfField(field: string): { readonly page: string; readonly element: string } {
  const at = field.lastIndexOf("#");
  return { page: field.slice(0, Math.max(0, at)), element: field.slice(at + 1) };
}

/** The name of the first of these parties that has none; the button that adds one where nobody is. */
export function nameField(parties: readonly Party[]): string {
  const open = parties.find(({ name }) => name.trim() === "") ?? parties[0];
  return open === undefined ? "add-party" : fieldOf("name", open.id);
}

/** A part of a session, which its page shows alone; the button that begins one where there is none. */
export function sessionField(session: SessionRecord | undefined, part: string, kind: SessionRecord["kind"]): string {
  if (session === undefined) return onPage("records", kind === "mediation" ? "add-mediation" : "add-investigation");
  return `records?session=${session.id}#${fieldOf(part, session.id)}`;
}

/** A part of what is owed, or the button that adds something. */
export function dutyField(
  duty: Duty | undefined,
  part: "debtor" | "creditor" | "what" | "due" | "manner" | "state" | "done",
): string {
  return onPage("progress", duty === undefined ? "add-duty" : fieldOf(`duty-${part}`, duty.id));
}

/** A part of a return visit, or the button that adds one. */
export function visitField(
  visit: CaseContent["followUps"][number] | undefined,
  part: "on" | "way" | "by" | "satisfaction" | "finding",
): string {
  return onPage("progress", visit === undefined ? "add-visit" : fieldOf(`visit-${part}`, visit.id));
}

/** A part of an agent, or the button that adds one to a party. */
export function agentField(agent: Agent | null, party: Party | undefined, part: string): string {
  if (agent !== null) return fieldOf(part, agent.id);
  return party === undefined ? "add-party" : fieldOf("add-agent", party.id);
}
