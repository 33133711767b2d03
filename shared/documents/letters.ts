import type { CaseContent } from "#shared/domain/case-file";
import type { Words } from "#shared/locales/words";
import { nameField, sessionField } from "./fill-in";
import type { Block } from "./model";
import {
  addressed, type Builder, CLAIMING, caseRuns, committeeSeal, dateLine, flush, heading, longText, numberLine, paragraph,
  partiesOn, type PaperSource, partyPlace, respectfullyTo,
} from "./parts"; // prettier-ignore
import { identifiedBlock, partyBlock } from "./party-lines";
import { known, saidDate, saidNumber, sentenceParagraph } from "./sentence";
import { printedDate } from "./wording";
import { fieldOf } from "#shared/rules/agreement-checks";

/** When and where the next session is, as far as it has been written down. */
function nextSession({ content }: PaperSource, t: Words) {
  const last = content.sessions.at(-1);
  const on = last?.nextOn.trim() ?? "";
  const time = on === "" ? "" : `${printedDate(t, on)}${last?.nextAt ?? ""}`;
  const place = last?.nextPlace.trim() || content.place.trim();
  return {
    case: caseRuns(content, t),
    time: known(time, t("papers.letter.timeBlank"), sessionField(last, "next-on", "mediation")),
    place: known(place, t("papers.letter.placeBlank"), "place"),
  };
}

/** When and where the mediation is, to a party (调解通知书, form F22). */
export const mediationNotice: Builder = (source, t) => {
  const { parties } = source.content;
  const receiver = parties.find(({ id }) => id === source.about);
  return [
    { kind: "title", text: t("papers.title.mediation-notice") },
    numberLine(null, t),
    addressed(receiver ? [receiver.name] : [], t, nameField(receiver ? [receiver] : parties)),
    sentenceParagraph(t, "papers.letter.notice", nextSession(source, t)),
    paragraph(t("papers.letter.noticeBring")),
    paragraph(t("papers.letter.noticeVoluntary")),
    committeeSeal(source, source.today, t),
  ];
};

/** To somebody whose help is wanted (邀请函; 人民调解法第20条). */
export const invitation: Builder = (source, t) => {
  const guest = source.content.participants.find(({ id }) => id === source.about);
  const where = guest === undefined ? "add-participant" : fieldOf("participantName", guest.id);
  return [
    { kind: "title", text: t("papers.title.invitation") },
    addressed(guest === undefined ? [] : [guest.name], t, where),
    sentenceParagraph(t, "papers.letter.invite", nextSession(source, t)),
    paragraph(t("papers.letter.inviteEnd")),
    committeeSeal(source, source.today, t),
  ];
};

/** That the parties agree to more time (调解延期申请（同意）书). */
export const extension: Builder = ({ content }, t) => {
  const date = saidDate(content.acceptedOn, "acceptedOn", t);
  const options = [t("papers.letter.agree"), t("papers.letter.disagree")].map((text) => ({ text, checked: false }));
  return [
    { kind: "title", text: t("papers.title.extension") },
    sentenceParagraph(t, "papers.letter.extend", { case: caseRuns(content, t), date }),
    heading(t("papers.letter.extendReason")),
    { kind: "lines", count: 5 },
    { kind: "choice", label: t("papers.letter.extendAgree"), options },
    { kind: "signatures", places: content.parties.map((party) => partyPlace(party, content, t)) },
    dateLine(null, t),
  ];
};

/** That another mediator or recorder be taken (回避申请书). */
export const recusal: Builder = (source, t) => {
  const { content, about } = source;
  const asking = content.parties.filter(({ id }) => id === about);
  const parties = asking.length > 0 ? asking : partiesOn(content, CLAIMING).slice(0, 1);
  const options = [t("papers.letter.granted"), t("papers.letter.refusedRecusal")].map((text) => ({ text, checked: false }));
  return [
    { kind: "title", text: t("papers.title.recusal") },
    ...parties.map((party) => partyBlock(party, content, t)),
    sentenceParagraph(t, "papers.letter.recuse", { case: caseRuns(content, t) }),
    heading(t("papers.letter.recuseReason")),
    { kind: "lines", count: 5 },
    { kind: "choice", label: t("papers.letter.recuseDecision"), options },
    { kind: "signatures", places: parties.map((party) => partyPlace(party, content, t)) },
    committeeSeal(source, null, t),
  ];
};

function letterEnd(source: PaperSource, t: Words): Block[] {
  return [
    paragraph(t("papers.letter.materials")),
    { kind: "field", label: t("papers.letter.replyTo"), value: "" },
    committeeSeal(source, source.today, t),
  ];
}

function factsPart(content: CaseContent, t: Words): Block[] {
  return [heading(t("papers.letter.facts")), ...longText(content.facts, 6, "facts")];
}

/** To another unit that shall mediate (委托调解函). */
export const entrustment: Builder = (source, t) => [
  { kind: "title", text: t("papers.title.entrustment") },
  numberLine(null, t),
  addressed([], t),
  sentenceParagraph(t, "papers.letter.entrust", { case: caseRuns(source.content, t) }),
  ...factsPart(source.content, t),
  ...letterEnd(source, t),
];

/** To the unit that has to deal with the matter itself (移送函). */
export const transfer: Builder = (source, t) => [
  { kind: "title", text: t("papers.title.transfer") },
  numberLine(null, t),
  addressed([], t),
  sentenceParagraph(t, "papers.letter.transfer", { case: caseRuns(source.content, t) }),
  ...factsPart(source.content, t),
  ...letterEnd(source, t),
];

function result({ content, number }: PaperSource, t: Words): Block[] {
  if (content.termination.reason !== null) return [paragraph(t("papers.letter.resultFailed"))];
  const { signedOn } = content.agreement;
  if (signedOn.trim() === "") return [{ kind: "lines", count: 4, field: "signedOn" }];
  const values = { date: printedDate(t, signedOn), number: saidNumber(number, t) };
  return [sentenceParagraph(t, "papers.letter.resultAgreed", values)];
}

/** To the unit that sent the case, how it ended (反馈函). */
export const feedback: Builder = (source, t) => [
  { kind: "title", text: t("papers.title.feedback") },
  numberLine(null, t),
  addressed([], t),
  sentenceParagraph(t, "papers.letter.feedback", { case: caseRuns(source.content, t) }),
  heading(t("papers.letter.result")),
  ...result(source, t),
  ...letterEnd(source, t),
];

/** The harmed side's application after an agreement was kept (不予治安管理处罚申请书). Source: 公安机关办理行政案件程序规定第186条. */
export const noPenalty: Builder = ({ content }, t) => {
  const asking = partiesOn(content, CLAIMING);
  return [
    { kind: "title", text: t("papers.title.no-penalty") },
    ...asking.map((party) => identifiedBlock(party, t)),
    paragraph(t("papers.letter.noPenalty")),
    heading(t("papers.letter.noPenaltyFacts")),
    ...longText(content.facts, 8, "facts"),
    paragraph(t("papers.letter.noPenaltyWill")),
    respectfullyTo(t),
    flush(t("papers.police.organBlank")),
    { kind: "signatures", places: asking.map((party) => partyPlace(party, content, t)) },
    dateLine(null, t),
  ];
};
