import stored from "./periods.json" with { type: "json" };

export type PeriodUnit = "day" | "working-day";

/** A period of law: how long it is, where it stands, and whether the text was read (`verified`) or only remembered. */
export type Period = {
  readonly id: string;
  readonly law: string;
  readonly article: string;
  readonly value: number;
  readonly unit: PeriodUnit;
  readonly source: string;
  readonly verified: boolean;
};

/** The periods by their id; whoever counts asks nowhere else. */
export type Periods = ReadonlyMap<string, Period>;

/** The periods as they come with the program. */
export const PERIODS: Periods = new Map(
  stored.map((period) => [period.id, { ...period, unit: period.unit === "day" ? "day" : "working-day" }]),
);
