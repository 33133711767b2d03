/** One line of the table. `value` in `unit`; `ratio` to what `against` names, `bar` the highest ratio (or value) allowed. */
export type Finding = {
  readonly part: string;
  readonly size: number;
  readonly what: string;
  readonly value: number;
  readonly unit: "ms" | "MB" | "bytes";
  readonly against?: string;
  readonly ratio?: number;
  readonly bar?: string;
};

/** The value below which that share of the numbers lies; not a number when there are none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]) => quantile(numbers, 0.5);

/** How long it takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/**
 * Runs all works in turn, again and again, so that a busy moment of the machine falls on all alike.
 * Gives the times of each in milliseconds; the first `warmUp` rounds do not count.
 */
export async function interleaved<K extends string>(
  rounds: number,
  works: Readonly<Record<K, (round: number) => unknown>>,
  warmUp = 3,
): Promise<(name: K) => readonly number[]> {
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [name, work] of Object.entries<(round: number) => unknown>(works)) {
      const time = await timed(() => work(round));
      if (round >= warmUp) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  return (name) => times.get(name) ?? [];
}
