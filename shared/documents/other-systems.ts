import type { CaseState } from "#shared/domain/case-status";
import type { OtherTarget } from "#shared/domain/other-systems";
import type { Party } from "#shared/domain/party";
import { dateOf, type PlainDate } from "#shared/domain/plain-date";
import { linesOf } from "#shared/domain/text";
import type { Words } from "#shared/locales/words";
import { masked } from "#shared/rules/masking";
import {
  agreedFen,
  type CaseFieldId,
  coarseSource,
  courtReason,
  type FieldSource,
  idTypeCode,
  isComplex,
  outcome,
  partyKindCode,
  type PartyFieldId,
  performanceOf,
  sexCode,
  TARGET_MAPS,
  tenThousandYuan,
} from "#shared/rules/other-systems";
import { printedClause } from "#shared/rules/resolve-clause";
import type { PrintableContent, PrintableSession } from "#shared/rules/without-caucus";
import { clauseWriter } from "./clause-writer";

/** A case as it is told to another system; private notes cannot be in it. */
export type OtherFacts = {
  readonly content: PrintableContent;
  readonly state: CaseState;
  readonly number: string | null;
  /** The name of the room. */
  readonly organ: string;
};

/** One field of another system: `id` stays the same in every language. An empty value means that the case does not tell. */
export type OtherField = { readonly id: string; readonly label: string; readonly value: string; readonly source: FieldSource };

const isoDay = (entry: string) => dateOf(entry) ?? entry.trim();
const filled = (texts: readonly string[]) => texts.map((text) => text.trim()).filter((text) => text !== "");
const listed = (t: Words, texts: readonly string[]) => filled(texts).join(t("documents.listJoiner"));
const yesNo = (t: Words, yes: boolean) => t(yes ? "others.yes" : "others.no");
const numbered = (t: Words, texts: readonly string[]) =>
  texts.map((text, at) => t("documents.agreement.clause", { number: at + 1 }) + text).join("\n");

const mediations = ({ content }: OtherFacts) => content.sessions.filter(({ kind }) => kind === "mediation");

/** The clauses as they are printed; none after a mediation without agreement. */
function agreementText(facts: OtherFacts, t: Words): string {
  if (outcome(facts) === "failed") return "";
  const writer = clauseWriter(t);
  const clauses = filled(facts.content.agreement.clauses.map((clause) => printedClause(clause, facts.content, writer)));
  return numbered(t, clauses);
}

/** One session in a sentence, made of what its record says and nothing that was said in it. */
function sessionText(t: Words, { content }: OtherFacts, session: PrintableSession): string {
  const mediators = listed(t, session.mediators);
  const present = listed(
    t,
    content.parties.filter(({ id }) => session.present.includes(id)).map(({ name }) => name),
  );
  const parts = [
    isoDay(session.heldOn),
    session.place,
    mediators === "" ? "" : t("others.session.led", { mediators }),
    present === "" ? "" : t("others.session.present", { present }),
    session.result === null ? "" : t("others.session.result", { result: t(`terms.sessionResult.${session.result}`) }),
  ];
  return filled(parts).join(t("documents.joiner")) + t("documents.stop");
}

function partyNames({ content }: OtherFacts, t: Words): string {
  const named = content.parties.filter(({ name }) => name.trim() !== "");
  const line = ({ side, name }: Party) => t("others.field", { label: t(`terms.side.${side}`), value: name });
  return named.map(line).join("\n");
}

type CaseValue = (facts: OtherFacts, t: Words) => string;

const CASE_VALUES: Readonly<Record<CaseFieldId, CaseValue>> = {
  number: ({ number }) => number ?? "",
  organ: ({ organ }) => organ,
  categoryCode: ({ content }) => content.category ?? "",
  category: ({ content: { category } }, t) => (category ? t(`terms.category.${category}`) : ""),
  subtype: ({ content }) => content.subtype,
  source: ({ content: { source } }, t) => (source ? t(`terms.source.${source}`) : ""),
  coarseSource: ({ content: { source } }, t) => (source ? t(`others.coarse.${coarseSource(source)}`) : ""),
  difficulty: ({ content: { difficulty } }, t) => (difficulty ? t(`terms.difficulty.${difficulty}`) : ""),
  complex: ({ content: { difficulty } }, t) => (difficulty ? yesNo(t, isComplex(difficulty)) : ""),
  claimed: ({ content: { claimedFen } }) => (claimedFen === null ? "" : tenThousandYuan(claimedFen)),
  agreed: (facts) => {
    const fen = agreedFen(facts);
    return fen === null ? "" : tenThousandYuan(fen);
  },
  people: ({ content }) => {
    const count = content.parties.filter(({ name }) => name.trim() !== "").length;
    return count === 0 ? "" : String(count);
  },
  mediators: ({ content }, t) => listed(t, content.agreement.mediators),
  acceptedOn: ({ content }) => isoDay(content.acceptedOn),
  sessionDays: (facts, t) =>
    listed(
      t,
      mediations(facts).map(({ heldOn }) => isoDay(heldOn)),
    ),
  signedOn: (facts) => (outcome(facts) === "failed" ? "" : isoDay(facts.content.agreement.signedOn)),
  facts: ({ content }) => content.facts,
  form: (facts, t) => (outcome(facts) === "settled" ? t(`terms.form.${facts.content.form}`) : ""),
  result: (facts, t) => {
    const end = outcome(facts);
    return end === null ? "" : t(`terms.sessionResult.${end}`);
  },
  agreement: agreementText,
  performanceTerms: (facts) => (outcome(facts) === "failed" ? "" : facts.content.agreement.performance),
  performance: (facts, t) => {
    const performance = performanceOf(facts);
    return performance === null ? "" : t(`others.performance.${performance}`);
  },
  confirmation: ({ content: { confirmation } }, t) =>
    confirmation.requested === null ? "" : t(confirmation.requested ? "others.requested" : "others.notRequested"),
  confirmationCourt: ({ content }) => content.confirmation.court,
  confirmationAppliedOn: ({ content }) => isoDay(content.confirmation.appliedOn),
  confirmationResult: ({ content: { confirmation } }, t) =>
    filled([confirmation.result, isoDay(confirmation.resultOn)]).join(t("documents.joiner")),
  partyNames,
  process: (facts, t) => {
    const lines = mediations(facts).map((session) => sessionText(t, facts, session));
    return lines.length > 1 ? numbered(t, lines) : lines.join("");
  },
  disputes: ({ content }, t) => {
    const lines = linesOf(content.disputes);
    return lines.length > 1 ? numbered(t, lines) : lines.join("");
  },
  receivedOn: ({ content }) => isoDay(content.receivedOn),
  terminatedOn: ({ content }) => isoDay(content.termination.on),
  terminationReason: ({ content: { termination } }, t) =>
    termination.reason === null ? "" : t(`others.courtReason.${courtReason(termination.reason)}`),
  terminationDetails: ({ content }) => content.termination.details,
  procedureAdvice: () => "",
  remarks: () => "",
};

