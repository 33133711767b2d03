import type { CaseContent } from "#shared/domain/case-file";
import type { PaperChoice } from "#shared/domain/paper";
import type { Words } from "#shared/locales/words";
import { printedDate } from "./wording";

/** What a paper is about, in few words: a name, a day, a payment; empty for the case as a whole. */
export function aboutText({ about }: PaperChoice, content: CaseContent, t: Words): string {
  if (about === null) return "";
  const named = [...content.parties, ...content.parties.flatMap(({ agents }) => agents), ...content.participants];
  const dated = [...content.sessions.map(({ id, heldOn }) => ({ id, on: heldOn })), ...content.followUps];
  const name = named.find(({ id }) => id === about)?.name;
  if (name !== undefined) return name.trim();
  const day = dated.find(({ id }) => id === about)?.on;
  if (day !== undefined) return printedDate(t, day).trim();
  const supplement = content.supplements.find(({ id }) => id === about)?.number;
  if (supplement !== undefined) return supplement.trim();
  const duty = content.duties.find(({ id }) => id === about);
  return [duty?.creditor ?? "", duty?.what ?? ""].filter((text) => text.trim() !== "").join(" ");
}

/** The title of a paper with what it is about. */
export function paperName(choice: PaperChoice, content: CaseContent, t: Words): string {
  const title = t(`papers.title.${choice.paper}`);
  const about = aboutText(choice, content, t);
  return about === "" ? title : t("papers.screen.about", { title, about });
}
