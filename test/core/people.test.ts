import { afterEach, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { emptyContent } from "#shared/domain/empty-case";
import { emptyAgent } from "#shared/domain/party";
import { keyOf } from "#shared/rules/known-party";
import { openDesk, removeFolders } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase, samplePartId } from "../support/sample-cases.ts";

afterEach(removeFolders);

const caseId = (at: number) => CaseId.parse(`0b000000-0000-4000-8000-00000000000${at}`);
const first = contentOf(sampleCase("C01"));

test("a party is known again by what other cases hold, the newest first, and tells who acted for it", async () => {
  const desk = await openDesk();
  await desk.api.room.save(roomOf(sampleCase("C01")));
  const [worker, company] = first.parties;
  if (!worker || !company) throw new Error("the sample has two parties");
  const agent = { ...emptyAgent(samplePartId(sampleCase("C01"), "party", 9)), name: "章律师" };
  await desk.api.cases.save({ id: caseId(1), revision: 0, content: first });
  await desk.api.cases.save({
    id: caseId(2),
    revision: 0,
    content: { ...first, acceptedOn: "2026-02-01", parties: [{ ...worker, address: "新住址", agents: [agent] }] },
  });
  await desk.api.cases.save({ id: caseId(3), revision: 0, content: contentOf(sampleCase("C08")) });

  const known = await desk.api.people.known({ key: keyOf(worker), exceptCase: caseId(9) });
  expect(known.cases.map(({ id, date }) => [id, date])).toEqual([
    [caseId(2), "2026-02-01"],
    [caseId(1), first.acceptedOn],
  ]);
  expect(known.cases[1]?.title).toBe("韦小山与安屿示例建筑劳务有限公司劳动争议纠纷");
  expect(known.latest?.address).toBe("新住址");
  expect(known.agents).toEqual(["章律师"]);

  const elsewhere = await desk.api.people.known({ key: keyOf(worker), exceptCase: caseId(2) });
  expect(elsewhere.cases.map(({ id }) => id)).toEqual([caseId(1)]);
  const byBirth = { kind: "person", name: "韦小山", number: "", phone: "", birthDate: "1984-07-09" } as const;
  expect((await desk.api.people.known({ key: byBirth, exceptCase: caseId(9) })).cases).toHaveLength(2);
  expect((await desk.api.people.known({ key: { ...byBirth, birthDate: "" }, exceptCase: caseId(9) })).cases).toEqual([]);
  expect((await desk.api.people.known({ key: keyOf(company), exceptCase: caseId(9) })).cases.map(({ id }) => id)).toEqual([
    caseId(1),
  ]);
  // The search for an agent finds the case in which it acted.
  const found = await desk.api.cases.list({ offset: 0, limit: 9, text: "章律师" });
  expect(found.rows.map(({ id }) => id)).toEqual([caseId(2)]);

  // The names of minors stay masked in the titles of other cases.
  const minor = contentOf(sampleCase("C08")).parties[3];
  if (!minor) throw new Error("the sample has a minor");
  const alone = { ...emptyContent(), receivedOn: "2026-05-25", parties: [minor] };
  await desk.api.cases.save({ id: caseId(4), revision: 0, content: alone });
  const ofMinor = await desk.api.people.known({ key: keyOf(minor), exceptCase: caseId(3) });
  expect(ofMinor.cases.map(({ title }) => title).join()).not.toContain("蒙小川");
  expect(ofMinor.cases).toHaveLength(1);
  await desk.close();
});

test("those who helped before are offered once each", async () => {
  const desk = await openDesk();
  await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id: caseId(1), revision: 0, content: first });
  await desk.api.cases.save({ id: caseId(2), revision: 0, content: contentOf(sampleCase("C08")) });
  const names = (await desk.api.people.helpers({ exceptCase: caseId(9) })).map(({ name }) => name);
  expect([...names].toSorted()).toEqual(["李助理", "贺知远", "冯立春", "蒙有文"].toSorted());
  expect((await desk.api.people.helpers({ exceptCase: caseId(2) })).map(({ name }) => name)).toEqual(["贺知远", "冯立春"]);
  await desk.close();
});

test("addresses and units of earlier cases are offered without names, and no minor's", async () => {
  const desk = await openDesk();
  await desk.api.room.save(roomOf(sampleCase("C01")));
  await desk.api.cases.save({ id: caseId(1), revision: 0, content: first });
  const minor = contentOf(sampleCase("C08")).parties[3];
  const [worker] = first.parties;
  if (!minor || worker?.kind !== "person") throw new Error("the samples have both");
  const parties = [
    { ...minor, address: "某村某号" },
    { ...worker, address: " 新住址 ", workUnit: "某砖厂" },
  ];
  await desk.api.cases.save({ id: caseId(2), revision: 0, content: { ...first, parties } });
  const places = await desk.api.people.places({ exceptCase: caseId(9) });
  expect(places.addresses).toEqual(expect.arrayContaining(["新住址", ...first.parties.map(({ address }) => address)]));
  expect(places.addresses).toHaveLength(3);
  expect(places.units).toEqual(expect.arrayContaining(["某砖厂", "安屿示例建筑劳务有限公司"]));
  expect((await desk.api.people.places({ exceptCase: caseId(1) })).addresses).toEqual(["新住址"]);
  await desk.close();
});
