import { parseArgs } from "node:util";
import { bundle } from "./torture/bundle.ts";

/** `npm run torture`: kills, power cuts, two programs on one folder, and a full disk, with a table of what was lost. */
const { values } = parseArgs({
  options: {
    rounds: { type: "string" },
    "power-cuts": { type: "string" },
    contests: { type: "string" },
    "fill-levels": { type: "string" },
  },
});
const asked = Object.values(values).length > 0;
const count = (value: string | undefined, usual: number) => String(value ?? (asked ? 0 : usual));

const main: { readonly torture: (writer: string, counts: Readonly<Record<string, number>>) => Promise<boolean> } = await import(
  await bundle("main")
);
const well = await main.torture(await bundle("writer"), {
  rounds: Number(count(values.rounds, 1_000)),
  powerCuts: Number(count(values["power-cuts"], 0)),
  contests: Number(count(values.contests, 0)),
  fillLevels: Number(count(values["fill-levels"], 0)),
});
process.exitCode = well ? 0 : 1;
