import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { join } from "node:path";
import { CaseId } from "#shared/domain/id";
import type { CaseFile } from "#shared/domain/case-file";
import type { App } from "../../electron/core/app";
import { type Ack, type BackupAck, type Kind, KINDS } from "./acks";
import { ask, contentOf, openCore } from "./desk";

const [mode = "", root = "", word = "", attempts = "0"] = process.argv.slice(2);

/** Tells the other side; what was told before the kill stays in the pipe. */
const acknowledge = (ack: Ack | BackupAck) => void writeSync(1, `${JSON.stringify(ack)}\n`);

async function save(app: App, id: CaseId, revision: number): Promise<void> {
  await ask(app, "cases.save", { id, revision: revision - 1, content: contentOf(id, revision) });
  acknowledge({ id, revision });
}

async function newCase(app: App): Promise<CaseId> {
  const id = CaseId.parse(randomUUID());
  await save(app, id, 1);
  return id;
}

async function anyCase(app: App): Promise<CaseFile | null> {
  const { rows } = await ask<{ rows: { id: CaseId }[] }>(app, "cases.list", { offset: 0, limit: 50 });
  const row = rows[Math.floor(Math.random() * rows.length)];
  return row ? await ask<CaseFile | null>(app, "cases.get", { id: row.id }) : null;
}

async function backUp(app: App): Promise<string> {
  await newCase(app);
  const { name } = await ask<{ name: string }>(app, "backups.make", { place: null });
  acknowledge({ backup: name, what: "made" });
  return name;
}

async function putBack(app: App): Promise<void> {
  const name = await backUp(app);
  await newCase(app);
  acknowledge({ backup: name, what: "restoring" });
  await ask(app, "backups.restore", { place: null, name, acceptLoss: true });
  acknowledge({ backup: name, what: "restored" });
}

async function step(app: App, kind: Kind, at: number): Promise<void> {
  if (kind === "move") {
    await newCase(app);
    await ask(app, "folder.move", { path: join(root, `moved-${process.pid}-${at}`) });
  } else if (kind === "accept") {
    const id = await newCase(app);
    const { revision, number } = await ask<CaseFile>(app, "cases.accept", { id });
    acknowledge({ id, revision, number: number?.sequence ?? 0 });
  } else if (kind === "backup") await backUp(app);
  else if (kind === "restore") await putBack(app);
  else if (kind === "change" || kind === "migrate") {
    const file = await anyCase(app);
    if (file) await save(app, file.id, file.revision + 1);
    else await newCase(app);
  } else await newCase(app);
}

async function work(kind: Kind): Promise<void> {
  const app = await openCore(root);
  writeSync(1, "ready\n");
  for (let at = 0; ; at++) await step(app, kind, at);
}

/** Opens the folder again and again beside another process, and adds a mark to a case whenever it may write. */
async function contest(): Promise<void> {
  for (let at = 0; at < Number(attempts); at++) {
    const app = await openCore(root);
    const { lockedBy } = await ask<{ lockedBy: unknown }>(app, "app.info");
    const file = lockedBy === null ? await anyCase(app) : null;
    const mark = `${word}-${process.pid}-${at}`;
    if (file) {
      const content = { ...file.content, facts: `${file.content.facts}${mark}\n` };
      const { revision } = await ask<CaseFile>(app, "cases.save", { id: file.id, revision: file.revision, content });
      acknowledge({ id: file.id, revision, mark });
    } else writeSync(1, "refused\n");
    await app.close();
  }
}

if (mode === "contest") await contest();
else {
  const kind = KINDS.find((each) => each === word);
  if (kind) await work(kind);
}
