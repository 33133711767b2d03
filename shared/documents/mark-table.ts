import { type Language, LANGUAGES } from "#shared/domain/room";
import { markKey } from "#shared/domain/template";
import { type MarkId, markName, markNames } from "#shared/locales/mark-names";
import type { Words } from "#shared/locales/words";
import type { MarkNode, MarkTree } from "#shared/rules/mark-tree";
import type { PaperSource } from "./parts";

/** What the values of marks are made from. */
export type Facts = { readonly source: PaperSource; readonly t: Words };

/** What a template is filled with, by the names of its marks. A loop is a list; what is not there is null. */
export type MarkData = { readonly [name: string]: MarkValue };
export type MarkValue = string | boolean | null | MarkData | readonly MarkData[];

/** A mark of something: its value, a condition, or what is told of other things that belong to it. */
export type Mark<S> =
  | { readonly kind: "text"; readonly of: (subject: S, facts: Facts, at: number) => string }
  | { readonly kind: "when"; readonly of: (subject: S, facts: Facts) => boolean }
  | { readonly kind: "loop"; readonly inside: Inside; readonly of: (subject: S, facts: Facts) => readonly MarkData[] }
  | { readonly kind: "one"; readonly inside: Inside; readonly of: (subject: S, facts: Facts) => MarkData | null };

/** The marks of one kind of thing under their names in the locales; `group` is where those stand. */
export type MarkGroup<S> = { readonly group: string; readonly marks: Readonly<Record<string, Mark<S>>> };
/** The same, told which names there must be: one too few or too many does not compile. */
export type MarksOf<G extends string, S> = Readonly<Record<MarkId<G>, Mark<S>>>;

type Inside = { readonly group: string; readonly tree: (languages: readonly Language[]) => MarkTree };

/** A value. `at` is the number of the turn in a loop, from 0. */
export function text<S>(of: (subject: S, facts: Facts, at: number) => string): Mark<S> {
  return { kind: "text", of };
}

/** A condition. */
export function when<S>(of: (subject: S, facts: Facts) => boolean): Mark<S> {
  return { kind: "when", of };
}

/** The number of the turn in a loop. */
export const order: Mark<unknown> = { kind: "text", of: (_subject, _facts, at) => `${at + 1}` };

const insideOf = <I>(group: MarkGroup<I>): Inside => ({ group: group.group, tree: (languages) => markTree(group, languages) });

/** A loop over things of a group. */
export function each<S, I>(group: MarkGroup<I>, of: (subject: S, facts: Facts) => readonly I[]): Mark<S> {
  const fill = (subject: S, facts: Facts) => of(subject, facts).map((item, at) => markData(group, item, facts, at));
  return { kind: "loop", inside: insideOf(group), of: fill };
}

/** One thing of a group, whose values are written with a dot. */
export function one<S, I>(group: MarkGroup<I>, of: (subject: S, facts: Facts) => I | undefined): Mark<S> {
  const fill = (subject: S, facts: Facts) => {
    const item = of(subject, facts);
    return item === undefined ? null : markData(group, item, facts, 0);
  };
  return { kind: "one", inside: insideOf(group), of: fill };
}

/** Everything that marks of a group can say of a thing, under their names in every language. */
export function markData<S>({ group, marks }: MarkGroup<S>, subject: S, facts: Facts, at: number): MarkData {
  const entries = Object.entries(marks).flatMap(([id, mark]) => {
    const value = mark.of(subject, facts, at);
    return markNames(group, id).map((name): readonly [string, MarkValue] => [markKey(name), value]);
  });
  return Object.fromEntries(entries);
}

/** What may be named of a group, in these languages. */
export function markTree<S>({ group, marks }: MarkGroup<S>, languages: readonly Language[] = LANGUAGES): MarkTree {
  const none: MarkTree = new Map();
  const entries = languages.flatMap((language) =>
    Object.entries(marks).map(([id, mark]): readonly [string, MarkNode] => {
      const name = markName(language, group, id);
      const inside = mark.kind === "loop" || mark.kind === "one" ? mark.inside.tree(languages) : none;
      return [markKey(name), { kind: mark.kind, name, inside }];
    }),
  );
  return new Map(entries);
}
