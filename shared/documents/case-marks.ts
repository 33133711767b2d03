import type { Language } from "#shared/domain/room";
import { linesOf } from "#shared/domain/text";
import type { Words } from "#shared/locales/words";
import { isMinor, referenceDay } from "#shared/rules/ages";
import { clausePieces } from "#shared/rules/amount-marks";
import { namesOfSides } from "#shared/rules/case-row";
import { copiesOf } from "#shared/rules/copies";
import type { MarkTree } from "#shared/rules/mark-tree";
import { isPolice } from "#shared/rules/tracks";
import type { PrintableContent } from "#shared/rules/without-caucus";
import {
  agreedSum, amountTexts, clauseMarks, dutyMarks, obligationMarks, writtenClauses,
} from "./agreement-marks"; // prettier-ignore
import { evidenceMarks, lineMarks, participantMarks, sessionMarks, visitMarks } from "./course-marks";
import { each, type Facts, type MarkData, markData, type MarkGroup, type MarksOf, markTree, one, text, when } from "./mark-table";
import { textOf } from "./model";
import { ANSWERING, caseName, CLAIMING, clauses, dateOrBlank, type PaperSource } from "./parts";
import { agentMarks, agentsOf, dateText, listText, partyMarks } from "./party-marks";

type Content = PrintableContent;
type CaseMarks = MarksOf<"case", Content>;

/** The points of a list as the agreement prints them, numbered where there are several. */
function pointsText(points: string, { t }: Facts): string {
  const lines = linesOf(points);
  const number = (line: string, at: number) => `${t("documents.agreement.item", { number: at + 1 })}${line}`;
  return lines.length > 1 ? lines.map(number).join(t("documents.itemJoiner")) : lines.join("");
}

const clauseLines = (content: Content, { t }: Facts) =>
  content.agreement.clauses.some((clause) => clause.text.trim() !== "")
    ? clauses(content, t).flatMap((block) => (block.kind === "paragraph" ? textOf(block.runs) : []))
    : [];

const claimed = amountTexts(({ claimedFen }: Content) => claimedFen);
const agreed = amountTexts<Content>(agreedSum);

const ABOUT: Pick<
  CaseMarks,
  "caseNumber" | "caseTitle" | "kind" | "category" | "subtype" | "source" | "village" | "place" | "occurredOn" | "receivedOn"
  | "acceptedOn" | "signedOn" | "today" | "partyNames" | "claimantNames" | "opponentNames" | "partyCount" | "facts" | "disputes"
  | "claims" | "clauseText" | "performance" | "copies"
> = {
  caseNumber: text((_, { source }) => source.number ?? ""),
  caseTitle: text((content, { t }) => caseName(content, t)),
  kind: text(({ kind }, { t }) => t(`terms.kind.${kind}`)),
  category: text(({ category }, { t }) => (category ? t(`terms.category.${category}`) : "")),
  subtype: text(({ subtype }) => subtype),
  source: text(({ source }, { t }) => (source ? t(`terms.source.${source}`) : "")),
  village: text(({ village }) => village),
  place: text(({ place }) => place),
  occurredOn: text(({ occurredOn }, facts) => dateText(occurredOn, facts)),
  receivedOn: text(({ receivedOn }, facts) => dateText(receivedOn, facts)),
  acceptedOn: text(({ acceptedOn }, facts) => dateText(acceptedOn, facts)),
  // Signed by hand, often on another day than it was printed: the blanks for the day stay where none is written.
  signedOn: text(({ agreement }, { t }) => dateOrBlank(agreement.signedOn, t)),
  today: text((_, { source, t }) => dateOrBlank(source.today, t)),
  partyNames: text(({ parties }, facts) => listText(parties.map(({ name }) => name), facts)), // prettier-ignore
  claimantNames: text((content, facts) => listText(namesOfSides(content, null).claimants, facts)),
  opponentNames: text((content, facts) => listText(namesOfSides(content, null).opponents, facts)),
  partyCount: text(({ parties }) => `${parties.length}`),
  facts: text(({ facts }) => facts.trim()),
  disputes: text(({ disputes }, facts) => pointsText(disputes, facts)),
  claims: text(({ claims }, facts) => pointsText(claims, facts)),
  clauseText: text((content, facts) => clauseLines(content, facts).join("\n")),
  performance: text(({ agreement }) => agreement.performance.trim()),
  copies: text((content) => `${copiesOf(content)}`),
}; // prettier-ignore

const OFFICE: Pick<
  CaseMarks,
  "mediators" | "recorder" | "room" | "seal" | "leadOrgan" | "jointUnits" | "policeNumber" | "officerNumber" | "claimed"
  | "claimedCapital" | "claimedFigure" | "agreed" | "agreedCapital" | "agreedFigure" | "noticeNumber" | "terminationOn"
  | "terminationReason" | "terminationDetails" | "terminationAdvice" | "court" | "remarks" | "deceasedName"
