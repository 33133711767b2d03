import { safeFileName } from "./file-name";

/** What the bytes of a file say it is. */
export type FileType = {
  /** Media type, such as `image/jpeg`. */
  readonly type: string;
  /** The ending that leads the system to a program that shows such bytes, with its dot; null for what is never opened. */
  readonly opensAs: string | null;
};

const known = (type: string, opensAs: string | null): FileType => ({ type, opensAs });

const UNKNOWN = known("application/octet-stream", null);
const PROGRAM = known("application/x-executable", null);

/** Beginnings of files: the place of the first sign, the signs, the type. */
const BEGINNINGS: readonly (readonly [number, string, FileType])[] = [
  [0, "\xff\xd8\xff", known("image/jpeg", ".jpg")],
  [0, "\x89PNG\r\n\x1a\n", known("image/png", ".png")],
  [0, "GIF8", known("image/gif", ".gif")],
  [8, "WEBP", known("image/webp", ".webp")],
  [0, "II*\0", known("image/tiff", ".tif")],
  [0, "MM\0*", known("image/tiff", ".tif")],
  [4, "ftyphei", known("image/heic", ".heic")],
  [4, "ftypmif1", known("image/heic", ".heic")],
  [4, "ftypM4A", known("audio/mp4", ".m4a")],
  [4, "ftypqt", known("video/quicktime", ".mov")],
  [4, "ftyp", known("video/mp4", ".mp4")],
  [8, "WAVE", known("audio/wav", ".wav")],
  [8, "AVI ", known("video/avi", ".avi")],
  [0, "ID3", known("audio/mpeg", ".mp3")],
  [0, "\xff\xfb", known("audio/mpeg", ".mp3")],
  [0, "\xff\xf3", known("audio/mpeg", ".mp3")],
  [0, "#!AMR", known("audio/amr", ".amr")],
  [0, "fLaC", known("audio/flac", ".flac")],
  [0, "OggS", known("audio/ogg", ".ogg")],
  [0, "\x1aE\xdf\xa3", known("video/x-matroska", ".mkv")],
  [0, "MZ", PROGRAM],
  [0, "\x7fELF", PROGRAM],
  [0, "L\0\0\0\x01\x14\x02\0", known("application/x-shortcut", null)],
  // Old Word, Excel and installers alike: what is inside may run.
  [0, "\xd0\xcf\x11\xe0", known("application/x-ole", null)],
  [0, "{\\rtf", known("application/rtf", null)],
  [0, "Rar!", known("application/vnd.rar", null)],
  [0, "7z\xbc\xaf", known("application/x-7z-compressed", null)],
  [0, "#!", known("text/x-script", null)],
];

/** Office files are zips; which one is told by the folder that only it has. OFD is the layout format of GB/T 33190-2016. */
const IN_ZIP: readonly (readonly [string, FileType])[] = [
  ["word/", known("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")],
  ["xl/", known("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")],
  ["ppt/", known("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx")],
  ["OFD.xml", known("application/ofd", ".ofd")],
];

const MARKUP = /<(!doctype|html|head|body|script|svg|\?xml|hta:)/i;
/** Text that runs when it is opened under its own name; a copy is never made of it for opening. */
const RUNS =
  /\.(bat|cmd|com|exe|js|jse|mjs|vbs|vbe|wsf|wsh|hta|html?|xhtml|svg|ps1|psm1|lnk|url|reg|scr|jar|py|sh|docm|dotm|xlsm|xltm|pptm|msi|scf|inf)$/i;

function zipType(head: string, tail: string): FileType {
  if (`${head}${tail}`.includes("vbaProject.bin")) return known("application/x-with-macros", null);
  return IN_ZIP.find(([name]) => head.includes(name) || tail.includes(name))?.[1] ?? known("application/zip", null);
}

/** Text has no zero bytes nor other control signs but tab, line ends, form feed and escape. */
function isText(head: string): boolean {
  return head !== "" && !/[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(head);
}

/**
 * Tells a file by its bytes, given one character a byte (Latin-1): `head` are the first, `tail` the last, 64 kB of each are enough.
 * The name decides nothing but this: a text whose name would let it run is not opened.
 */
export function fileTypeOf(head: string, tail: string, name: string): FileType {
  const found = tellByBytes(head, tail);
  return RUNS.test(name.trim()) ? { ...found, opensAs: null } : found;
}

function tellByBytes(head: string, tail: string): FileType {
  const begins = BEGINNINGS.find(([at, signs]) => head.startsWith(signs, at));
  if (begins) return begins[2];
  if (head.startsWith("PK\x03\x04")) return zipType(head, tail);
  if (head.slice(0, 1_024).includes("%PDF-")) return known("application/pdf", ".pdf");
  if (head.startsWith("BM") && head.slice(6, 10) === "\0\0\0\0") return known("image/bmp", ".bmp");
  if (!isText(head)) return UNKNOWN;
  return MARKUP.test(head.slice(0, 4_096)) ? known("text/html", null) : known("text/plain", ".txt");
}

/** True for pictures that the screen itself can show. */
export function isShownPicture(type: string): boolean {
  return /^image\/(jpeg|png|gif|webp|bmp)$/.test(type);
}

const ENDING = /\.[\p{L}\p{N}]{1,8}$/u;

/** A name for a copy that every system takes, with the given ending, or with its own when none is given. */
export function copyName(name: string, ending: string | null): string {
  const own = ENDING.exec(name.trim())?.[0] ?? "";
  const stem = own === "" ? name : name.trim().slice(0, -own.length);
  return `${safeFileName(stem)}${ending ?? own}`;
}

/** Kinds of file as people call them. */
export const FILE_KINDS = [
  "picture",
  "pdf",
  "word",
  "sheet",
  "slides",
  "ofd",
  "video",
  "audio",
  "text",
  "archive",
  "other",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const KINDS: readonly (readonly [RegExp, FileKind])[] = [
  [/^image\//, "picture"],
  [/^video\//, "video"],
  [/^audio\//, "audio"],
  [/\/pdf$/, "pdf"],
  [/wordprocessingml/, "word"],
  [/spreadsheetml/, "sheet"],
  [/presentationml/, "slides"],
  [/\/ofd$/, "ofd"],
  [/^text\/plain$/, "text"],
  [/\/(zip|vnd\.rar|x-7z-compressed)$/, "archive"],
];

/** What people call a file of that media type. */
export function fileKind(type: string): FileKind {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? "other";
}
