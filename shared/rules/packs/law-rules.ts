import { LawRule, type RuleBook, type RuleCorrection, RulePack } from "#shared/domain/law-rule";
import type { PlainDate } from "#shared/domain/plain-date";
import administrative from "./administrative.json" with { type: "json" };
import court from "./court.json" with { type: "json" };
import people from "./people.json" with { type: "json" };
import police from "./police.json" with { type: "json" };

/** The packs as they come with the program, in the order of the settings. Their wording is quoted; sources are in each rule. */
export const RULE_PACKS: readonly { readonly pack: string; readonly rules: readonly LawRule[] }[] = [
  people,
  police,
  administrative,
  court,
].map((pack) => RulePack.parse(pack));

/** A rule as it holds for the room: with the correction in the place of the printed wording or number. */
export type RoomRule = LawRule & { readonly correction: RuleCorrection | null };

/** The rules by their id, as they hold on one day. */
export type RulesOnDay = ReadonlyMap<string, RoomRule>;

/** The rule with the room's correction of just this version. A correction does not make an unverified rule verified. */
export function corrected(rule: LawRule, book: RuleBook): RoomRule {
  const correction = book.corrections.find(({ id, validFrom }) => id === rule.id && validFrom === rule.validFrom) ?? null;
  return { ...rule, text: correction?.text ?? rule.text, value: correction?.value ?? rule.value, correction };
}

const inForce = (rule: LawRule, day: PlainDate) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo);

/** The rules in force on a day, with the room's corrections. */
export function rulesOn(day: PlainDate, book: RuleBook): RulesOnDay {
  const rules = RULE_PACKS.flatMap((pack) => pack.rules).filter((rule) => inForce(rule, day));
  return new Map(rules.map((rule) => [rule.id, corrected(rule, book)]));
}

/** The number of a rule (a period in its unit, a count of sessions or copies) on the day; null when there is no such rule or number. */
export function valueOf(rules: RulesOnDay, id: string): number | null {
  return rules.get(id)?.value ?? null;
}

/** The book with one correction more, in the place of an earlier one; one that changes nothing takes the earlier one back. */
export function withCorrection(book: RuleBook, correction: RuleCorrection): RuleBook {
  const others = book.corrections.filter(({ id, validFrom }) => id !== correction.id || validFrom !== correction.validFrom);
  const changes = correction.text !== null || correction.value !== null;
  return { corrections: changes ? [...others, correction] : others };
}

/** The version of a rule that begins on a day, null when no pack has it. */
export function versionOf(id: string, validFrom: string): LawRule | null {
  return RULE_PACKS.flatMap((pack) => pack.rules).find((rule) => rule.id === id && rule.validFrom === validFrom) ?? null;
}
