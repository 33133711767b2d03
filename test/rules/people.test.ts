import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseContent } from "#shared/domain/case-file";
import { emptyParticipant } from "#shared/domain/participant";
import { type Agent, emptyAgent, emptyOrganisation, emptyPerson, type NaturalPerson, type Party } from "#shared/domain/party";
import { rosterPerson } from "#shared/domain/room";
import { branchEndings, heirWords } from "#shared/locales/people-words";
import { conflicts } from "#shared/rules/conflicts";
import { canFill, filledFrom, isKnownAs, keyOf, usableParts } from "#shared/rules/known-party";
import { kindOfCode, withKindOfCode } from "#shared/rules/organisation-kind";
import { peopleFindings } from "#shared/rules/people-checks";
import { contentOf, sampleCase, sampleCases, samplePartId } from "../support/sample-cases.ts";

const codes = (content: CaseContent) => peopleFindings(content, heirWords).map(({ code }) => code);
const id = (at: number) => samplePartId(sampleCase("C08"), "party", at);

/** A sample with some persons changed, counted from 0. */
function withPersons(content: CaseContent, change: (person: NaturalPerson, at: number) => NaturalPerson): CaseContent {
  return { ...content, parties: content.parties.map((party, at) => (party.kind === "person" ? change(party, at) : party)) };
}

const SIGNING: Agent = {
  ...emptyAgent(id(90)),
  name: "章律师",
  authority: "special",
  powers: ["concede", "take-part-and-sign"],
  proven: true,
};

describe("the people of a case", () => {
  test("of the samples are in order", () => {
    for (const sample of sampleCases) expect(codes(contentOf(sample)), sample.id).toEqual([]);
  });

  test("are told where a guardian is missing, stands on the other side or is a minor", () => {
    const whole = contentOf(sampleCase("C08"));
    const guarded = (guardian: string) => codes(withPersons(whole, (one, at) => (at === 3 ? { ...one, guardian } : one)));
    expect(guarded("")).toEqual(["guardian"]);
    expect(guarded("蒙小溪")).toEqual(["guardianMinor"]);
    expect(guarded("安屿示例鞋业有限公司")).toEqual(["guardianOpponent"]);
    expect(guarded("蒙有才")).toEqual([]);
  });

  test("may be represented by an agent whose authority is written, but not the offender", () => {
    const base = contentOf(sampleCase("C10"));
    const withAgents = (content: CaseContent, at: number, agent: Agent) =>
      withPersons(content, (one, n) => (n === at ? { ...one, agents: [agent] } : one));
    const told = (agent: Agent) => codes(withAgents(base, 1, agent));
    expect(codes(withAgents(base, 0, SIGNING))).toEqual(["offenderAgent"]);
    expect(codes(withAgents({ ...base, kind: "people" }, 0, SIGNING))).toEqual([]);
    expect(told(SIGNING)).toEqual([]);
    expect(told({ ...SIGNING, name: " " })).toEqual(["agentName"]);
    expect(told({ ...SIGNING, authority: null, powers: [] })).toEqual(["agentAuthority"]);
    expect(told({ ...SIGNING, powers: [] })).toEqual(["agentPowers"]);
    expect(told({ ...SIGNING, powers: ["other"] })).toEqual(["agentPowers"]);
    expect(told({ ...SIGNING, authority: "general" })).toEqual(["agentCannotSign"]);
    expect(told({ ...SIGNING, powers: ["evidence"] })).toEqual(["agentCannotSign"]);
    expect(told({ ...SIGNING, until: "2026-03-17" })).toEqual(["agentExpired"]);
    expect(told({ ...SIGNING, until: "2026-03-18" })).toEqual([]);
    expect(told({ ...SIGNING, proven: false })).toEqual(["agentProof"]);
  });

  test("choose at most five to speak for them, from among themselves", () => {
    const base = contentOf(sampleCase("C08"));
    const ids = base.parties.map((party) => party.id);
    expect(codes({ ...base, spokespeople: ids.slice(0, 5) })).toEqual([]);
    expect(codes({ ...base, spokespeople: ids })).toEqual(["tooManySpeakers"]);
    expect(codes({ ...base, spokespeople: [id(77)] })).toEqual(["strangeSpeaker"]);
    const workers = (count: number): Party[] =>
      Array.from({ length: count }, (_, at) => ({ ...emptyPerson(id(at), "applicant"), name: `工人${at}` }));
    const labour = { ...contentOf(sampleCase("C01")), deceased: null };
    expect(codes({ ...labour, parties: workers(10) })).toEqual([]);
    expect(codes({ ...labour, parties: workers(11) })).toEqual(["maySpeak"]);
    expect(codes({ ...labour, parties: workers(11), spokespeople: [id(0)] })).toEqual([]);
  });

  test("who cannot read need a witness; nobody stands twice; organisations have a representative", () => {
    const base = contentOf(sampleCase("C03"));
    const witness = { ...emptyParticipant(id(50)), name: "柏长庚", kind: "witness" as const };
    expect(codes({ ...base, participants: [witness] })).toEqual([]);
    expect(codes({ ...base, participants: [] })).toEqual(["witness"]);
    const [first] = base.parties;
    const again = first ? [...base.parties, { ...first, id: id(51) }] : [];
    expect(codes({ ...base, participants: [witness], parties: again })).toEqual(["duplicate"]);
    const company = contentOf(sampleCase("C01"));
    const silent = company.parties.map((party) => (party.kind === "organisation" ? { ...party, representative: "" } : party));
    expect(codes({ ...company, parties: silent })).toEqual(["representative"]);
  });

  test("who inherit are asked for: each with the relation, each class of the first order", () => {
    const base = contentOf(sampleCase("C08"));
    const without = (at: number) => codes({ ...base, parties: base.parties.filter((_, n) => n !== at) });
    expect(without(0)).toEqual(["heirSpouse"]);
    expect(without(1)).toEqual([]);
    expect(codes({ ...base, parties: base.parties.filter((_, n) => n !== 1 && n !== 2) })).toEqual(["heirParent"]);
    expect(codes({ ...base, parties: base.parties.filter((_, n) => n !== 3 && n !== 4) })).toEqual(["heirChild"]);
    expect(codes(withPersons(base, (one, at) => (at === 1 ? { ...one, relation: "" } : one)))).toEqual(["heirRelation"]);
    expect(codes({ ...base, deceased: null, parties: [] })).toEqual([]);
  });
});

