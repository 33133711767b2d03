import type { AgreementVersion, Signature, SignRefusal } from "#shared/domain/agreement-version";
import { type CaseContent, CaseFile } from "#shared/domain/case-file";
import { PartId } from "#shared/domain/id";
import { buildPaper } from "#shared/documents/papers";
import { printedLines } from "#shared/documents/paper-text";
import type { PaperSource } from "#shared/documents/parts";
import { words } from "#shared/locales/words";
import { agreementPaper } from "#shared/rules/papers";
import { requiredMarks } from "#shared/rules/signatures-required";
import { fixedContent, sealContent } from "../../electron/core/integrity/fixed-content.ts";
import { type TrailAct, trailWith } from "../../electron/core/integrity/trail.ts";
import { bilingualContent, bilingualSource } from "./bilingual-case.ts";
import { contentOf, sampleCase } from "./sample-cases.ts";
import { sourceOf } from "./sample-papers.ts";

const id = (at: number) => PartId.parse(`00000000-0000-4000-8000-00000000${String(at).padStart(4, "0")}`);
const minute = (at: number) => new Date(Date.parse("2026-03-02T01:00:00Z") + at * 60_000).toISOString();

const stroke = (seed: number) =>
  Array.from({ length: 24 }, (_, at): [number, number, number, number] => [at * 3 + seed, (at * at) % 70, 400 + at, at * 16]);

/** A sample as it stands after its agreement was fixed, refused once, given up, fixed anew, signed by all and in effect. */
export function signedCase(sample: string): CaseFile {
  const found = sampleCase(sample);
  return signedFrom(sample.slice(1).padStart(4, "9"), contentOf(found), sourceOf(found), found.mediators[0] ?? "");
}

/** The same of the tourist's case, whose papers stand in both languages. */
export function signedBilingualCase(): CaseFile {
  return signedFrom("9099", bilingualContent(), bilingualSource(), "程守和");
}

function signedFrom(end: string, content: CaseContent, source: PaperSource, by: string): CaseFile {
  const file = CaseFile.parse({
    id: `00000000-0000-4000-8000-00000000${end}`, revision: 7,
    device: "00000000-0000-4000-8000-000000000001", createdAt: minute(0), updatedAt: minute(1),
    number: { series: "人民调解", year: 2026, sequence: 1, text: source.number }, otherNumbers: [], state: "effective", removedAt: null,
    transfers: [], timeline: [], versions: [], trail: [], templates: {}, content,
  }); // prettier-ignore
  const paper = agreementPaper(content) ?? "mediation-agreement";
  const lines = printedLines(buildPaper(paper, source, words("zh-CN")));
  const signers = requiredMarks(content).map((mark) => ({ ...mark, agents: [...mark.agents] }));
  let trail: CaseFile["trail"] = [];
  let at = 2;
  const enter = (act: Omit<TrailAct, "at" | "by">) => {
    trail = trailWith(trail, { ...act, at: minute(at++), by });
  };
  const fix = (number: number): AgreementVersion => {
    const fixed = {
      id: id(number), of: null, number, fixedAt: minute(at), fixedBy: by, signers,
      content: fixedContent(file, source.room, "zh-CN", lines),
    }; // prettier-ignore
    const version: AgreementVersion = { ...fixed, ...sealContent(fixed), signatures: [], refusals: [], state: "fixed" };
    enter({ act: "fixed", version });
    return version;
  };
  const first = fix(1);
  const refusal: SignRefusal = {
    who: signers[0]?.who ?? "",
    name: signers[0]?.name ?? "",
    at: minute(at),
    reason: "金额要再想想",
  };
  enter({ act: "refused", version: first, mark: refusal });
  enter({ act: "given-up", version: first });
  const second = fix(2);
  enter({ act: "printed", version: second });
  const signatures = signers.map((signer, n): Signature => {
    const seal = signer.role.endsWith("Seal");
    const signature: Signature = {
      id: id(100 + n), who: signer.who, signer: signer.name, as: seal ? "seal" : n % 2 === 0 ? "self" : "office",
      route: seal ? "paper" : "pen", at: minute(at), on: "2026-03-02", strokes: seal ? [] : [stroke(n), stroke(n + 5)], scan: null,
      readAloud: n === 1, confirmedBy: by,
    }; // prettier-ignore
    enter({ act: "signed", version: second, mark: signature });
    return signature;
  });
  enter({ act: "effective", version: second });
  enter({ act: "printed", version: second });
  return CaseFile.parse({
    ...file,
    trail,
    versions: [
      { ...first, refusals: [refusal], state: "given-up" },
      { ...second, signatures, state: "effective" },
    ],
  });
}
