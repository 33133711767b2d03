import type { AgreementVersion } from "#shared/domain/agreement-version";
import type { CaseFile } from "#shared/domain/case-file";
import type { Room } from "#shared/domain/room";
import type { Paper, PaperCheck } from "#shared/documents/model";
import { printedLines } from "#shared/documents/paper-text";
import { paperNumbers } from "#shared/documents/parts";
import { paperToSign, signedSource } from "#shared/documents/signed-paper";
import { words } from "#shared/locales/words";
import { standingVersion } from "#shared/rules/agreement-versions";
import { checkText } from "#shared/rules/check-code";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { sealContent } from "./fixed-content";
import { codeOf } from "./codes";

/** The paper of a version with the signatures that were on it at an entry of the trail; with all of them for null. */
export function paperOfVersion(file: CaseFile, version: AgreementVersion, room: Room, entry: number | null): Paper {
  const { language } = version.content;
  const signed = file.trail.filter(({ n, act }) => act === "signed" && (entry === null || n <= entry));
  const signatures = version.signatures.filter(({ at, who }) => signed.some((each) => each.at === at && each.who === who));
  const source = { content: withoutCaucus(file.content), ...paperNumbers(file), room, language, today: null, about: null };
  return paperToSign(signedSource(source, { ...version, signatures }), version.of);
}

// Lines to write on are no words.
const bare = (text: string) => text.replace(/[\s_]+/g, "");
const squeezed = (paper: Paper) => bare(printedLines(paper).join(""));
const beforeSignatures = (paper: Paper): Paper => {
  const at = paper.blocks.findIndex(({ kind }) => kind === "signatures" || kind === "seal");
  return at < 0 ? paper : { ...paper, blocks: paper.blocks.slice(0, at) };
};

/** True when the words of a paper are those that were fixed, up to the places to sign. */
function saysTheSame(paper: Paper, { content: { lines } }: AgreementVersion): boolean {
  return bare(lines.join("")).startsWith(squeezed(beforeSignatures(paper)));
}

/** How much of the head of the trail is printed: enough to be compared by eye. */
const HEAD = 16;

/**
 * What is printed in the footer of a version's paper; null where the room wants none, or where the version is not whole any more:
 * a code never stands under a text that was not fixed.
 */
export function checkOf(
  file: CaseFile,
  of: AgreementVersion["of"],
  room: Pick<Room, "checkCodes">,
  paper: Paper,
): PaperCheck | null {
  const version = standingVersion(file, of);
  const head = file.trail.at(-1);
  if (!room.checkCodes || version === null || head === undefined) return null;
  if (sealContent(version).hash !== version.hash || !saysTheSame(paper, version)) return null;
  const code = codeOf(version, head);
  const values = { code, n: head.n, head: head.hash.slice(0, HEAD) };
  return { line: words(paper.language)("integrity.footer", values), text: checkText(code, file.id) };
}
