import type { z } from "zod";
import type { Problem } from "#shared/domain/problem";

/** The things a change can concern; a screen that read one of them asks again when it changed. */
export const SUBJECTS = ["app", "preferences", "room", "cases", "views", "backups", "progress", "people", "rules"] as const;
export type Subject = (typeof SUBJECTS)[number];

type CallShape = { readonly input: z.ZodType; readonly output: z.ZodType };
/** One question the screen may ask: it changes nothing and may run at any time. */
export type Query = CallShape & { readonly kind: "query"; readonly reads: Subject };
/** One thing the screen may have done: commands run one after another. `changes` names what other screens must read again. */
export type Command = CallShape & { readonly kind: "command"; readonly changes: readonly Subject[] };
/** One long piece of work: it runs beside the commands, tells how far it is and can be cancelled. */
export type Job = CallShape & { readonly kind: "job"; readonly changes: readonly Subject[] };
export type Call = Query | Command | Job;
export type Contract = Readonly<Record<string, Readonly<Record<string, Call>>>>;

/** Declares a query: what goes in, what comes out, and what it reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O, reads: Subject) {
  return { kind: "query", input, output, reads } as const;
}

/** Declares a command: what goes in, what comes out, and what it changes. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O, ...changes: readonly Subject[]) {
  return { kind: "command", input, output, changes } as const;
}

/** Declares a job: what goes in, what comes out, and what it changes. */
export function job<I extends z.ZodType, O extends z.ZodType>(input: I, output: O, ...changes: readonly Subject[]) {
  return { kind: "job", input, output, changes } as const;
}

/** What comes back from any call. */
export type Reply<T = unknown> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The events a host sends to the screen. `changed`: these subjects were changed. `menu`: a command of the native menu. */
export type HostEvents = {
  readonly changed: { readonly subjects: readonly Subject[] };
  readonly menu: { readonly item: "newCase" | "settings" | "saveNow" | "exportAgreement" };
};

type Sent<C> = C extends { readonly input: infer I extends z.ZodType } ? z.input<I> : never;
type Parsed<C> = C extends { readonly input: infer I extends z.ZodType } ? z.output<I> : never;
type Answer<C> = C extends { readonly output: infer O extends z.ZodType } ? z.output<O> : never;

/** What the screen holds: the same calls as functions. */
export type Api<C extends Contract> = {
  readonly [G in keyof C]: { readonly [K in keyof C[G]]: (input: Sent<C[G][K]>) => Promise<Answer<C[G][K]>> };
};

/** What the core must supply: leave one out and it does not compile. */
export type Handlers<C extends Contract> = {
  readonly [G in keyof C]: { readonly [K in keyof C[G]]: (input: Parsed<C[G][K]>) => Promise<Answer<C[G][K]>> };
};

/** The names of all calls, `group.call`. */
export function callNames(contract: Contract): string[] {
  return Object.entries(contract).flatMap(([group, calls]) => Object.keys(calls).map((call) => `${group}.${call}`));
}
