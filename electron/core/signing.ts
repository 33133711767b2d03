import type { AgreementVersion, Signature, SignRefusal } from "#shared/domain/agreement-version";
import type { CaseFile } from "#shared/domain/case-file";
import type { CaseAct } from "#shared/domain/case-status";
import { type CaseId, PartId } from "#shared/domain/id";
import { dateOf } from "#shared/domain/plain-date";
import { ProblemError } from "#shared/domain/problem";
import { paperToSign } from "#shared/documents/signed-paper";
import { paperLanguage } from "#shared/documents/paper-languages";
import { printedLines } from "#shared/documents/paper-text";
import { paperNumbers } from "#shared/documents/parts";
import { words } from "#shared/locales/words";
import { agreementStands } from "#shared/rules/agreement-stands";
import { contentToSign, openVersion, versionsOf } from "#shared/rules/agreement-versions";
import { actOn } from "#shared/rules/case-status";
import { capacityOf, isSeal, plausibleInk, signersOf } from "#shared/rules/signing";
import { signaturesDone } from "#shared/rules/signatures-required";
import { withEntry } from "#shared/rules/timeline";
import { withoutCaucus } from "#shared/rules/without-caucus";
import type { AppContract } from "#shared/contract/contract";
import type { Handlers } from "#shared/contract/define";
import { ownUser } from "../storage/process-identity";
import { closed, inState, superseded, withAgreement } from "./agreement-life";
import { acted } from "./case-acts";
import { fixedContent, sealContent } from "./integrity/fixed-content";
import { trailWith } from "./integrity/trail";
import type { Surroundings } from "./ports";
import { caseAtWork, storeCase } from "./store-case";
import { entry } from "./timeline";
import { today, type Workspace } from "./workspace";

type Calls = Handlers<AppContract>["signing"];
type Given = Parameters<Calls["sign"]>[0]["signature"];
type Of = AgreementVersion["of"];

/** The case one revision on, with an entry in its timeline where there is something to tell. */
function onward(
  ws: Workspace,
  file: CaseFile,
  at: string,
  what?: { readonly act: string; readonly version: AgreementVersion; readonly note?: string },
): CaseFile {
  const details = what ? { act: what.act, version: `${what.version.number}`, number: what.version.content.number } : {};
  const timeline = what ? withEntry(file.timeline, entry(ownUser(), at, "signing", details, what.note ?? "")) : file.timeline;
  return { ...file, revision: file.revision + 1, device: ws.card.folder, updatedAt: at, timeline };
}

/** Throws what still stands in the way of fixing the text, in the words of the screen. */
function refuseUnready(ws: Workspace, file: CaseFile, of: Of, day: string): void {
  const t = words(ws.preferences.value().screenLanguage);
  const content = contentToSign(file.content, of);
  if (content === null) throw new ProblemError("caseChangedElsewhere");
  if (openVersion(file, of)) throw new ProblemError("agreementFixed");
  const signing = file.state === "awaiting-signatures" || file.state === "agreed-oral";
  const reached: CaseAct = content.kind === "people" && content.form === "oral" ? "agreeOral" : "agreeWritten";
  const standing = { ...file, content, state: signing || of !== null ? ("mediating" as const) : file.state };
  const found = of !== null && !agreementStands(file) ? null : actOn(standing, reached, day);
  const named = { act: t("signing.fix.go") };
  if (!found) throw new ProblemError("actNotPossible", { ...named, state: t(`terms.state.${file.state}`) });
  if (found.missing.length === 0) return;
  const missing = found.missing.map(({ code }) => t(`progress.missing.${code}`)).join(t("progress.comma"));
  throw new ProblemError("actLacks", { ...named, missing });
}

