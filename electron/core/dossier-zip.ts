import { createHash } from "node:crypto";
import { dirname, extname } from "node:path";
import { catalogueRows } from "#shared/documents/dossier-rows";
import type { PaperChoice, PaperId } from "#shared/domain/paper";
import { safeFileName } from "#shared/rules/file-name";
import { copyName } from "#shared/rules/file-type";
import { renamePatiently, syncFolder, temporaryBeside } from "../storage/durable-file";
import { createZip, type ZipWriter } from "../storage/backup/zip-writer";
import type { ZipEntry } from "../storage/backup/zip-format";
import { disk } from "../storage/file-system";
import { outProblem, systemCode } from "../storage/problems";
import { type Binding, type Bound, breathe, isOwnPart, keyOfPaper, paperOfPart, partNames, scanBytes } from "./dossier-parts";

type Packed = { readonly entry: ZipEntry; readonly sha256: string };

/** A zip that remembers what it holds, each name once. */
function packing(zip: ZipWriter) {
  const packed: Packed[] = [];
  const taken = new Set<string>();
  const free = (name: string) => {
    const ending = extname(name);
    const stem = name.slice(0, name.length - ending.length);
    for (let again = 1; ; again += 1) {
      const tried = again === 1 ? name : `${stem} (${again})${ending}`;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  };
  return {
    packed,
    add: async (name: string, bytes: Uint8Array, asIs = false) => {
      const entry = await zip.add(free(name), bytes, asIs);
      packed.push({ entry, sha256: createHash("sha256").update(bytes).digest("hex") });
    },
  };
}

type Packing = ReturnType<typeof packing>;

type Pack = { readonly binding: Binding; readonly bound: Bound; readonly packing: Packing };

async function packPaper({ binding, bound, packing: { add } }: Pack, name: string, paper: PaperChoice): Promise<void> {
  await breathe(binding);
  // Word is loaded at its first use, as everywhere.
  const { renderWord } = await import("../word/render");
  const own = isOwnPart(binding, paper);
  await add(`${name}.docx`, await (own ? binding.maker.bytes(paper) : renderWord(paperOfPart(binding, paper, bound.spans))));
  const pdf = bound.papers.get(keyOfPaper(paper));
  if (pdf) await add(`${name}.pdf`, pdf, true);
}

async function packParts(pack: Pack): Promise<void> {
  const { binding, packing } = pack;
  const names = partNames(binding);
  for (const [at, part] of binding.parts.entries()) {
    const name = `${String(at + 1).padStart(2, "0")} ${safeFileName(names[at] ?? "")}`;
    if (part.paper !== null) await packPaper(pack, name, part.paper);
    for (const [nth, file] of part.files.entries()) {
      await breathe(binding);
      const bytes = await scanBytes(binding, file);
      if (bytes !== null) await packing.add(`${name}/${nth + 1} ${copyName(file.name, null)}`, bytes, true);
    }
  }
}

/** The list in plain text: the catalogue with its pages, and every file with its size and SHA-256. Lines end as every editor takes them. */
function listText({ source, plan, parts, years, t }: Binding, { spans }: Bound, packed: readonly Packed[]): Buffer {
  const rows = catalogueRows({ plan, parts, years, spans }, source.content, t).map((row) => row.join("\t").trimEnd());
  const files = packed.map(({ entry, sha256 }) => `${entry.name}\t${entry.size}\t${sha256}`);
  const text = [
    source.number ?? "", t("dossier.bind.listNote"), "", t("dossier.bind.listHead"), ...rows, "", t("dossier.bind.listFiles"), ...files, "",
  ].join("\r\n"); // prettier-ignore
  return Buffer.from(`\u{feff}${text}`, "utf8");
}

async function fillZip(binding: Binding, bound: Bound, zip: ZipWriter): Promise<void> {
  const { t } = binding;
  const inside = packing(zip);
  const pack = { binding, bound, packing: inside };
  const front: readonly (readonly [PaperId, string])[] = [
    ["cover", t("dossier.bind.cover")],
    ["catalogue", t("dossier.bind.catalogue")],
  ];
  await inside.add(`${safeFileName(t("dossier.bind.whole"))}.pdf`, bound.pdf, true);
  for (const [paper, name] of front) {
    await packPaper(pack, `00 ${safeFileName(name)}`, { paper, about: null });
  }
  await packParts(pack);
  await inside.add(`${safeFileName(t("dossier.bind.zipList"))}.txt`, listText(binding, bound, inside.packed));
  await zip.finish(
    inside.packed.map(({ entry }) => entry),
    () => "",
  );
}

/**
 * Writes the dossier as a zip in which every part is a file of its own: Word and PDF of the papers, the scans as they are, and the whole as one
 * PDF. It is written under another name and named when it is whole; nothing is left of it when it fails or is stopped.
 */
export async function writeDossierZip(binding: Binding, bound: Bound, path: string, at: Date): Promise<void> {
  const temporary = temporaryBeside(path);
  try {
    const zip = await createZip(temporary, at);
    try {
      await fillZip(binding, bound, zip);
    } finally {
      await zip.close();
    }
    await breathe(binding);
    await renamePatiently(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    // What the system says has a code; stopping, and a paper that could not be made, are told as they are.
    throw systemCode(error) === "" ? error : outProblem(error, path);
  }
}
