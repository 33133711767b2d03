import type { z } from "zod";
import type { AppContract } from "./contract";
import type { Reply } from "./define";

/** The list as it stands before anybody asks for another one. */
export const FIRST_LIST = { text: "", sort: null, offset: 0, limit: 50 } as const;

/** What the first screen asks; none of it has to wait until the whole list is loaded. */
const FIRST_QUESTIONS = [
  ["app.info", undefined],
  ["app.preferences", undefined],
  ["room.get", undefined],
  ["views.get", undefined],
  ["backups.reminder", undefined],
  ["cases.list", FIRST_LIST],
] as const;

type Answer<P> = P extends `${infer G extends keyof AppContract}.${infer K}`
  ? K extends keyof AppContract[G]
    ? AppContract[G][K] extends { readonly output: infer O extends z.ZodType }
      ? z.output<O>
      : never
    : never
  : never;

/** The answers that were given ahead; one that is missing is asked for as ever, and then says why it cannot be had. */
export type FirstAnswers = { readonly [P in (typeof FIRST_QUESTIONS)[number][0]]?: Answer<P> };

/** Asks ahead what the first screen will ask, as JSON for the start page. Never rejects. */
export async function firstAnswers(dispatch: (path: string, input: unknown) => Promise<Reply>): Promise<string> {
  const replies = await Promise.all(
    FIRST_QUESTIONS.map(async ([path, input]) => {
      const reply = await dispatch(path, input);
      return reply.ok ? [[path, reply.value]] : [];
    }),
  );
  return JSON.stringify(Object.fromEntries(replies.flat()));
}
