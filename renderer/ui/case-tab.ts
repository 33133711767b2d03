import type { ComponentType } from "react";
import type { CaseContent, CaseFile } from "#shared/domain/case-file";
import type { CaseId } from "#shared/domain/id";
import type { Language, Room } from "#shared/domain/room";
import type { Words, WordKey } from "#shared/locales/words";

/** Changes the content in a form; `field` names where, so that typing on is one step of undo. It stays the same function. */
export type Change = (field: string, change: (content: CaseContent) => CaseContent) => void;

export type SectionProps = { readonly content: CaseContent; readonly change: Change };

/** For `memo`: a section is drawn again only when one of the parts it shows has changed, so that typing stays quick in a long case. */
export function sameParts(...parts: readonly (keyof CaseContent)[]) {
  return (before: SectionProps, after: SectionProps) =>
    before.change === after.change && parts.every((part) => before.content[part] === after.content[part]);
}

/** What a page of an open case works with. `content` is what stands in the form, `file` what the core last said is stored, null for a new case. */
export type CaseTabProps = SectionProps & {
  readonly id: CaseId;
  readonly file: CaseFile | null;
  readonly room: Room;
  /** Today in the zone of this computer. */
  readonly today: string;
  /** The language of the papers. */
  readonly language: Language;
  readonly readOnly: boolean;
  /** Saves now what stands in the form; true when everything is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** Saves the form, runs a command that answers with the whole case, and takes over what it changed. Throws what the command throws. */
  readonly act: (command: () => Promise<CaseFile>) => Promise<void>;
};

/** One page of an open case: its place in the address, its name, and what it shows. `count` stands behind the name when not 0. */
export type CaseTab = {
  readonly path: string;
  readonly label: WordKey;
  readonly count?: (content: CaseContent) => number;
  readonly Page: ComponentType<CaseTabProps>;
};

/** The name of a tab as the bar shows it. */
export function tabName(t: Words, tab: CaseTab, content: CaseContent): string {
  const count = tab.count?.(content) ?? 0;
  return count === 0 ? t(tab.label) : `${t(tab.label)} ${count}`;
}
