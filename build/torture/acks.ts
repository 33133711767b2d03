import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { CaseId } from "#shared/domain/id";

/**
 * What a writer is busy with when it is stopped. "repair" stops it while it opens a folder with a damaged case, "migrate" while it saves
 * cases that an earlier version wrote.
 */
export const KINDS = ["save", "change", "accept", "repair", "move", "backup", "restore", "migrate"] as const;
export type Kind = (typeof KINDS)[number];

/** What a writer said was saved. */
export type Ack = { readonly id: CaseId; readonly revision: number; readonly number?: number; readonly mark?: string };

/** What a writer said of a backup by its name: that it was made, that it will be put back, that it was. */
export type BackupAck = { readonly backup: string; readonly what: "made" | "restoring" | "restored" };

/** A running writer and what it said so far. */
export type Writer = {
  readonly process: ChildProcess;
  /** Resolves when the writer has opened its folder, or when it has ended. */
  readonly ready: Promise<unknown>;
  readonly ended: Promise<unknown>;
  readonly lines: () => readonly string[];
  readonly acks: () => readonly (Ack | BackupAck)[];
  readonly complaints: () => string;
};

/** Starts the bundled writer. */
export function startWriter(bundle: string, args: readonly string[]): Writer {
  const child = spawn(process.execPath, [fileURLToPath(bundle), ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const text: string[] = [];
  const complaints: string[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<null>();
  child.stdout?.on("data", (chunk: Buffer) => {
    text.push(chunk.toString());
    resolve(null);
  });
  child.stderr?.on("data", (chunk: Buffer) => void complaints.push(chunk.toString()));
  const ended = once(child, "close");
  // The last line may be torn by the kill; it was then not said.
  const lines = () => text.join("").split("\n").slice(0, -1);
  const acks = () => lines().flatMap((line): (Ack | BackupAck)[] => (line.startsWith("{") ? [JSON.parse(line)] : []));
  return { process: child, ready: Promise.race([ready, ended]), ended, lines, acks, complaints: () => complaints.join("") };
}
