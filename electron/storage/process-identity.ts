import { createHash } from "node:crypto";
import { hostname, networkInterfaces, uptime, userInfo } from "node:os";
import { disk } from "./file-system";
import { systemCode } from "./problems";

/** Which process on which computer this is; a text is empty where the system does not tell. */
export type ProcessIdentity = {
  readonly pid: number;
  /** When the process was started, in the system's own count: a number that is given to another program later has another one. */
  readonly started: string;
  /** Which start of the computer this is. */
  readonly boot: string;
  /** Which computer this is, more surely than by its name: many are set up as copies of one, with one name. */
  readonly machine: string;
};

const told = async (path: string) =>
  disk.platform === "linux" ? (await disk.readFile(path).catch(() => Buffer.alloc(0))).toString("utf8").trim() : "";

/** When a process of this computer was started, as Linux tells it; the name before it may hold spaces and brackets. */
async function startOf(pid: number): Promise<string> {
  const text = await told(`/proc/${pid}/stat`);
  // The twenty-second value of the line, counted on from the state that follows the name.
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

async function machine(): Promise<string> {
  const cards = Object.values(networkInterfaces()).flatMap((each) => each?.filter((card) => !card.internal) ?? []);
  const addresses = [...new Set(cards.map((card) => card.mac))].toSorted();
  return createHash("sha256")
    .update([hostname(), await told("/etc/machine-id"), ...addresses].join("\n"))
    .digest("hex");
}

/** The name of the user who is logged in on this computer. */
export function ownUser(): string {
  return userInfo().username;
}

/** Which process this is. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  const boot = await told("/proc/sys/kernel/random/boot_id");
  return { pid: process.pid, started: await startOf(process.pid), boot, machine: await machine() };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/**
 * Whether a process of this computer is gone: the computer was started since, no process has its number,
 * or another program has it now. "unsure" when a process has the number and the system does not tell which, and the
 * computer seems to have been started after `since`.
 */
export async function isGone(other: ProcessIdentity, since: Date): Promise<boolean | "unsure"> {
  const own = await ownIdentity();
  if (other.boot !== "" && own.boot !== "" && other.boot !== own.boot) return true;
  if (!isRunning(other.pid)) return true;
  const started = await startOf(other.pid);
  if (other.started !== "" && started !== "") return other.started !== started;
  return since.getTime() < Date.now() - uptime() * 1000 ? "unsure" : false;
}
