import type { Phrase } from "#shared/domain/phrase-book";
import type { Language } from "#shared/domain/room";

/**
 * Ready phrases for records, by step. Blanks to fill in are written as `____`.
 * Sources: 人民调解法第20、22、23、24、26、31、33条, the seven contents of a record (domain notes F8).
 */
export const recordPhrases: Readonly<Record<Language, readonly Phrase[]>> = {
  "zh-CN": [
    { step: "opening", kind: "question", text: "请说明你的姓名、出生日期、民族、职业、住址和联系方式。" },
    { step: "opening", kind: "question", text: "你与对方是什么关系？" },
    { step: "opening", kind: "note", text: "经核对身份证件，到场人员身份与所述一致。" },
    { step: "opening", kind: "note", text: "____受____委托参加调解，已提交授权委托书。" },
    {
      step: "rights",
      kind: "question",
      text: "现在告知你们在调解中的权利：可以选择或者接受调解员；接受调解、拒绝调解或者要求终止调解；要求调解公开进行或者不公开进行；自主表达意愿、自愿达成调解协议。义务：如实陈述纠纷事实；遵守调解现场秩序，尊重调解员；尊重对方当事人行使权利。听清楚了吗？",
    },
    { step: "rights", kind: "answer", text: "听清楚了，同意调解。" },
    {
      step: "rights",
      kind: "question",
      text: "调解遵循自愿、平等，不违背法律、法规和国家政策，尊重当事人权利的原则，不收取任何费用。今天由调解员____主持，____记录，采用面对面的方式进行。对人员有无异议，是否要求更换？",
    },
    { step: "rights", kind: "answer", text: "没有异议，不要求更换。" },
    { step: "rights", kind: "question", text: "为有利于调解，拟邀请____参加调解，你们是否同意？" },
    { step: "statements", kind: "question", text: "请申请人先说明事情的经过和你的请求。" },
    { step: "statements", kind: "question", text: "请被申请人说明情况，对申请人的请求有什么意见？" },
    { step: "statements", kind: "question", text: "你还有什么要补充的？" },
    { step: "statements", kind: "answer", text: "没有补充。" },
    { step: "statements", kind: "question", text: "双方争议的焦点是____，对此有无异议？" },
    { step: "evidence", kind: "question", text: "你有什么证据？请出示。" },
    { step: "evidence", kind: "question", text: "对对方出示的证据，你是否认可？" },
    { step: "evidence", kind: "answer", text: "认可，没有异议。" },
    { step: "evidence", kind: "answer", text: "不认可，理由是____。" },
    { step: "evidence", kind: "note", text: "调解员向双方通报调查核实的情况：____。" },
    {
      step: "risk",
      kind: "question",
      text: "现在告知风险：调解协议达成后应当按照约定履行；约定不明或者不按期履行，可能产生纠纷和损失；调解期间请注意诉讼时效、仲裁时效。是否清楚？",
    },
    { step: "risk", kind: "answer", text: "清楚了。" },
    { step: "risk", kind: "note", text: "当事人情绪激动，调解员已劝导并作预防处置；已于____时____分向____报告。" },
    { step: "proposal", kind: "question", text: "根据查明的事实和有关规定，建议按以下方案解决：____。你们是否同意？" },
    { step: "proposal", kind: "answer", text: "同意。" },
    { step: "proposal", kind: "answer", text: "不同意，我的意见是____。" },
    { step: "proposal", kind: "question", text: "你最多（最少）能接受多少？什么时候能付清？" },
    { step: "outcome", kind: "note", text: "经调解，双方自愿达成协议，内容如下：____。" },
    { step: "outcome", kind: "question", text: "是否要求制作书面调解协议书？是否共同申请司法确认？" },
    {
      step: "outcome",
      kind: "note",
      text: "经调解未能达成协议，原因是____。已告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。",
    },
    { step: "outcome", kind: "note", text: "双方要求再作考虑，约定____年____月____日____时在____继续调解。" },
    {
      step: "reading",
      kind: "question",
      text: "以上笔录请你阅看（或者听我宣读），与你所说的是否一致？如有遗漏或者差错，可以补正。",
    },
    { step: "reading", kind: "answer", text: "看过了，与我说的一致。" },
    { step: "reading", kind: "answer", text: "已经向我宣读，与我说的一致。" },
    { step: "reading", kind: "note", text: "以上笔录已向各方当事人宣读，各方确认无误后签名。" },
    { step: "reading", kind: "note", text: "____拒绝签名，原因是____。" },
    { step: "inquiry", kind: "question", text: "我们是____人民调解委员会的调解员，为调解____一事向你了解情况，请如实说明。" },
    { step: "inquiry", kind: "question", text: "你当时在什么位置？看到、听到了什么？" },
    { step: "inquiry", kind: "question", text: "还有谁知道这件事？" },
    { step: "inquiry", kind: "question", text: "以上说的是否属实？" },
    { step: "inquiry", kind: "answer", text: "属实。" },
  ],
  en: [
    {
      step: "opening",
      kind: "question",
      text: "Please tell your name, date of birth, ethnicity, occupation, address and telephone.",
    },
    { step: "opening", kind: "question", text: "How do you stand to the other side?" },
    { step: "opening", kind: "note", text: "The certificates were looked at; the identities are as told." },
    { step: "opening", kind: "note", text: "____ takes part on behalf of ____ and has handed in a written authority." },
    {
      step: "rights",
      kind: "question",
      text: "You may choose or accept the mediator; accept, refuse or end the mediation; ask for an open or closed session; say freely what you want and agree of your own will. You must tell the facts truly, keep order and respect the mediator, and respect the rights of the other side. Is that clear?",
    },
    { step: "rights", kind: "answer", text: "It is clear, and I agree to mediation." },
    {
      step: "rights",
      kind: "question",
      text: "The principles are free will and equality, keeping to the law, and respect for your rights; nothing is charged. ____ presides and ____ records; you talk face to face. Do you object to any of them?",
    },
    { step: "rights", kind: "answer", text: "No objection." },
    { step: "rights", kind: "question", text: "We would like to invite ____ to help. Do you agree?" },
    { step: "statements", kind: "question", text: "The applicant first: what happened, and what do you ask for?" },
    { step: "statements", kind: "question", text: "The respondent: what do you say to it?" },
    { step: "statements", kind: "question", text: "Is there anything to add?" },
    { step: "statements", kind: "answer", text: "Nothing to add." },
    { step: "statements", kind: "question", text: "The disputed point is ____. Do you agree?" },
    { step: "evidence", kind: "question", text: "Which evidence do you have? Please show it." },
    { step: "evidence", kind: "question", text: "Do you accept the evidence of the other side?" },
    { step: "evidence", kind: "answer", text: "I accept it." },
    { step: "evidence", kind: "answer", text: "I do not accept it, because ____." },
    { step: "evidence", kind: "note", text: "The mediator tells both sides what the inquiry has shown: ____." },
    {
      step: "risk",
      kind: "question",
      text: "The risks: an agreement must be performed as agreed; unclear terms or late performance may lead to dispute and loss; time limits for suing and arbitration go on. Is that clear?",
    },
    { step: "risk", kind: "answer", text: "It is clear." },
    { step: "risk", kind: "note", text: "A party was agitated; the mediator calmed them and reported to ____ at ____." },
    { step: "proposal", kind: "question", text: "By the facts and the rules we propose: ____. Do you agree?" },
    { step: "proposal", kind: "answer", text: "I agree." },
    { step: "proposal", kind: "answer", text: "I do not agree; I propose ____." },
    { step: "proposal", kind: "question", text: "What is the most (the least) you can accept, and when can it be paid?" },
    { step: "outcome", kind: "note", text: "Both sides have reached an agreement of their own will: ____." },
    { step: "outcome", kind: "question", text: "Do you want a written agreement? Will you ask the court to confirm it?" },
    {
      step: "outcome",
      kind: "note",
      text: "No agreement was reached, because ____. The parties were told that arbitration, administration and the court are open to them.",
    },
    { step: "outcome", kind: "note", text: "Both sides want to think it over; the next session is on ____ at ____ in ____." },
    {
      step: "reading",
      kind: "question",
      text: "Please read this record, or listen to it. Is it what you said? What is missing or wrong can be put right.",
    },
    { step: "reading", kind: "answer", text: "I have read it; it is what I said." },
    { step: "reading", kind: "answer", text: "It was read to me; it is what I said." },
    { step: "reading", kind: "note", text: "This record was read to all parties, who found it right and signed." },
    { step: "reading", kind: "note", text: "____ refused to sign, because ____." },
    { step: "inquiry", kind: "question", text: "We are mediators of ____ and ask you about ____. Please tell the truth." },
    { step: "inquiry", kind: "question", text: "Where were you? What did you see and hear?" },
    { step: "inquiry", kind: "question", text: "Who else knows of it?" },
    { step: "inquiry", kind: "question", text: "Is what you said true?" },
    { step: "inquiry", kind: "answer", text: "It is true." },
  ],
};

type Signs = Readonly<Record<"rights" | "principles" | "evidence" | "risk" | "agreed" | "otherWays", readonly string[]>>;

/** Words by which a record shows that something was told, whatever the language of the screen. Source: domain notes F8. */
export const recordWords: Signs = {
  rights: ["权利", "rights", "may choose or accept the mediator"],
  principles: ["原则", "自愿、平等", "自愿平等", "principles"],
  evidence: ["证据", "质证", "核实", "出示", "鉴定", "查明", "evidence", "inquiry has shown"],
  risk: ["风险", "时效", "不履行", "risk"],
  agreed: ["达成协议", "协议内容", "达成如下", "自愿达成", "reached an agreement"],
  otherWays: ["仲裁", "起诉", "诉讼", "人民法院", "司法", "行政途径", "arbitration", "court"],
};

/** Words that begin the lines of records written elsewhere, beside the names of those who took part. */
export const transcriptWords = {
  question: ["问", "调解员问", "调查人问", "Q", "Question"],
  answer: ["答", "被调查人答", "A", "Answer"],
  statement: ["陈述", "述", "Statement"],
  note: ["记", "注", "Note"],
} as const;
