/** Papers in Chinese and English beside each other (中英对照): their own words, and the part of the form where the English is written. */
export const bilingual = {
  paper: {
    /** A date left open, for readers of both languages. */
    blankDate: "    年(Y)    月(M)    日(D)",
    /** From memory and no law: stands in the form first, and can be changed or taken out. */
    sentence: "本协议以中文和英文书写，两种文本意思一致；有不一致的，以中文文本为准。",
    interpreter: "翻译人员",
  },
  title: "中英对照（外籍当事人）",
  switch: "本案文书做成中英对照",
  help: "每份文书中文在上、英文在下，固定文字自动配好；各方写的内容在下面填英文，没填的只印中文。",
  offer: "有外籍当事人：文书可以做成中英对照。",
  offerGo: "做成中英对照",
  on: "本案文书为中英对照；英文在表单末尾填写。",
  onGo: "去填英文",
  interpreterMissing:
    "还没有翻译人员。当事人不通晓中文的，应有翻译在场，向其如实翻译，并在协议、笔录上签名；请在“参加人”里添加，身份选“翻译”。",
  interpreterThere: "翻译人员：{{names}}。请其到场如实翻译，并在协议、笔录上签名。",
  chinese: "中文：{{part}}",
  english: "英文：{{part}}",
  part: {
    facts: "纠纷主要事实",
    disputes: "争议事项",
    claims: "请求事项",
    performance: "履行方式、时限",
    sentence: "两种文本以哪种为准",
    reason: "补充的理由",
    continues: "继续有效的部分",
    clause: "第{{n}}条",
  },
  nothing: "（中文还没有写）",
  insert: "插入",
  insertMark: "在英文里插入{{mark}}",
  marksHelp: "金额和标记照中文的写法，印出时自动换成英文的数额、姓名、日期。",
  sentenceChinese: "两种文本以哪种为准（中文，可改，可删）",
  fix: "固定的文本是中英对照的，英文和中文一起固定、一起签名。",
  fixMissing: "还有{{count}}处没有英文，那里只印中文。",
  ownChinese: "本案是中英对照的，但这份文书用的是自己的模板，只印中文。",
  othersChinese: "本案文书是中英对照的；报送其他系统的文本只用中文。",
};
