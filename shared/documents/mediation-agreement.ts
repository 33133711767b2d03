import { linesOf } from "#shared/domain/text";
import type { Words } from "#shared/locales/words";
import { copiesOf } from "#shared/rules/copies";
import type { Block, SignaturePlace } from "./model";
import {
  blank as emptyLine, clauses, committeeSeal, heading, interpreterPlaces, longText, numberLine, type PaperSource, plain, whichCounts,
} from "./parts"; // prettier-ignore
import { partyBlock } from "./party-lines";
import { mediatorPlaces, partyPlaces, recorderPlaces } from "./signature-places";

function listBlock(label: string, text: string, t: Words): Block[] {
  const lines = linesOf(text);
  if (lines.length === 0) return [];
  const joined =
    lines.length === 1
      ? lines.join("")
      : lines.map((line, at) => `${t("documents.agreement.item", { number: at + 1 })}${line}`).join(t("documents.itemJoiner"));
  return [{ kind: "paragraph", indent: true, runs: [plain(`${label}${joined}`)] }];
}

function paragraphs(text: string, field: string, keepWithNext = false): Block[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return [{ kind: "paragraph", indent: true, runs: [emptyLine("", field)], keepWithNext, of: field }];
  return lines.map((line, at) => ({
    kind: "paragraph",
    indent: true,
    runs: [plain(line.trim())],
    keepWithNext: keepWithNext && at === lines.length - 1,
    of: field,
  }));
}

/** Where an agreement on paper is signed: parties, mediators, recorder. */
export function agreementPlaces(source: PaperSource, t: Words): SignaturePlace[] {
  return [
    ...partyPlaces(source, t),
    ...mediatorPlaces("documents.agreement.mediator", source, t, "mediators"),
    ...recorderPlaces("documents.agreement.recorder", source, t, "recorder"),
    ...interpreterPlaces(source.content, t),
  ];
}

/** What the agreement on paper and the register of one by word have in common: parties, facts, clauses, performance. */
export function agreementBody({ content, blank }: Pick<PaperSource, "content" | "blank">, t: Words): Block[] {
  return [
    ...content.parties.map((party) => partyBlock(party, content, t)),
    heading(t("documents.agreement.facts")),
    ...(blank === true ? longText(content.facts, 5, "facts") : paragraphs(content.facts, "facts")),
    ...listBlock(t("documents.agreement.disputes"), content.disputes, t),
    ...listBlock(t("documents.agreement.claims"), content.claims, t),
    heading(t("documents.agreement.agreed")),
    ...clauses(content, t),
    heading(t("documents.agreement.performance")),
    ...paragraphs(content.agreement.performance, "performance", true),
  ];
}

/** The mediation agreement (人民调解协议书, form F9 of 2010) of a case, as blocks for Word and for the preview. */
export function mediationAgreement(source: PaperSource, t: Words): Block[] {
  const { content, number } = source;
  const copies = t("documents.agreement.copies", { copies: source.blank === true ? "____" : copiesOf(content) });
  return [
    { kind: "title", text: t("documents.agreement.title") },
    numberLine(number, t, "accept"),
    ...agreementBody(source, t),
    { kind: "paragraph", indent: true, runs: [plain(copies)], keepWithNext: true },
    ...whichCounts(content),
    { kind: "signatures", places: agreementPlaces(source, t) },
    committeeSeal(source, content.agreement.signedOn, t, "signedOn"),
  ];
}
