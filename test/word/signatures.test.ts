import { readFileSync } from "node:fs";
import { decode } from "fast-png";
import { beforeAll, describe, expect, test } from "vitest";
import type { Signature, Signer } from "#shared/domain/agreement-version";
import { PartId } from "#shared/domain/id";
import { type Ink, inkBox } from "#shared/documents/ink";
import type { Paper, SignaturePlace } from "#shared/documents/model";
import { nameLine } from "#shared/documents/signature-rows";
import { blankSource, buildPaper } from "#shared/documents/papers";
import { words } from "#shared/locales/words";
import { agreementPaper } from "#shared/rules/papers";
import { capacityOf, isSeal, signersOf } from "#shared/rules/signing";
import { inkPicture } from "../../electron/word/ink-picture.ts";
import { renderWord } from "../../electron/word/render.ts";
import { drawnInk } from "../support/ink.ts";
import { picturesIn } from "../support/pictures-in-word.ts";
import { documentXml, pageImage, type Pdf, placedWords, squeeze, toPdfs } from "../support/office.ts";
import { sampleCase } from "../support/sample-cases.ts";
import { sourceOf } from "../support/sample-papers.ts";

const ON = "2026-03-05";

function signed(signer: Signer, seed: number): Signature {
  const name = signer.name || "钟见证";
  return {
    id: PartId.parse(`0c000000-0000-4000-8000-${String(seed).padStart(12, "0")}`),
    who: signer.who,
    signer: name,
    as: capacityOf(signer, name) ?? "witness",
    route: "pen",
    at: "2026-03-05T02:00:00.000Z",
    on: ON,
    strokes: drawnInk(seed),
    scan: null,
    readAloud: false,
    confirmedBy: "程守和",
  };
}

/** The agreement of a sample, signed by everybody but the last, who has not signed yet. */
function signedPaper(id: string): { readonly paper: Paper; readonly unsigned: string } {
  const source = sourceOf(sampleCase(id));
  const signers = signersOf(source.content).filter((signer) => !isSeal(signer));
  const kind = agreementPaper(source.content);
  if (kind === null) throw new Error("no paper");
  const signatures = signers.slice(0, -1).map(signed);
  return { paper: buildPaper(kind, { ...source, signatures }, words("zh-CN")), unsigned: signers.at(-1)?.name ?? "" };
}

const placesOf = (paper: Paper): readonly SignaturePlace[] =>
  paper.blocks.flatMap((block) => (block.kind === "signatures" ? block.places : []));

const strokesOf = (ink: Ink) => JSON.stringify(ink);

describe.each(["C01", "C05", "C08", "C10", "C11"])("the signed agreement of %s as Word", (id) => {
  const { paper, unsigned } = signedPaper(id);
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    bytes = await renderWord(paper);
  });

  test("has each signature under the name of who made it, with its day, and none where nobody has signed or a seal goes", async () => {
    const places = placesOf(paper);
    const found = picturesIn(bytes);
    expect(found.map(([name]) => name)).toEqual(places.map(nameLine));
    const drawn = places.filter(({ ink }) => ink !== undefined);
    expect(drawn.length).toBeGreaterThan(0);
    expect(new Set(drawn.map(({ ink }) => strokesOf(ink ?? []))).size).toBe(id === "C11" ? 2 : drawn.length);
    for (const [at, place] of places.entries()) {
      const picture = found[at]?.[1] ?? "";
      if (place.ink === undefined) expect(picture).toBe("");
      else {
        const image = decode(Buffer.from(picture, "hex"));
        expect(picture === Buffer.from(inkPicture(place.ink, image.width)).toString("hex"), place.name).toBe(true);
        expect(place.note).toBe("2026年3月5日");
      }
    }
    expect(places.filter(({ ink }) => ink === undefined).map(({ name }) => name)).toContain(unsigned);
    expect(documentXml(bytes).match(/<w:drawing>/g)).toHaveLength(drawn.length);
    expect(await renderWord(paper)).toEqual(bytes);
  });
});