/** The case with its text, or that of a supplement, frozen as a new version that waits for its signatures. */
async function fixed(ws: Workspace, stored: CaseFile, of: Of, surroundings: Surroundings): Promise<CaseFile> {
  const day = today(surroundings.now);
  refuseUnready(ws, stored, of, day);
  const room = ws.room.value();
  if (!room) throw new ProblemError("roomNotSetUp");
  const at = surroundings.now().toISOString();
  const content = withAgreement(stored.content, of, (old) => ({ ...old, signedOn: old.signedOn.trim() || day }));
  const dated = superseded({ ...stored, content }, of, at);
  const agreed = of === null && stored.state !== "awaiting-signatures" && stored.state !== "agreed-oral";
  const reached: Exclude<CaseAct, "accept"> = content.kind === "people" && content.form === "oral" ? "agreeOral" : "agreeWritten";
  const file = agreed ? await acted(ws, dated, { act: reached, note: "", on: day, details: {} }, surroundings) : dated;
  const language = paperLanguage(file.content, ws.preferences.value().documentLanguage);
  const source = { content: withoutCaucus(file.content), ...paperNumbers(file), room, language, today: day, about: null };
  const lines = printedLines(paperToSign(source, of));
  const what = {
    id: PartId.parse(surroundings.newId()),
    of,
    number: versionsOf(file, of).length + 1,
    fixedAt: at,
    fixedBy: ownUser(),
    content: fixedContent(file, room, language, lines, of),
    signers: signersOf(contentToSign(file.content, of) ?? file.content),
  };
  const version: AgreementVersion = { ...what, ...sealContent(what), signatures: [], refusals: [], state: "fixed" };
  const trail = trailWith(file.trail, { act: "fixed", at, by: ownUser(), version });
  const waiting = { ...file, versions: [...file.versions, version], trail };
  return onward(ws, withPaperMarks(waiting, version, at, surroundings.newId), at, { act: "fixed", version });
}

/** The case whose marks, put on paper before the text was fixed, are signatures of the version. */
function withPaperMarks(file: CaseFile, version: AgreementVersion, at: string, newId: () => string): CaseFile {
  const marks = contentToSign(file.content, version.of)?.agreement.marks ?? [];
  return version.signers.reduce((changed, signer) => {
    const on = marks.find(({ who }) => who === signer.who)?.on ?? "";
    if (dateOf(on) === null) return changed;
    const paper = { who: signer.who, signer: signer.name, route: "paper" as const, on, strokes: [], scan: null };
    const as = capacityOf(signer, signer.name) ?? "witness";
    const kept = { ...paper, id: PartId.parse(newId()), as, at, readAloud: false, confirmedBy: "" };
    return withSignature(changed, version, kept);
  }, file);
}

/** The signature as it is kept; throws where it may not be. */
function signatureOf(version: AgreementVersion, given: Given, at: string, newId: () => string): Signature {
  const signer = version.signers.find(({ who }) => who === given.who);
  const name = given.signer.trim();
  if (!signer) throw new ProblemError("signerNotRequired", { name });
  const as = capacityOf(signer, name);
  if (as === null) throw new ProblemError("signerNotRequired", { name });
  if (dateOf(given.on) === null) throw new ProblemError("actDateUnclear", { typed: given.on });
  const drawn = given.route === "pen";
  if (drawn && isSeal(signer)) throw new ProblemError("sealNotDrawn");
  if (drawn && !plausibleInk(given.strokes)) throw new ProblemError("signatureTooSlight");
  return { ...given, id: PartId.parse(newId()), signer: name, as, at, strokes: drawn ? given.strokes : [] };
}

/** The case with one more signature, and its day among the marks, which is what the state machine looks at. */
function withSignature(file: CaseFile, version: AgreementVersion, signature: Signature): CaseFile {
  const { at, who, on } = signature;
  const versions = file.versions.map((each) =>
    each.id === version.id ? { ...each, signatures: [...each.signatures, signature] } : each,
  );
  const content = withAgreement(file.content, version.of, (old) => ({
    ...old,
    marks: [...old.marks.filter((mark) => mark.who !== who), { who, on }],
  }));
  return {
    ...file,
    versions,
    content,
    trail: trailWith(file.trail, { act: "signed", at, by: ownUser(), version, mark: signature }),
  };
}

