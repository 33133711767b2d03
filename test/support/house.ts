import { dirname, join } from "node:path/posix";
import { parseSync } from "vite";

/** A file of ours with its text, by its path from the top of the project. */
export type SourceFile = { readonly path: string; readonly source: string };

type Room = { readonly room: string; readonly files: RegExp; readonly mayImport: readonly string[]; readonly mayUse: RegExp };

const SHARED = ["domain", "rules", "locales", "documents", "contract"];
const room = (name: string, files: RegExp, mayImport: readonly string[], mayUse: RegExp): Room => ({
  room: name,
  files,
  mayImport,
  mayUse,
});

/** The rooms of the house, inner rooms first: which files stand in each, which rooms they may import, which packages they may use. */
export const rooms: readonly Room[] = [
  room("domain", /^shared\/domain\//, [], /^zod$/),
  room("rules", /^shared\/rules\//, ["domain"], /^$/),
  room("locales", /^shared\/locales\//, ["domain"], /^i18next$/),
  room("documents", /^shared\/documents\//, ["domain", "rules", "locales"], /^lean-qr$/),
  room("contract", /^shared\/contract\//, ["domain", "documents"], /^zod$/),
  room("storage", /^electron\/storage\//, ["domain"], /^(node:|lowdb$|zod$)/),
  room(
    "word",
    /^electron\/word\//,
    ["domain", "documents"],
    /^(docx$|docxtemplater$|fast-png$|fflate$|node:(crypto|timers\/promises|util|zlib)$|pizzip$|saxes$)/,
  ),
  room("sheets", /^electron\/sheets\//, [], /^write-excel-file\/node$/),
  room("pdf", /^electron\/pdf\//, [], /^(node:|@cantoo\/pdf-lib$)/),
  room("core", /^electron\/core\//, [...SHARED, "storage", "word", "sheets", "pdf"], /^(node:|zod$)/),
  room("desktop", /^electron\/desktop\//, ["core", "contract", "locales", "domain"], /^(node:|electron$)/),
  room("browser", /^electron\/browser\//, ["core", "contract", "locales", "domain"], /^node:/),
  room(
    "ui",
    /^renderer\/ui\//,
    ["domain", "locales", "documents"],
    /^(react$|react-dom$|react-router$|react-i18next$|antd(\/|$)|@ant-design\/icons$|dayjs$)/,
  ),
  room("host", /^renderer\/host\//, ["domain", "contract"], /^(react$|@tanstack\/react-query$)/),
  room(
    "feature",
    /^renderer\/features\/([^/]+)\//,
    [...SHARED, "ui", "host"],
    /^(react$|react-router$|antd(\/|$)|@ant-design\/icons$|@tanstack\/react-query$)/,
  ),
  room(
    "app",
    /^renderer\/app\//,
    ["locales", "contract", "ui", "host", "feature"],
    /^(react$|react-dom\/client$|react-router$|react-i18next$|i18next$|antd(\/|$)|@tanstack\/react-query$|dayjs(\/|$)|zod$)/,
  ),
];

/** The room a file stands in, and the cell of it where a room has cells (a feature). */
export function roomOf(path: string): (Room & { readonly cell: string | undefined }) | undefined {
  for (const each of rooms) {
    const match = each.files.exec(path);
    if (match) return { ...each, cell: match[1] };
  }
  return undefined;
}

/** Everything a file imports, statically, again as an export, or while it runs; read by Vite's own parser. */
export function importsOf({ path, source }: SourceFile): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, source).module;
  return [
    ...staticImports.map((each) => each.moduleRequest.value),
    ...staticExports.flatMap((each) => each.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...dynamicImports.map((each) => source.slice(each.moduleRequest.start + 1, each.moduleRequest.end - 1)),
  ];
}

function faultOf(path: string, to: string, files: readonly string[]): string | null {
  const here = roomOf(path);
  if (!here) return `${path} stands in no room`;
  if (to.startsWith("../../../")) return `${path} imports ${to} from three levels up`;
  const local = to.startsWith("#") ? to.slice(1) : to.startsWith(".") ? join(dirname(path), to) : undefined;
  if (local === undefined) return here.mayUse.test(to) ? null : `${path} (${here.room}) may not use ${to}`;
  if (/\.(css|json)$/.test(local) && dirname(local) === dirname(path)) return null;
  const target = [`${local}.ts`, `${local}.tsx`, `${local}.d.ts`].find((each) => files.includes(each));
  const there = target && roomOf(target);
  if (!there) return `${path} imports ${to}, which is no file of ours`;
  const allowed = there.room === here.room ? there.cell === here.cell : here.mayImport.includes(there.room);
  return allowed ? null : `${path} (${here.room}) may not import ${target} (${there.room})`;
}

/** What is wrong with the imports of a file; `files` are all paths there are. */
export function faultsOf(file: SourceFile, files: readonly string[]): string[] {
  if (!roomOf(file.path)) return [`${file.path} stands in no room`];
  return importsOf(file).flatMap((to) => faultOf(file.path, to, files) ?? []);
}
