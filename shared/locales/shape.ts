import type { ProblemCode } from "#shared/domain/problem";

/** The same keys as another language, with words of its own. */
export type Translation<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

/** Three short sentences a problem: what happened, whether the data is safe, what to do now. */
export type ProblemWords = Readonly<Record<ProblemCode, { readonly what: string; readonly safe: string; readonly next: string }>>;
