import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import type { CaseFile } from "#shared/domain/case-file";
import { CaseId } from "#shared/domain/id";
import { type Ack, startWriter } from "./acks";
import { ask, contentOf, openCore } from "./desk";
import { emptyLine, type Line, newRoot } from "./kills";

const CASES = 4;

/** What two processes did to one folder, of which one is killed and begun again now and then. */
async function compete(
  writer: string,
  root: string,
  attempts: number,
): Promise<{ acks: Ack[]; refused: number; complaints: string }> {
  const acks: Ack[] = [];
  let refused = 0;
  let complaints = "";
  const compete = async (name: string, mortal: boolean) => {
    for (let left = attempts; left > 0;) {
      const running = startWriter(writer, ["contest", root, name, String(left)]);
      if (mortal)
        await Promise.race([running.ended, pause(500 + Math.random() * 1_000).then(() => running.process.kill("SIGKILL"))]);
      await running.ended;
      acks.push(...running.acks().filter((ack) => "id" in ack));
      refused += running.lines().filter((line) => line === "refused").length;
      complaints += running.complaints();
      left -= Math.max(1, running.lines().length);
    }
  };
  await Promise.all([compete("a", false), compete("b", true)]);
  return { acks, refused, complaints };
}

/** Lets two processes open, change and close the same few cases, `attempts` times together; one of them is killed now and then. */
export async function contestRounds(writer: string, attempts: number): Promise<Line & { refused: number }> {
  const root = await newRoot();
  const setup = await openCore(root);
  for (let at = 0; at < CASES; at++) {
    const id = CaseId.parse(randomUUID());
    await ask(setup, "cases.save", { id, revision: 0, content: { ...contentOf(id, 1), facts: "" } });
  }
  await setup.close();
  const { acks, refused, complaints } = await compete(writer, root, Math.ceil(attempts / 2));
  const app = await openCore(root);
  const notes = complaints === "" ? [] : [complaints];
  const { notices } = await ask<{ notices: unknown[] }>(app, "app.info");
  if (notices.length > 0) notes.push(JSON.stringify(notices));
  const twice = acks.length - new Set(acks.map(({ id, revision }) => `${id} ${revision}`)).size;
  let lost = twice;
  for (const { id, mark = "" } of acks) {
    const file = await ask<CaseFile | null>(app, "cases.get", { id }).catch(() => null);
    if (!file?.content.facts.includes(`${mark}\n`)) lost += 1;
  }
  await app.close();
  rmSync(root, { recursive: true });
  return {
    ...emptyLine("two processes"),
    rounds: acks.length + refused,
    acknowledged: acks.length,
    lost,
    unreadable: notes.length,
    notes,
    refused,
  };
}
