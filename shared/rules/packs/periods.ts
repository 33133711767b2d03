import type { RuleBook } from "#shared/domain/law-rule";
import type { PlainDate } from "#shared/domain/plain-date";
import { corrected, RULE_PACKS, type RoomRule } from "./law-rules";

/** A rule of the packs that sets a period, with the room's correction of it. */
export type Period = RoomRule & { readonly value: number; readonly unit: "day" | "working-day" };

/**
 * The period of a rule as it holds for what begins on a day. A day before all versions of the rule is counted by its first version:
 * the packs do not reach back for ever. Null when no rule of this id sets a period.
 */
export type Periods = (id: string, day: PlainDate) => Period | null;

const isPeriod = (rule: RoomRule): rule is Period => rule.value !== null && (rule.unit === "day" || rule.unit === "working-day");

/** The periods of the packs with the room's corrections; whoever counts asks nowhere else. */
export function periodsOf(book: RuleBook): Periods {
  const periods = RULE_PACKS.flatMap((pack) => pack.rules.map((rule) => corrected(rule, book))).filter(isPeriod);
  const versions = new Map<string, Period[]>();
  for (const period of periods) versions.set(period.id, [...(versions.get(period.id) ?? []), period]);
  for (const each of versions.values()) each.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return (id, day) => {
    const known = versions.get(id) ?? [];
    return known.find(({ validFrom }) => validFrom <= day) ?? known.at(-1) ?? null;
  };
}
