import { readFileSync } from "node:fs";
import type { CaseContent } from "#shared/domain/case-file";
import { PartId } from "#shared/domain/id";
import { CASE_SOURCES, DISPUTE_CATEGORIES, MEDIATION_KINDS } from "#shared/domain/mediation";
import { emptyContent } from "#shared/domain/empty-case";
import { emptyOrganisation, emptyPerson, ETHNIC_CODES, ORGANISATION_KINDS, type Party, SIDES } from "#shared/domain/party";
import { DEFAULT_MARGINS, Room, rosterPerson } from "#shared/domain/room";
import { terms } from "#shared/locales/zh-CN/terms";

/** The part of a fictional sample case that the first papers need. */
export type SampleCase = {
  readonly id: string;
  readonly title: string;
  readonly track: string;
  readonly caseNo: string;
  readonly disputeTypeCode: string;
  readonly source: string;
  readonly organ: { readonly kind: string; readonly name: string; readonly numberPrefix: string; readonly seal: string };
  readonly mediators: readonly string[];
  readonly recorder: string;
  readonly place: string;
  readonly dates: Readonly<Record<string, string | readonly string[]>>;
  readonly parties: readonly SampleParty[];
  readonly facts: string;
  readonly disputePoints: readonly string[];
  readonly claims: readonly string[];
  readonly agreement: null | {
    readonly form: string;
    readonly copies: number;
    readonly clauses: readonly string[];
    readonly payments?: readonly SamplePayment[];
  };
};

export type SamplePayment = { readonly amountFen: number; readonly amountCapital: string; readonly item: string };

export type SampleParty = {
  readonly side: string;
  readonly kind: string;
  readonly name: string;
  readonly gender?: string;
  readonly ethnicity?: string;
  readonly birthDate?: string;
  readonly idNumber?: string;
  readonly usci?: string;
  readonly phone?: string;
  readonly occupation?: string;
  readonly workUnit?: string;
  readonly address?: string;
  readonly legalRepresentative?: string;
  readonly legalRepresentativeTitle?: string;
  readonly guardian?: string;
  readonly relation?: string;
  readonly literacy?: string;
  readonly signNote?: string;
};

export const sampleCases: readonly SampleCase[] = JSON.parse(
  readFileSync(new URL("../samples/sample-cases.json", import.meta.url), "utf8"),
);

/** The sample with that id; throws when there is none. */
export function sampleCase(id: string): SampleCase {
  const found = sampleCases.find((sample) => sample.id === id);
  if (!found) throw new Error(`no sample case ${id}`);
  return found;
}

/** The code whose word this is; throws when the lists do not know the word. */
function codeOf<K extends string>(codes: readonly K[], words: Readonly<Record<K, string>>, word: string): K {
  const code = codes.find((each) => words[each] === word);
  if (code === undefined) throw new Error(`no code for ${word}`);
  return code;
}

/** A stable id for a part of a sample. */
export function samplePartId(sample: SampleCase, part: "party" | "clause", at: number): PartId {
  const digits = `${sample.id.slice(1).padStart(4, "0")}${part === "party" ? "a" : "b"}${String(at).padStart(7, "0")}`;
  return PartId.parse(`00000000-0000-4000-8000-${digits}`);
}

function partyOf(sample: SampleCase, party: SampleParty, at: number): Party {
  const common = {
    id: samplePartId(sample, "party", at),
    side: codeOf(SIDES, terms.side, party.side),
    name: party.name,
    phone: party.phone ?? "",
    address: party.address ?? "",
  };
  if (party.kind !== "自然人") {
    return {
      ...emptyOrganisation(common.id, common.side), ...common, creditCode: party.usci ?? "",
      organisationKind: ORGANISATION_KINDS.find((kind) => terms.organisationKind[kind] === party.kind) ?? null,
      representative: party.legalRepresentative ?? "", representativePost: party.legalRepresentativeTitle ?? "",
    }; // prettier-ignore
  }
  return {
    ...emptyPerson(common.id, common.side), ...common,
    sex: party.gender === "男" ? "male" : "female",
    ethnicity: codeOf(ETHNIC_CODES, terms.ethnicity, party.ethnicity ?? ""),
    idNumber: party.idNumber ?? "", birthDate: party.birthDate ?? "", age: null,
    occupation: party.occupation ?? "", workUnit: party.workUnit ?? "",
    guardian: (party.guardian ?? "").replace(/（.*$/, ""),
    guardianRelation: /（([^，）]*)/.exec(party.guardian ?? "")?.[1] ?? "",
    relation: party.relation ?? "", cannotRead: party.literacy === "不识字", signNote: party.signNote ?? "",
  }; // prettier-ignore
}

/** A printed amount of a sample clause as the mark a person types: `人民币壹万元整（¥10,000.00）` → `【¥10,000.00】`. */
export function asTyped(clause: string): string {
  return clause.replace(/人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+（¥([\d,.]+)）/g, "【¥$1】");
}

const text = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : "");

/** A sample as it would be typed into the form. Throws for a track whose sides the form does not know yet. */
export function contentOf(sample: SampleCase): CaseContent {
  const track = sample.track.startsWith("联合调解") || sample.track.startsWith("人民调解") ? "人民调解" : sample.track;
  return {
    ...emptyContent(),
    kind: codeOf(MEDIATION_KINDS, terms.kind, track),
    category: codeOf(
      DISPUTE_CATEGORIES,
      { ...terms.category },
      terms.category[DISPUTE_CATEGORIES.find((code) => code === sample.disputeTypeCode) ?? "99"],
    ),
    source: codeOf(CASE_SOURCES, terms.source, sample.source),
    place: sample.place,
    occurredOn: text(sample.dates["occurred"]),
    receivedOn: text(sample.dates["received"]),
    acceptedOn: text(sample.dates["accepted"]),
    parties: sample.parties.map((party, at) => partyOf(sample, party, at)),
    facts: sample.facts,
    disputes: sample.disputePoints.join("\n"),
    claims: sample.claims.join("\n"),
    agreement: {
      clauses: (sample.agreement?.clauses ?? []).map((clause, at) => ({
        id: samplePartId(sample, "clause", at),
        text: asTyped(clause),
      })),
      performance: sample.agreement ? "按以上各条约定的方式和时间履行。" : "",
      copies: null,
      mediators: [...sample.mediators],
      recorder: sample.recorder,
      signedOn: text(sample.dates["signed"]),
    },
  };
}

/** The room a sample was mediated in, about to give the sample's own number. */
export function roomOf(sample: SampleCase): Room {
  const [, year = "2026", , number = "1"] = /（(\d{4})）(.*)第(\d+)号/.exec(sample.caseNo) ?? [];
  return Room.parse({
    name: sample.organ.name,
    kind: sample.organ.kind.startsWith("派驻") ? "stationed" : "village",
    numberPrefix: sample.organ.numberPrefix,
    numberPattern: "（{year}）{prefix}第{number}号",
    numberDigits: 4,
    firstNumber: { year: Number(year), sequence: Number(number) },
    sealOrganisation: sample.organ.seal,
    mediators: sample.mediators.map(rosterPerson),
    recorder: sample.recorder,
    place: sample.place,
    margins: DEFAULT_MARGINS,
  });
}
