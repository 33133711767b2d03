import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installPackages, mayInstall, hasApt, takeFromPackage } from "./test-tools/debian.ts";
import { findBrowser, findOffice, findProgram, findUnoPython, fontFamilies } from "./test-tools/find.ts";
import { ROOT } from "./test-tools/steps.ts";

/** Programs the tests call, by their full paths. `fontconfigFile` makes LibreOffice see the fonts that papers name. */
export type TestTools = {
  readonly chromium: string;
  readonly soffice: string;
  readonly pdftotext: string;
  readonly pdftoppm: string;
  /** A Python that speaks with LibreOffice. */
  readonly unoPython: string;
  readonly fontconfigFile: string;
};

/** Something that is not there: what it is, the Debian packages that hold it (best first), and a word for other systems. */
type Missing = { readonly what: string; readonly packages: readonly string[]; readonly advice?: string };

const FOLDER = join(ROOT, "out", "test-tools");
const FONTS = join(FOLDER, "fonts");
const FONTCONFIG_FILE = join(FOLDER, "fonts.conf");

/** Where the paths are written for test runners that start on their own. */
export const TOOLS_FILE = join(FOLDER, "tools.json");

const FANGSONG = { family: "FandolFang", file: "FandolFang-Regular.otf", package: "texlive-lang-chinese" };

const FAMILIES: readonly (readonly [family: string, packages: readonly string[]])[] = [
  ["Noto Serif CJK SC", ["fonts-noto-cjk"]],
  ["Noto Sans CJK SC", ["fonts-noto-cjk"]],
  ["AR PL UKai CN", ["fonts-arphic-ukai"]],
  ["Liberation Serif", ["fonts-liberation2", "fonts-liberation"]],
  [FANGSONG.family, []],
];

/**
 * Finds what the tests need, and on Debian and its children installs what is missing, where that needs no password.
 * The paths also go to TOOLS_FILE.
 * @throws Error that names all that is still missing and how to get it.
 */
export async function testTools(): Promise<TestTools> {
  mkdirSync(FONTS, { recursive: true });
  writeIfNew(FONTCONFIG_FILE, readFileSync(join(ROOT, "build", "test-tools", "fonts.conf"), "utf8"));
  const before = await look();
  if (before.missing.length > 0 && hasApt()) install(before.missing);
  const { tools, missing } = before.missing.length > 0 ? await look() : before;
  if (tools === null || missing.length > 0) throw new Error(complaint(missing));
  writeIfNew(TOOLS_FILE, JSON.stringify(tools, null, 2));
  return tools;
}

// Several test workers may ask at once while one already reads; an equal file is never touched.
function writeIfNew(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}

async function look(): Promise<{ tools: TestTools | null; missing: readonly Missing[] }> {
  const [chromium, soffice] = [await findBrowser(), findOffice()];
  const [pdftotext, pdftoppm, unoPython] = [findProgram(["pdftotext"]), findProgram(["pdftoppm"]), findUnoPython()];
  const programs: readonly (readonly [string | null, Missing])[] = [
    [
      chromium,
      {
        what: "a browser (Chromium, Chrome or Edge)",
        packages: ["chromium-headless-shell", "chromium"],
        advice: "npx playwright install chromium",
      },
    ],
    [
      soffice,
      {
        what: "LibreOffice Writer (soffice)",
        packages: ["libreoffice-writer-nogui", "libreoffice-writer"],
        advice: "https://www.libreoffice.org",
      },
    ],
    [pdftotext, { what: "pdftotext", packages: ["poppler-utils"], advice: "poppler" }],
    [pdftoppm, { what: "pdftoppm", packages: ["poppler-utils"], advice: "poppler" }],
    [unoPython, { what: "a Python with UNO", packages: ["python3-uno"], advice: "the Python that comes with LibreOffice" }],
  ];
  const missing = [...programs.filter(([path]) => path === null).map(([, need]) => need), ...missingFonts()];
  const office = soffice !== null && unoPython !== null ? { soffice, unoPython } : null;
  const complete = chromium !== null && office !== null && pdftotext !== null && pdftoppm !== null;
  const tools = complete ? { chromium, ...office, pdftotext, pdftoppm, fontconfigFile: FONTCONFIG_FILE } : null;
  return { tools, missing };
}

// Windows and macOS have these faces, and no fontconfig that could stand others in their place.
function missingFonts(): Missing[] {
  if (process.platform !== "linux") return [];
  if (findProgram(["fc-list"]) === null) return [{ what: "fontconfig (fc-list) and the fonts", packages: ["fontconfig"] }];
  const there = fontFamilies(FONTCONFIG_FILE);
  return FAMILIES.filter(([family]) => !there.has(family)).map(([family, packages]) => ({
    what: `font ${family}`,
    packages,
    ...(family === FANGSONG.family
      ? { advice: `put ${FANGSONG.file} from CTAN (fandol) or ${FANGSONG.package} into ${FONTS}` }
      : {}),
  }));
}

function install(missing: readonly Missing[]): void {
  console.log(`test tools: missing ${missing.map((need) => need.what).join(", ")}`);
  const packages = missing.map((need) => need.packages).filter((names) => names.length > 0);
  const fonts = missing.some((need) => need.what.includes("fontconfig"))
    ? FAMILIES.map(([, names]) => names).filter((names) => names.length > 0)
    : [];
  if (mayInstall()) installPackages([...packages, ...fonts]);
  if (!fontFamilies(FONTCONFIG_FILE).has(FANGSONG.family)) takeFromPackage(FANGSONG.package, [FANGSONG.file], FONTS);
}

function complaint(missing: readonly Missing[]): string {
  const lines = missing.map(({ what, packages, advice }) => {
    const debian = packages.length > 0 ? `Debian: ${packages.join(" or ")}` : "";
    return `  - ${what}${[debian, advice ?? ""]
      .filter((text) => text !== "")
      .map((text) => `; ${text}`)
      .join("")}`;
  });
  return ["The tests need what is not on this machine, and it could not be installed from here:", ...lines].join("\n");
}

if (import.meta.main) {
  const start = performance.now();
  try {
    const tools = await testTools();
    for (const [name, path] of Object.entries(tools)) console.log(`${name.padEnd(15)}${path}`);
    console.log(`test tools: all there, ${((performance.now() - start) / 1000).toFixed(2)} s`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