/** Null where a party of that kind is not asked for the field. */
type PartyValue = (party: Party, t: Words) => string | null;

const PARTY_VALUES: Readonly<Record<PartyFieldId, PartyValue>> = {
  name: ({ name }) => name,
  side: ({ side }, t) => t(`terms.side.${side}`),
  kindCode: partyKindCode,
  kind: (party, t) => {
    if (party.kind === "person") return t("terms.partyKind.person");
    return party.organisationKind === null ? "" : t(`terms.organisationKind.${party.organisationKind}`);
  },
  idTypeCode: (party) => (party.kind === "person" && party.idNumber.trim() === "" ? "" : idTypeCode(party)),
  idType: (party, t) => {
    if (party.kind === "organisation") return party.creditCode.trim() === "" ? "" : t("documents.agreement.creditCode");
    return party.idNumber.trim() === "" ? "" : t(`terms.idType.${party.idType}`);
  },
  idNumber: (party) => (party.kind === "person" ? party.idNumber : party.creditCode),
  representative: (party) => (party.kind === "organisation" ? party.representative : null),
  sexCode: (party) => (party.kind === "person" ? sexCode(party) : null),
  sex: (party, t) => (party.kind === "person" ? (party.sex ? t(`terms.sex.${party.sex}`) : "") : null),
  ethnicityCode: (party) => (party.kind === "person" ? (party.ethnicity ?? "") : null),
  ethnicity: (party, t) => (party.kind === "person" ? (party.ethnicity ? t(`terms.ethnicity.${party.ethnicity}`) : "") : null),
  phone: ({ phone }) => phone,
  address: ({ address }) => address,
};

function fieldsOf(facts: OtherFacts, target: OtherTarget, t: Words): OtherField[] {
  const map = TARGET_MAPS[target];
  const ofCase = map.fields.map(({ id, source }): OtherField => ({
    id,
    label: t(`others.fields.${id}`),
    value: CASE_VALUES[id](facts, t).trim(),
    source,
  }));
  const ofParties = facts.content.parties.flatMap((party, at) =>
    map.party.flatMap(({ id, source }): OtherField[] => {
      const value = PARTY_VALUES[id](party, t);
      const label = t("others.partyField", { n: at + 1, field: t(`others.party.${id}`) });
      return value === null ? [] : [{ id: `party.${at + 1}.${id}`, label, value: value.trim(), source }];
    }),
  );
  return [...ofCase, ...ofParties];
}

/** The facts of a case as another system asks for them, in its order, with everything told. */
export function otherFields(facts: OtherFacts, target: OtherTarget, t: Words): OtherField[] {
  return fieldsOf(facts, target, t);
}

/** The same with numbers of certificates and phones hidden, and everything by which a minor could be found. */
export function maskedOtherFields(facts: OtherFacts, target: OtherTarget, today: PlainDate, t: Words): OtherField[] {
  const { content, hide } = masked(facts.content, today);
  // The number of an organisation is public and may look like an identity number; that of a person is hidden already.
  const shown = ({ id, value }: OtherField) => (id.endsWith(".idNumber") ? value : hide(value));
  return fieldsOf({ ...facts, content }, target, t).map((field) => ({ ...field, value: shown(field) }));
}

/** Everything that has a value as text, a field a line. */
export function otherText(fields: readonly OtherField[], t: Words): string {
  return fields
    .filter(({ value }) => value !== "")
    .map(({ label, value }) => t("others.field", { label, value: value.includes("\n") ? `\n${value}` : value }))
    .join("\n");
}
