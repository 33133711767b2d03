import type { CaseState } from "#shared/domain/case-status";
import type { CaseContent } from "#shared/domain/case-file";
import type { Language } from "#shared/domain/room";
import { PlainDate } from "#shared/domain/plain-date";
import type { Paper } from "#shared/documents/model";
import { paperName } from "#shared/documents/paper-names";
import { blankSource, buildPaper } from "#shared/documents/papers";
import type { PaperSource } from "#shared/documents/parts";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { words } from "#shared/locales/words";
import { type CasePaper, papersOf } from "#shared/rules/papers";
import { contentOf, roomOf, type SampleCase } from "./sample-cases.ts";

/** What is whispered to the mediator alone and may never be printed. */
export const SECRET = "背靠背私下底线五万";

/** The state a sample has come to. */
export function stateOf(content: CaseContent): CaseState {
  if (content.termination.reason !== null) return "terminated";
  return content.agreement.signedOn === "" ? "mediating" : "performing";
}

/** A sample as the papers take it, with a private note in each of its sessions. */
export function sourceOf(sample: SampleCase, language: Language = "zh-CN"): PaperSource {
  const content = contentOf(sample);
  const sessions = content.sessions.map((session) => ({
    ...session,
    caucus: [{ id: session.id, with: SECRET, text: SECRET }],
  }));
  return {
    content: withoutCaucus({ ...content, sessions }),
    number: sample.caseNo,
    noticeNumber: sample.termination?.noticeNo ?? null,
    room: roomOf(sample),
    language,
    today: PlainDate.parse("2026-07-01"),
    about: null,
  };
}

export type SamplePaper = { readonly choice: CasePaper; readonly name: string; readonly paper: Paper };

/** Every paper that a sample can have. */
export function papersOfSample(sample: SampleCase, language: Language = "zh-CN"): SamplePaper[] {
  const source = sourceOf(sample, language);
  const t = words(language);
  return papersOf(source.content, stateOf(source.content)).map((choice) => ({
    choice,
    name: paperName(choice, source.content, t),
    paper: buildPaper(choice.paper, { ...source, about: choice.about }, t),
  }));
}

/** The same papers with nothing filled in. */
export function blankPapersOf(sample: SampleCase): SamplePaper[] {
  const source = blankSource(sourceOf(sample));
  const t = words("zh-CN");
  return papersOf(source.content, "registered").map((choice) => ({
    choice,
    name: t(`papers.title.${choice.paper}`),
    paper: buildPaper(choice.paper, source, t),
  }));
}
