import { homedir } from "node:os";
import { join } from "node:path";

/** Where a program of this user keeps what belongs to it, by the habits of each system. */
export function appFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === "win32") return join(env["APPDATA"] ?? join(home, "AppData", "Roaming"), "Heshi");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Heshi");
  return join(env["XDG_DATA_HOME"] ?? join(home, ".local", "share"), "heshi");
}
