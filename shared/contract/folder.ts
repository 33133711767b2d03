import { z } from "zod";
import { command } from "./define";

const Path = z.string().min(1).max(4_000);

export const folder = {
  /** Asks with the system's dialog; null when the person thought better of it. */
  choose: command(z.void(), Path.nullable()),
  /**
   * Puts the data into another folder: an empty one gets a verified copy of everything, one with data of ours is opened as it is.
   * The old folder stays as it was.
   */
  move: command(
    z.strictObject({ path: Path }),
    z.strictObject({ copied: z.boolean() }),
    "app",
    "preferences",
    "room",
    "rules",
    "cases",
  ),
  /** Tries once more to open the folder, after the person put right what stood in the way. */
  reopen: command(z.void(), z.null(), "app", "preferences", "room", "rules", "cases"),
  /** Opens a folder of fictional cases beside the real one. */
  tryDemo: command(z.void(), z.null(), "app", "preferences", "room", "rules", "cases"),
  /** Leaves the fictional cases and opens the real folder. */
  leaveDemo: command(z.void(), z.null(), "app", "preferences", "room", "rules", "cases"),
} as const;