describe("conflicts of interest", () => {
  const base = contentOf(sampleCase("C01"));
  const worker = base.parties[0];
  const told = (content: CaseContent, roster = [rosterPerson("程守和")], earlier: Parameters<typeof conflicts>[2] = []) =>
    conflicts(content, roster, earlier).map(({ code }) => code);
  const mediatedBy = (name: string): CaseContent => ({ ...base, agreement: { ...base.agreement, mediators: [name] } });

  test("are not seen in the samples", () => {
    for (const sample of sampleCases) expect(told(contentOf(sample))).toEqual([]);
  });

  test("are seen by name, number, address, work and office", () => {
    const known = { ...rosterPerson("韦小山"), idNumber: "520099198407090010" };
    expect(told(mediatedBy("韦小山"), [known])).toEqual(["party"]);
    expect(told(mediatedBy("韦小山"), [])).toEqual(["sameName"]);
    expect(told(mediatedBy("韦小山"), [{ ...known, idNumber: "330099195712300556" }])).toEqual([]);
    const address = worker?.address ?? "";
    expect(told(mediatedBy("韦大山"), [{ ...rosterPerson("韦大山"), address }])).toEqual(["family"]);
    expect(told(mediatedBy("程守和"), [{ ...rosterPerson("程守和"), address }])).toEqual([]);
    expect(told(mediatedBy("贺德昌"))).toEqual(["represents"]);
    expect(told(mediatedBy("程守和"), [{ ...rosterPerson("程守和"), unit: "安屿示例建筑劳务有限公司" }])).toEqual(["unit"]);
    expect(told({ ...base, agreement: { ...base.agreement, recorder: "韦小山" } })).toEqual(["sameName"]);
  });

  test("are seen in those who act or acted for a party", () => {
    const agents = [{ ...SIGNING, name: "程守和" }];
    expect(told({ ...base, parties: base.parties.map((party) => ({ ...party, agents })) })).toEqual(["agent", "agent"]);
    expect(told(base, [], [{ party: "韦小山", agents: ["程守和"] }])).toEqual(["earlierAgent"]);
    expect(told(contentOf(sampleCase("C08")), [], [{ party: "蒙小川", agents: ["别人"] }])).toEqual([]);
  });
});

