import { buildPaper } from "#shared/documents/papers";
import type { Paper } from "#shared/documents/model";
import { words } from "#shared/locales/words";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { renderWord } from "../../electron/word/render.ts";
import { generatedCase, generatedRoom } from "../generate.ts";
import { type Finding, interleaved, median } from "./measure.ts";
import { bareDocx, templatePeer } from "./word-peers.ts";

const BATCH = 1_000;
/** So many files are made in a row by each, so many times; the time of a thousand follows from it. */
const IN_A_ROW = 40;
const ROUNDS = 8;
/** As many as a batch has under way at once. */
const AT_ONCE = 4;

/** The agreement of a generated case, as the program makes it. */
function agreement(n: number, size: number): Paper {
  const { content, number } = generatedCase(1, n % size, size);
  const source = {
    content: withoutCaucus(content),
    number: number?.text ?? null,
    noticeNumber: null,
    room: generatedRoom(),
    language: "zh-CN",
    today: null,
    about: null,
  } as const;
  return buildPaper("mediation-agreement", source, words("zh-CN"));
}

/** Does the work for each paper, `atOnce` at a time, as a batch does. */
async function each(papers: readonly Paper[], atOnce: number, work: (paper: Paper) => unknown): Promise<void> {
  const waiting = papers.values();
  const take = async () => {
    for (const paper of waiting) await work(paper);
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

/** Making the files alone, beside a bare script for the library and docxtemplater: blocks of many in turn, so that a busy moment falls on all. */
export async function wordSpeed(size: number): Promise<readonly Finding[]> {
  const papers = Array.from({ length: IN_A_ROW }, (_, n) => agreement(n, size));
  const template = await templatePeer();
  const times = await interleaved(ROUNDS, {
    ours: () => each(papers, 1, renderWord),
    batch: () => each(papers, AT_ONCE, renderWord),
    bare: () => each(papers, 1, bareDocx),
    template: () => each(papers, 1, template),
  });
  const one = (name: Parameters<typeof times>[0]) => median(times(name)) / papers.length;
  const [ours, batch, bare, filled] = [one("ours"), one("batch"), one("bare"), one("template")];
  const single = { part: "export", size, what: "an agreement to a Word file after warm-up", value: ours, unit: "ms" } as const;
  const many = { part: "export", size, what: `${BATCH} agreements to Word files`, value: batch * BATCH, unit: "ms" } as const;
  return [
    { ...single, against: `bare docx ${bare.toFixed(2)} ms`, ratio: ours / bare, bar: "≤ 1.3" },
    { ...single, against: `docxtemplater ${filled.toFixed(2)} ms`, ratio: ours / filled },
    { ...many, against: `bare docx one by one ${(bare * BATCH).toFixed(0)} ms`, ratio: batch / bare, bar: "≤ 0.15" },
    { ...many, against: `docxtemplater one by one ${(filled * BATCH).toFixed(0)} ms`, ratio: batch / filled },
  ];
}
