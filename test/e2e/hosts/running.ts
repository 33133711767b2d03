import type { ChildProcess } from "node:child_process";
import type { ElectronApplication, Page } from "@playwright/test";

export type StartOptions = {
  /** More arguments for the program. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** The program while it runs. */
export type Running = {
  readonly page: Page;
  readonly process: ChildProcess;
  /** Its main process on the desktop host, else null. */
  readonly electron: ElectronApplication | null;
  /** Everything the program wrote to its console so far. */
  readonly output: () => string;
  /** Ends it as a power cut would (SIGKILL) and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Asks it to end and waits until it has; SIGKILL after ten seconds. */
  readonly stop: () => Promise<void>;
};

const PATIENCE = 10_000;

/** Whether the process has ended by itself within the time, in milliseconds. */
export async function ended(child: ChildProcess, time = PATIENCE): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return true;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, time);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/** Kills the process and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await ended(child);
}

/** Collects what a process writes to both of its streams. */
export function collectOutput(child: ChildProcess): () => string {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (bytes: Buffer) => {
      text += bytes.toString();
    });
  }
  return () => text;
}
