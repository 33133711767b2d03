import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { CaseId } from "#shared/domain/id";
import { EMPTY_PHRASE_BOOK, type PhraseBook } from "#shared/domain/phrase-book";
import { openDesk, removeFolders } from "../support/desk.ts";
import { contentOf, roomOf, sampleCase, samplePartId } from "../support/sample-cases.ts";

afterEach(removeFolders);

const book: PhraseBook = { phrases: [{ step: "rights", kind: "question", text: "听清楚了吗？\n有无异议？" }] };

test("the room's phrases are kept, and an empty one is refused", async () => {
  const desk = await openDesk();
  expect(await desk.api.phrases.get()).toEqual(EMPTY_PHRASE_BOOK);
  expect(await desk.api.phrases.save(book)).toEqual(book);
  await expect(desk.api.phrases.save({ phrases: [{ step: "rights", kind: "note", text: "" }] })).rejects.toThrow("badInput");
  const again = await desk.reopen();
  expect(await again.api.phrases.get()).toEqual(book);
  await again.close();
});

test("private notes are stored with the case, and nowhere in the Word file made from it", async () => {
  const sample = sampleCase("C01");
  const content = contentOf(sample);
  const secret = "老板私下说最多出三千";
  const sessions = content.sessions.map((session) => ({
    ...session,
    caucus: [{ id: samplePartId(sample, "clause", 90), with: "韦小山", text: secret }],
  }));
  const desk = await openDesk();
  const id = CaseId.parse(randomUUID());
  await desk.api.room.save(roomOf(sample));
  await desk.api.cases.save({ id, revision: 0, content: { ...content, sessions } });
  const paper = await desk.api.papers.export({ id, paper: "mediation-agreement", about: null, blank: false });
  expect(JSON.stringify(await desk.api.cases.get({ id }))).toContain(secret);
  const parts = Object.values(unzipSync(readFileSync(paper?.path ?? ""))).map((bytes) => strFromU8(bytes));
  expect(parts.some((part) => part.includes("韦小山"))).toBe(true);
  expect(parts.filter((part) => part.includes(secret))).toEqual([]);
  await desk.close();
});