> = {
  mediators: text(({ agreement }, facts) => listText(agreement.mediators, facts)),
  recorder: text(({ agreement }) => agreement.recorder),
  room: text((_, { source }) => source.room.name),
  seal: text((_, { source }) => source.room.sealOrganisation),
  leadOrgan: text(({ leadOrgan }) => leadOrgan),
  jointUnits: text(({ jointUnits }, facts) => listText(jointUnits, facts)),
  policeNumber: text(({ policeNumber }) => policeNumber),
  officerNumber: text(({ officerNumber }) => officerNumber),
  claimed: claimed.amount,
  claimedCapital: claimed.amountCapital,
  claimedFigure: claimed.amountFigure,
  agreed: agreed.amount,
  agreedCapital: agreed.amountCapital,
  agreedFigure: agreed.amountFigure,
  noticeNumber: text((_, { source }) => source.noticeNumber ?? ""),
  terminationOn: text(({ termination }, facts) => dateText(termination.on, facts)),
  terminationReason: text(({ termination: { reason } }, { t }) => (reason ? t(`terms.terminationReason.${reason}`) : "")),
  terminationDetails: text(({ termination }) => termination.details),
  terminationAdvice: text(({ termination }) => termination.advice),
  court: text(({ confirmation }) => confirmation.court),
  remarks: text(({ remarks }) => remarks),
  deceasedName: text(({ deceased }) => deceased?.name ?? ""),
}; // prettier-ignore

const CONDITIONS: Pick<
  CaseMarks,
  "hasAgents" | "hasMinors" | "hasMoney" | "hasDisputes" | "hasClaims" | "hasParticipants" | "hasDeceased" | "isPolice" | "isOral"
  | "isSigned" | "isConfirmed" | "hasFailed"
> = {
  hasAgents: when(({ parties }) => parties.some(({ agents }) => agents.length > 0)),
  hasMinors: when((content) => content.parties.some((party) => isMinor(party, referenceDay(content)))),
  hasMoney: when((content, facts) => {
    const inText = content.agreement.clauses.some((clause) => clausePieces(clause.text).some(({ kind }) => kind === "amount"));
    return inText || agreedSum(content, facts) !== null;
  }),
  hasDisputes: when(({ disputes }) => linesOf(disputes).length > 0),
  hasClaims: when(({ claims }) => linesOf(claims).length > 0),
  hasParticipants: when(({ participants }) => participants.length > 0),
  hasDeceased: when(({ deceased }) => deceased !== null),
  isPolice: when(({ kind }) => isPolice(kind)),
  isOral: when(({ form }) => form === "oral"),
  isSigned: when(({ agreement }) => agreement.signedOn.trim() !== ""),
  isConfirmed: when(({ confirmation }) => confirmation.requested === true),
  hasFailed: when(({ termination }) => termination.reason !== null),
}; // prettier-ignore

const onSides = ({ parties }: Content, sides: typeof CLAIMING) => parties.filter(({ side }) => sides.includes(side));
const allAgents = ({ parties }: Content) => parties.flatMap(agentsOf);
/** The one the paper is about, else the first. */
const own = <T>(parts: readonly T[], idOf: (part: T) => string, { source }: Facts) =>
  parts.find((part) => idOf(part) === source.about) ?? parts[0];

const PARTS: Omit<CaseMarks, keyof typeof ABOUT | keyof typeof OFFICE | keyof typeof CONDITIONS> = {
  parties: each(partyMarks, ({ parties }) => parties),
  claimants: each(partyMarks, (content) => onSides(content, CLAIMING)),
  opponents: each(partyMarks, (content) => onSides(content, ANSWERING)),
  clauses: each(clauseMarks, (_, facts) => writtenClauses(facts)),
  obligations: each(obligationMarks, ({ agreement }) => agreement.obligations),
  duties: each(dutyMarks, ({ duties }) => duties),
  agents: each(agentMarks, allAgents),
  participants: each(participantMarks, ({ participants }) => participants),
  sessions: each(sessionMarks, ({ sessions }) => sessions),
  evidence: each(evidenceMarks, ({ evidence }) => evidence),
  visits: each(visitMarks, ({ followUps }) => followUps),
  factLines: each(lineMarks, ({ facts }) => linesOf(facts)),
  disputeLines: each(lineMarks, ({ disputes }) => linesOf(disputes)),
  claimLines: each(lineMarks, ({ claims }) => linesOf(claims)),
  partyA: one(partyMarks, ({ parties }) => parties[0]),
  partyB: one(partyMarks, ({ parties }) => parties[1]),
  partyC: one(partyMarks, ({ parties }) => parties[2]),
  partyD: one(partyMarks, ({ parties }) => parties[3]),
  ownParty: one(partyMarks, ({ parties }, facts) => own(parties, ({ id }) => id, facts)),
  ownAgent: one(agentMarks, (content, facts) => own(allAgents(content), ({ agent }) => agent.id, facts)),
  ownSession: one(sessionMarks, ({ sessions }, facts) => own(sessions, ({ id }) => id, facts)),
  ownDuty: one(dutyMarks, ({ duties }, facts) => own(duties, ({ id }) => id, facts)),
  ownVisit: one(visitMarks, ({ followUps }, facts) => own(followUps, ({ id }) => id, facts)),
};

/** Every mark that can stand in a template. */
export const caseMarks: MarkGroup<Content> = { group: "case", marks: { ...ABOUT, ...OFFICE, ...CONDITIONS, ...PARTS } };

/**
 * What a template is filled with for a case, made from the same wording as the program's own papers: amounts, dates, clauses and
 * parties read the same in both. `t` are the words of the papers.
 */
export function templateData(source: PaperSource, t: Words): MarkData {
  return markData(caseMarks, source.content, { source, t }, 0);
}

/** All marks with what they are: in every language for checking a template, in one for the guide. */
export function templateTree(languages?: readonly Language[]): MarkTree {
  return markTree(caseMarks, languages);
}
