import { PartId } from "#shared/domain/id";
import { emptyOrganisation, emptyPerson } from "#shared/domain/party";
import { emptyParticipant } from "#shared/domain/participant";
import { emptyContent } from "#shared/domain/empty-case";
import { emptyObligation } from "#shared/domain/obligation";
import { Fen } from "#shared/domain/money";
import type { CaseContent } from "#shared/domain/case-file";
import type { MediationKind } from "#shared/domain/mediation";
import type { PaperId } from "#shared/domain/paper";
import { PlainDate } from "#shared/domain/plain-date";
import { blankSource, buildPaper } from "#shared/documents/papers";
import type { PaperSource } from "#shared/documents/parts";
import { words } from "#shared/locales/words";
import { withoutCaucus } from "#shared/rules/without-caucus";
import { roomOf, sampleCase } from "./sample-cases.ts";
import type { SamplePaper } from "./sample-papers.ts";

const id = (at: number) => PartId.parse(`00000000-0000-4000-8000-0000b1000${String(at).padStart(3, "0")}`);

const CLAUSES = [
  [
    "被申请人退还申请人货款【¥3600】。",
    "The respondent refunds the purchase price of 【¥3600】 to the applicant.",
  ],
  [
    "被申请人于【期限】以【方式】付清上述款项，申请人同时退还未拆封的茶叶六盒。",
    "The respondent pays the above sum in full 【期限】 【方式】; at the same time the applicant returns the six unopened boxes of tea.",
  ],
  ["双方就本次购物再无其他争议。", "The parties have no further dispute about this purchase."],
] as const; // prettier-ignore

/** A fictional tourist with a passport and a shop in the ancient town: a consumer dispute, its papers in Chinese and English. */
export function bilingualContent(kind: MediationKind = "people"): CaseContent {
  const police = kind !== "people";
  const tourist = {
    ...emptyPerson(id(1), police ? "victim" : "applicant"),
    name: "詹姆斯·格林（James Green）",
    sex: "male" as const,
  };
  const shop = emptyOrganisation(id(2), police ? "offender" : "respondent");
  return {
    ...emptyContent(),
    kind,
    category: "12",
    source: "application",
    place: "枫泉镇古镇游客中心调解室",
    leadOrgan: police ? "安屿县公安局枫泉派出所" : "",
    policeNumber: police ? "J2026050100012" : "",
    occurredOn: "2026-05-01",
    receivedOn: "2026-05-01",
    acceptedOn: "2026-05-01",
    parties: [
      {
        ...tourist, idType: "passport", idNumber: "EX0000001", birthDate: "1988-03-09", occupation: "教师 / teacher", phone: "15400000091",
        address: "枫泉镇古镇客栈302房 / Room 302, Old Town Inn",
      },
      { ...shop, name: "安屿县枫泉镇示例茶行", address: "枫泉镇古镇街18号", representative: "覃秀兰", phone: "15400000092" },
    ],
    participants: [
      { ...emptyParticipant(id(3)), name: "黄晓译", kind: "interpreter", role: "翻译", unit: "安屿县外事服务中心" },
    ],
    facts:
      "2026年5月1日，申请人在被申请人店内购买标称“明前特级”的茶叶六盒，付款3600元。次日经人提醒，发现包装上没有生产日期和等级标识。\n申请人要求退货退款，双方发生争执。",
    disputes: "茶叶是否与宣传相符\n是否应当退款",
    claims: "退还货款3600元",
    sessions: [
      {
        id: id(10), kind: "mediation", heldOn: "2026-05-02", from: "09:30", to: "10:20", place: "枫泉镇古镇游客中心调解室", matter: "",
        interviewee: "", present: [id(1), id(2)], absent: [], participants: [id(3)], mediators: ["程守和"], recorder: "米粒",
        entries: [
          { id: id(11), kind: "question", speaker: "", text: "请申请人说明经过。（由翻译人员翻译）" },
          { id: id(12), kind: "answer", speaker: "", text: "我买了六盒茶叶，第二天发现包装上没有生产日期。" },
        ],
        informed: true, signings: [], caucus: [], result: "settled", nextOn: "", nextAt: "", nextPlace: "",
      },
    ],
    agreement: {
      clauses: CLAUSES.map(([text], at) => ({ id: id(20 + at), text })),
      obligations: [
        {
          ...emptyObligation(id(30), id(21), "money"), debtors: [id(2)], creditors: [id(1)], what: "货款", fen: Fen.parse(360_000),
          way: "transfer", when: { kind: "date", on: "2026-05-03" },
        },
      ],
      performance: "于2026年5月3日前一次付清。",
      copies: null,
      mediators: ["程守和"],
      recorder: "米粒",
      signedOn: "2026-05-02",
      marks: [],
    },
    translation: {
      bilingual: true,
      sentence: words("zh-CN")("bilingual.paper.sentence"),
      texts: {
        facts:
          "On 1 May 2026 the applicant bought six boxes of tea, advertised as “pre-Qingming, special grade”, in the respondent's shop and paid 3,600 yuan. The next day he was told, and saw, that the packages bear neither a date of production nor a grade.\nThe applicant asked to return the goods and get his money back; a quarrel followed.",
        disputes: "whether the tea is as advertised\nwhether the price is to be refunded",
        claims: "refund of the price of 3,600 yuan",
        performance: "To be paid at once before 3 May 2026.",
        sentence: words("en")("bilingual.paper.sentence"),
        ...Object.fromEntries(CLAUSES.map(([, text], at) => [`clause-${id(20 + at)}`, text])),
      },
    },
  }; // prettier-ignore
}

/** The same as papers take it. */
export function bilingualSource(kind: MediationKind = "people"): PaperSource {
  return {
    content: withoutCaucus(bilingualContent(kind)),
    number: "（2026）枫泉镇人调字第0021号",
    noticeNumber: null,
    room: roomOf(sampleCase("C01")),
    language: "zh-CN",
    today: PlainDate.parse("2026-05-02"),
    about: null,
  };
}

const LOOKED_AT = [
  "mediation-agreement", "mediation-record", "cover", "acceptance", "rights-notice", "power-of-attorney", "evidence", "service-receipt",
  "closing-report", "confirmation-application", "catalogue",
] as const; // prettier-ignore

/** The papers of the tourist's case that differ most in form, those of the police and one blank form, in both languages. */
export function bilingualPapers(): SamplePaper[] {
  const made = (paper: PaperId, source: PaperSource, name: string): SamplePaper => ({
    choice: { paper, about: null, need: "possible" },
    name,
    paper: buildPaper(paper, source, words("zh-CN")),
  });
  return [
    ...LOOKED_AT.map((paper) => made(paper, bilingualSource(), paper)),
    made("police-agreement", bilingualSource("police"), "police-agreement"),
    made("scene-agreement", bilingualSource("police-on-scene"), "scene-agreement"),
    made("mediation-agreement", blankSource(bilingualSource()), "blank mediation-agreement"),
  ];
}
