import type { MarkRole } from "#shared/domain/agreement-version";
import type { CaseContent } from "#shared/domain/case-file";
import type { Party } from "#shared/domain/party";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import { isMinor, referenceDay } from "./ages";

/**
 * A signature, fingerprint or seal that the paper needs. `who` is its name in `agreement.marks`; `name` who signs; `party` for whom;
 * `agents` may sign in the party's place, and say so.
 */
export type RequiredMark = {
  readonly who: string;
  readonly role: MarkRole;
  readonly name: string;
  readonly party: string;
  readonly agents: readonly string[];
};

const mark = (who: string, role: MarkRole, name = "", party = "", agents: readonly string[] = []): RequiredMark => ({
  who,
  role,
  name,
  party,
  agents,
});

/** Agents who were given the power to sign and have handed in the authority (授权委托书). */
function signingAgents(party: Party): string[] {
  return party.agents
    .filter(({ name, proven, powers }) => name.trim() !== "" && proven && powers.includes("take-part-and-sign"))
    .map(({ name }) => name);
}

// 签名、盖章、按指印 are alternatives for a party (人民调解法第29条); a minor is stood in for by the guardian (民法典第19、20条).
function marksOfParty(party: Party, day: PlainDate | null): RequiredMark[] {
  const { id, name } = party;
  if (party.kind === "organisation") {
    const signs = mark(id, "representative", party.representative, name, signingAgents(party));
    return party.organisationKind === "sole-trader" ? [signs] : [signs, mark(`seal:${id}`, "companySeal", name, name)];
  }
  const minor = isMinor(party, day);
  const signs = minor ? mark(id, "guardian", party.guardian, name) : mark(id, "party", name, name, signingAgents(party));
  return [signs, ...(party.cannotRead ? [mark(`witness:${id}`, "witness", "", name)] : [])];
}

function marksOfMediators(content: CaseContent, role: "mediator" | "officer"): RequiredMark[] {
  const names = [...new Set(content.agreement.mediators.map((name) => name.trim()))].filter((name) => name !== "");
  // Somebody must have presided, even where the name is not written yet.
  return names.length === 0 ? [mark("mediator:", role)] : names.map((name) => mark(`mediator:${name}`, role, name));
}

/**
 * Every mark that the agreement needs before it stands, in the order of the paper. Source: domain notes 2.4; 人民调解法第29–31条,
 * 公安机关办理行政案件程序规定第184条; oral agreements have only the register, signed by the mediator and sealed (form of 2010).
 */
export function requiredMarks(content: CaseContent): readonly RequiredMark[] {
  const day = referenceDay(content);
  const parties = content.parties.flatMap((party) => marksOfParty(party, day));
  const recorder = mark("recorder", "recorder", content.agreement.recorder);
  const seal = mark("seal", "committeeSeal");
  switch (content.kind) {
    case "people":
      return content.form === "oral"
        ? [...marksOfMediators(content, "mediator"), seal]
        : [...parties, ...marksOfMediators(content, "mediator"), recorder, seal];
    case "police":
    case "police-on-scene":
      return [...parties, ...marksOfMediators(content, "officer")];
    case "administrative":
      return [...parties, ...marksOfMediators(content, "mediator"), mark("seal", "organSeal")];
    case "court-before-filing":
    case "court-after-filing":
      return [...parties, ...marksOfMediators(content, "mediator"), recorder, seal];
  }
}

/** The day a mark was made, null while it is missing or its date is not understood. */
export function markedOn(content: CaseContent, who: string): PlainDate | null {
  return dateOf(content.agreement.marks.find((each) => each.who === who)?.on ?? "");
}

/** The marks that are still missing. Somebody without a name can have signed nothing, but for a witness and the seals. */
export function missingMarks(content: CaseContent): readonly RequiredMark[] {
  const nameless = ({ role, name }: RequiredMark) =>
    ["party", "guardian", "mediator", "officer"].includes(role) && name.trim() === "";
  return requiredMarks(content).filter((each) => nameless(each) || markedOn(content, each.who) === null);
}

/** True when two parties at least have agreed and every required mark is there with its date. */
export function signaturesDone(content: CaseContent): boolean {
  return content.parties.length >= 2 && missingMarks(content).length === 0;
}

/** The day the agreement takes effect: that of its last mark; null while one is missing. Source: 人民调解法第29条第2款. */
export function effectiveOn(content: CaseContent): PlainDate | null {
  if (!signaturesDone(content)) return null;
  return requiredMarks(content).reduce<PlainDate | null>((last, { who }) => {
    const day = markedOn(content, who);
    return day !== null && (last === null || day > last) ? day : last;
  }, null);
}
