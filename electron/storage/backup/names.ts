/** Files of the data folder stand below this in a backup's zip. */
export const DATA = "data/";
/** The list of everything in the zip. */
export const MANIFEST = "manifest.json";
/** The folder of a restore under way, inside the data folder. */
export const RESTORE_AREA = ".restore";

// What a name may not hold on any system; control characters by code point.
const FORBIDDEN = /[<>:"/\\|?*\u{0}-\u{1f}\u{7f}]/u;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const OWN_AFFAIRS = new Set(["index", "lock.json", "unfinished-copy.json"]);
const LONGEST = 400;

/** True for a relative path that leads into the folder on every system, hides nothing and names no device. */
export function isSafePath(path: string): boolean {
  const parts = path.split("/");
  const safe = (part: string) =>
    part !== "" && !part.startsWith(".") && !/[. ]$/.test(part) && !FORBIDDEN.test(part) && !DEVICE.test(part);
  return path.length <= LONGEST && path.isWellFormed() && parts.every(safe);
}

/** True for what a backup holds of a data folder: not its lock, its index, left-over temporary files or older generations. */
export function isBackedUp(path: string): boolean {
  const top = path.split("/")[0] ?? "";
  return (
    isSafePath(path) && !OWN_AFFAIRS.has(top.toLowerCase()) && !top.startsWith("lock.json.") && !path.endsWith(".previous.json")
  );
}

const two = (value: number) => String(value).padStart(2, "0");

/** The name of a backup by the clock of this computer, such as `heshi-20260120-101500.zip`; `again` tells one of several in a second. */
export function backupName(at: Date, again: number): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  return `heshi-${day}-${time}${again === 0 ? "" : `-${again + 1}`}.zip`;
}