describe("the page", () => {
  let pdfs: readonly Pdf[] = [];
  const ids = ["C01", "C05", "C08", "C10", "C11"];
  beforeAll(async () => {
    pdfs = await toPdfs(await Promise.all(ids.map((id) => renderWord(signedPaper(id).paper))));
  }, 120_000);

  test.each(ids)("of %s shows ink under each name that signed, and a blank line under the other", async (id) => {
    const pdf = pdfs[ids.indexOf(id)];
    if (!pdf) throw new Error("not converted");
    const last = pdf.pages.length;
    const dots = 100;
    const image = decode(readFileSync(await pageImage(pdf, last, `out/signed-${id}.png`, dots)));
    const mm = dots / 25.4;
    const channels = image.channels;
    const darkIn = (left: number, top: number, width: number, height: number) => {
      let dark = 0;
      for (let y = Math.round(top * mm); y < (top + height) * mm; y++)
        for (let x = Math.round(left * mm); x < (left + width) * mm; x++)
          if ((image.data[(y * image.width + x) * channels] ?? 255) < 128) dark++;
      return dark;
    };
    const placed = await placedWords(pdf, last);
    for (const place of placesOf(signedPaper(id).paper)) {
      const word = placed.findLast(({ text }) => squeeze(text) === place.name);
      if (!word || place.name === "") continue;
      const above = placed.filter(({ text, top }) => place.label.startsWith(squeeze(text)) && Math.abs(top - word.top) < 2);
      const start = Math.min(...above.filter(({ left }) => left < word.left && word.left - left < 60).map(({ left }) => left));
      // The room under the name, without its line and the day at the right.
      const dark = darkIn(start + 2, word.bottom + 1, 34, place.height - 3);
      expect([place.name, dark > 40]).toEqual([place.name, place.ink !== undefined]);
    }
  });
});

test("a picture has the ink where the strokes are, darker where the pen presses harder, and is clear elsewhere", () => {
  const line = (y: number, pressure: number): Ink[number] => [[0, y, pressure, 0], [200, y, pressure, 900]]; // prettier-ignore
  const ink = [line(0, 100), line(40, 1_000)];
  const { width, height, data } = decode(inkPicture(ink, inkBox(ink).width * 2));
  const inRow = (y: number) => data[2 * (y * width + Math.round(width / 2)) + 1] ?? 0;
  const column = Array.from({ length: height }, (_, y) => inRow(y));
  const thin = column.slice(0, Math.round(height / 2)).filter((shade) => shade > 127).length;
  const thick = column.slice(Math.round(height / 2)).filter((shade) => shade > 127).length;
  expect(thin).toBeGreaterThan(0);
  expect(thick).toBeGreaterThan(thin);
  expect(inRow(Math.round(height / 2))).toBe(0);
});

test("an agent is named beside the party, a witness by name, and a blank form has no signature", () => {
  const source = sourceOf(sampleCase("C03"));
  const [party] = source.content.parties;
  if (!party) throw new Error("C03 has parties");
  const by = (who: string, as: Signature["as"], signer: string): Signature => ({
    ...signed({ who, role: "party", name: signer, party: "", agents: [] }, 1),
    as,
  });
  const signatures = [
    by(party.id, "agent", "王代签"),
    by(`witness:${party.id}`, "witness", "钟见证"),
    by("recorder", "office", "石晓燕"),
  ];
  const t = words("zh-CN");
  const names = placesOf(buildPaper("mediation-agreement", { ...source, signatures }, t)).map(nameLine);
  expect(names).toContain("甲方\u3000柏树根（王代签代）");
  expect(names).toContain("见证人\u3000钟见证");
  const blank = blankSource({ ...source, signatures });
  expect(placesOf(buildPaper("mediation-agreement", blank, t)).some(({ ink }) => ink !== undefined)).toBe(false);
});
