import type { Signature, Signer, Stroke } from "#shared/domain/agreement-version";
import type { CaseContent } from "#shared/domain/case-file";
import type { Room } from "#shared/domain/room";
import { requiredMarks } from "./signatures-required";

/** A signature takes a second at least, in milliseconds, and is more than a dot, in pixels of the signing field. */
const LEAST_TIME = 1_000;
const LEAST_SIZE = 24;
const LEAST_PATH = 60;

/** Disputes of marriage and family, which adoption and inheritance belong to in the ministry's list. */
const FAMILY: CaseContent["category"] = "01";

/** Everybody who must sign now, and the seals, as they are kept with a version. */
export function signersOf(content: CaseContent): Signer[] {
  return requiredMarks(content).map(({ who, role, name, party, agents }) => ({ who, role, name, party, agents: [...agents] }));
}

/** Seals are put on paper and never drawn. */
export function isSeal({ role }: Pick<Signer, "role">): boolean {
  return role === "companySeal" || role === "committeeSeal" || role === "organSeal";
}

/**
 * As what somebody of this name signs in a signer's place; null when nobody of that name may. An agent signs in place of a party or of its
 * representative, never of a guardian or of an officer. Source: 人民调解法第29条; 民法典第161条、第165条.
 */
export function capacityOf({ role, name, agents }: Signer, signer: string): Signature["as"] | null {
  const written = signer.trim();
  const [self, nameless] = [name.trim() === written, name.trim() === ""];
  if (written === "" && !isSeal({ role })) return null;
  switch (role) {
    case "companySeal":
    case "committeeSeal":
    case "organSeal":
      return "seal";
    case "party":
      if (agents.includes(written)) return "agent";
      return self ? "self" : null;
    case "guardian":
      return self ? "guardian" : null;
    case "representative":
      if (agents.includes(written)) return "agent";
      return self || nameless ? "representative" : null;
    case "witness":
      return "witness";
    case "recorder":
      return self || nameless ? "office" : null;
    case "mediator":
    case "officer":
      return self ? "office" : null;
  }
}

/** True when what was drawn may be a signature: no dot, no stroke of less than a second. */
export function plausibleInk(strokes: readonly Stroke[]): boolean {
  const points = strokes.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const size = (all: readonly number[]) =>
    all.reduce((most, each) => Math.max(most, each), 0) - all.reduce((least, each) => Math.min(least, each), Infinity);
  const path = strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  const time = points.reduce((most, [, , , at]) => Math.max(most, at), 0);
  return points.length > 0 && time >= LEAST_TIME && path >= LEAST_PATH && Math.max(size(xs), size(ys)) >= LEAST_SIZE;
}

function lengthOf(stroke: Stroke): number {
  return stroke.reduce((sum, [x, y], at) => {
    const before = stroke[at - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : sum;
  }, 0);
}

/**
 * Whether the room is to be reminded that names must be written on paper with a pen: marriage, adoption and inheritance are left out of
 * electronic signatures by law, and a room may want it always. Source: 电子签名法第3条第3款第1项.
 */
export function paperAdvised(
  { category }: Pick<CaseContent, "category">,
  { wetSignatures }: Pick<Room, "wetSignatures">,
): "law" | "room" | null {
  if (category === FAMILY) return "law";
  return wetSignatures ? "room" : null;
}
