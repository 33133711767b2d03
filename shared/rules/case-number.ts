import type { CaseFile, CaseNumber } from "#shared/domain/case-file";
import type { NumberRegister, VoidedNumber } from "#shared/domain/numbering";
import type { Room, SeriesUse } from "#shared/domain/room";

/** What a series is numbered by. */
export type NumberingOfRoom = Pick<Room, "numberPrefix" | "numberPattern" | "numberDigits" | "firstNumber">;

/** A case number written by the room's pattern, with the marks `{year}`, `{prefix}` and `{number}`. */
export function formatCaseNumber(room: NumberingOfRoom, year: number, sequence: number): string {
  const values: Record<string, string> = {
    year: String(year),
    prefix: room.numberPrefix,
    number: String(sequence).padStart(room.numberDigits, "0"),
  };
  return room.numberPattern.replace(/\{(year|prefix|number)\}/g, (mark, name: string) => values[name] ?? mark);
}

/** How the room numbers what belongs to a series; `written` is written people's mediation, the room's own case numbers. */
export function numberingOf(room: NumberingOfRoom & Pick<Room, "series">, use: SeriesUse | "written"): NumberingOfRoom {
  if (use === "written") return room;
  const { prefix, pattern, digits, first } = room.series[use];
  const firstNumber = { year: room.firstNumber.year, sequence: first };
  return { numberPrefix: prefix, numberPattern: pattern, numberDigits: digits, firstNumber };
}

/** The last number given in a series and year; 0 when none was. */
export function lastNumber(register: NumberRegister, series: string, year: number): number {
  return register.series.find((entry) => entry.series === series && entry.year === year)?.last ?? 0;
}

/** The number a year begins with: 1, or the room's first number in the year it is meant for. */
function firstOf(room: NumberingOfRoom, year: number): number {
  return year === room.firstNumber.year ? room.firstNumber.sequence : 1;
}

/** The next number of the room's series in a year, gapless from the first one on. */
export function nextNumber(register: NumberRegister, room: NumberingOfRoom, year: number): CaseNumber {
  const last = lastNumber(register, room.numberPrefix, year);
  const sequence = last === 0 ? firstOf(room, year) : last + 1;
  return { series: room.numberPrefix, year, sequence, text: formatCaseNumber(room, year, sequence) };
}

/** The register after a number was given. */
export function withNumber(register: NumberRegister, given: NonNullable<NumberRegister["given"]>): NumberRegister {
  const { series, year, sequence } = given.number;
  const others = register.series.filter((entry) => entry.series !== series || entry.year !== year);
  return { ...register, series: [...others, { series, year, last: sequence }], given };
}

/** The register as it was before its newest number, for a case that did not get it. */
export function withoutNewest(register: NumberRegister): NumberRegister {
  if (!register.given) return register;
  const { number, before } = register.given;
  const { series, year } = number;
  const rest = register.series.filter((entry) => entry.series !== series || entry.year !== year);
  return { ...register, series: before === 0 ? rest : [...rest, { series, year, last: before }], given: null };
}

/** Every number that a case bears or bore: its present one, those of earlier tracks and of notices, and those made void. */
export function caseNumbersOf({ number, otherNumbers }: Pick<CaseFile, "number" | "otherNumbers">): readonly CaseNumber[] {
  return [...(number ? [number] : []), ...otherNumbers.map((other) => other.number)];
}

/** True when a case bears or bore the number. */
export function bearsNumber(file: Pick<CaseFile, "number" | "otherNumbers">, number: CaseNumber): boolean {
  return caseNumbersOf(file).some(({ text, series }) => text === number.text && series === number.series);
}

/** The register with every number that cases already bear counted in, for a register that was lost or is older than the cases. */
export function withNumbersOf(register: NumberRegister, numbers: readonly CaseNumber[]): NumberRegister {
  const last = new Map(register.series.map((entry) => [JSON.stringify([entry.series, entry.year]), entry]));
  for (const { series, year, sequence } of numbers) {
    const key = JSON.stringify([series, year]);
    last.set(key, { series, year, last: Math.max(last.get(key)?.last ?? 0, sequence) });
  }
  return { ...register, series: [...last.values()] };
}

/** The register with numbers taken out of use; each stands in it once, as it was last said. */
export function withVoided(register: NumberRegister, voided: readonly VoidedNumber[]): NumberRegister {
  const isNew = ({ number }: VoidedNumber) => voided.every((each) => each.number.text !== number.text);
  return { ...register, voided: [...register.voided.filter(isNew), ...voided] };
}

/** True for a number taken out of use, which is not given again although no case bears it. */
export function isVoided(register: NumberRegister, number: CaseNumber): boolean {
  return register.voided.some((each) => each.number.text === number.text && each.number.series === number.series);
}