function refused(ws: Workspace, stored: CaseFile, version: AgreementVersion, refusal: SignRefusal): CaseFile {
  const { at, name, reason } = refusal;
  if (!version.signers.some(({ who }) => who === refusal.who)) throw new ProblemError("signerNotRequired", { name });
  if (reason.trim() === "") throw new ProblemError("signReasonMissing");
  const versions = stored.versions.map((each) =>
    each.id === version.id ? { ...each, refusals: [...each.refusals, refusal] } : each,
  );
  const trail = trailWith(stored.trail, { act: "refused", at, by: ownUser(), version, mark: refusal });
  return onward(ws, { ...stored, versions, trail }, at, { act: "refused", version, note: `${name} ${reason}` });
}

/** The case with the version given up: the text is free again, and the days that were marked count for nothing any more. */
function givenUp(ws: Workspace, stored: CaseFile, version: AgreementVersion, reason: string, at: string): CaseFile {
  if (reason.trim() === "") throw new ProblemError("signReasonMissing");
  return onward(ws, closed(stored, version, "given-up", at), at, { act: "given-up", version, note: reason });
}

/** The case with a wholly signed version in effect; the agreement itself by the act of the state machine, with its guards. */
async function concluded(
  ws: Workspace,
  stored: CaseFile,
  version: AgreementVersion,
  surroundings: Surroundings,
): Promise<CaseFile> {
  const day = today(surroundings.now);
  if (version.of === null && stored.state === "awaiting-signatures")
    return await acted(ws, stored, { act: "makeEffective", note: "", on: day, details: {} }, surroundings);
  const content = contentToSign(stored.content, version.of);
  if (content === null || !signaturesDone(content)) {
    const t = words(ws.preferences.value().screenLanguage);
    throw new ProblemError("actLacks", { act: t("progress.act.makeEffective"), missing: t("progress.missing.marks") });
  }
  const at = surroundings.now().toISOString();
  return onward(ws, inState(stored, version, "effective", at), at, { act: "effective", version });
}

/** Signing at the desk: the life of an agreement from its fixed text to its effect. */
export function signingHandlers(workspace: () => Workspace, surroundings: Surroundings): Calls {
  const { now, newId } = surroundings;
  const instant = () => now().toISOString();
  /** The version while it can be signed, and its case. */
  async function atTable(id: CaseId, wanted: PartId) {
    const ws = workspace();
    const stored = await caseAtWork(ws, id);
    const version = stored.versions.find((each) => each.id === wanted);
    if (version?.state !== "fixed") throw new ProblemError("versionClosed");
    return { ws, stored, version };
  }
  return {
    fix: async ({ id, of }) => {
      const ws = workspace();
      return await storeCase(ws, await fixed(ws, await caseAtWork(ws, id), of, surroundings));
    },
    sign: async ({ id, version: wanted, signature }) => {
      const { ws, stored, version } = await atTable(id, wanted);
      return await storeCase(
        ws,
        onward(ws, withSignature(stored, version, signatureOf(version, signature, instant(), newId)), instant()),
      );
    },
    refuse: async ({ id, version: wanted, ...refusal }) => {
      const { ws, stored, version } = await atTable(id, wanted);
      return await storeCase(ws, refused(ws, stored, version, { ...refusal, at: instant() }));
    },
    giveUp: async ({ id, version: wanted, reason }) => {
      const { ws, stored, version } = await atTable(id, wanted);
      return await storeCase(ws, givenUp(ws, stored, version, reason, instant()));
    },
    conclude: async ({ id, version: wanted }) => {
      const { ws, stored, version } = await atTable(id, wanted);
      return await storeCase(ws, await concluded(ws, stored, version, surroundings));
    },
  };
}