describe("a party that appears again", () => {
  const person: NaturalPerson = { ...emptyPerson(id(0), "applicant"), name: "韦小山", idNumber: "520099198407090010", birthDate: "1984-07-09", phone: "15400000001" }; // prettier-ignore
  const other = (changed: Partial<NaturalPerson>): NaturalPerson => ({
    ...emptyPerson(id(1), "respondent"),
    name: "韦小山",
    ...changed,
  });
  const known = (one: Party, two: Party) => isKnownAs(keyOf(one), two);

  test("is known by number, by name and birth date, by name and telephone", () => {
    expect(known(person, other({ name: "韦 小山", idNumber: "520099 198407090010" }))).toBe(true);
    expect(known(person, other({ birthDate: "1984年7月9日" }))).toBe(true);
    expect(known({ ...person, birthDate: "" }, other({ phone: "154-0000-0001" }))).toBe(true);
    expect(known(person, other({}))).toBe(false);
    expect(known(person, other({ name: "韦大山", phone: person.phone }))).toBe(false);
    expect(known(person, other({ idNumber: "330099195712300556", birthDate: person.birthDate }))).toBe(false);
  });

  test("is an organisation by code or name", () => {
    const company = { ...emptyOrganisation(id(2), "respondent"), name: "安屿示例鞋业有限公司", creditCode: "91330099MA9EXAM70P" };
    expect(known(company, { ...company, name: "旧名", id: id(3) })).toBe(true);
    expect(known({ ...company, creditCode: "" }, company)).toBe(true);
    expect(known({ ...company, creditCode: "91330099MA9EXAM11L" }, company)).toBe(false);
    expect(known(person, company)).toBe(false);
  });

  test("is not asked for while its number is being typed", () => {
    expect(usableParts(keyOf(emptyPerson(id(0), "applicant")))).toEqual([]);
    expect(usableParts(keyOf(other({ idNumber: "52009919" })))).toEqual([]);
    expect(usableParts(keyOf(other({ idNumber: "E12345678" })))).toEqual(["E12345678"]);
    expect(usableParts(keyOf(person))).toEqual([person.idNumber, person.phone, person.name]);
  });

  test("has only its empty fields filled, and never a field of the case itself", () => {
    const text = fc.constantFrom("", "甲", "乙");
    const made = fc.record({ occupation: text, phone: text, workUnit: text, address: text, guardian: text, relation: text });
    fc.assert(
      fc.property(made, made, (now, before) => {
        const filled = filledFrom(other(now), { ...person, ...before });
        if (filled.kind !== "person") throw new Error("a person stays a person");
        for (const part of ["occupation", "phone", "workUnit", "address", "guardian"] as const)
          expect(filled[part]).toBe(now[part] === "" ? before[part] : now[part]);
        expect(filled).toMatchObject({ id: id(1), side: "respondent", relation: now.relation, agents: [] });
        expect(canFill(filled, { latest: { ...person, ...before }, cases: [], agents: [] })).toBe(false);
      }),
    );
  });
});

describe("the kind of an organisation", () => {
  test("is told by the credit codes of the samples", () => {
    for (const sample of sampleCases) {
      for (const party of contentOf(sample).parties) {
        if (party.kind !== "organisation") continue;
        expect(kindOfCode(party.creditCode, party.name, branchEndings), party.name).toBe(party.organisationKind);
      }
    }
    expect(kindOfCode("91330099MA9EXAM70X", "", branchEndings)).toBe(null);
  });

  test("follows the code until somebody chooses", () => {
    const before = emptyOrganisation(id(0), "respondent");
    const coded = withKindOfCode(before, { ...before, creditCode: "91330099MA9EXAM467" }, branchEndings);
    expect(coded.organisationKind).toBe("company");
    const named = withKindOfCode(coded, { ...coded, name: "示例保险公司安屿支公司" }, branchEndings);
    expect(named.organisationKind).toBe("branch");
    const chosen = { ...named, organisationKind: "other" as const };
    expect(withKindOfCode(chosen, { ...chosen, name: "示例保险" }, branchEndings).organisationKind).toBe("other");
  });
});
