/** What a paper still lacks, and what looks odd. Advice: only what the law makes impossible would block, and nothing here does. */
export const checks = {
  gap: {
    riskReport: "红色风险：写明向谁报告、何时报告",
    number: "还没有受理编号",
    twoParties: "当事人不足两方",
    partyName: "第{{n}}位当事人没有姓名（名称）",
    facts: "没有写纠纷主要事实",
    clauses: "没有协议条款",
    emptyClause: "第{{n}}条是空的",
    amount: "第{{n}}条的金额“{{typed}}”看不懂，纸上会照原样印出",
    performance: "没有写履行方式、时限",
    mediators: "没有调解员",
    recorder: "没有记录人",
    signedOn: "没有签订日期",
    dateUnclear: "{{field}}“{{typed}}”不是日期，请写成 2026-1-20 这样",
    dateOrder: "{{later}}早于{{earlier}}，请核对",
    guardian: "{{name}}是未成年人，没有写法定代理人",
    representative: "{{name}}没有写法定代表人（负责人）",
  },
  idNumber: {
    format: "应为18位：17位数字，最后一位是数字或X。请核对证件；照样可以保存",
    checksum: "校验位不对，可能有一位打错。请核对证件；照样可以保存",
    old: "这是15位旧号码，请核对证件；照样可以保存",
    birthDiffers: "号码里的出生日期是{{date}}，与填写的不同",
    sexDiffers: "号码里的性别是{{sex}}，与填写的不同",
  },
  creditCode: {
    format: "应为18位数字和大写字母（没有I、O、S、V、Z）。请核对执照；照样可以保存",
    checksum: "校验位不对，可能有一位打错。请核对执照；照样可以保存",
  },
  date: {
    unclear: "看不懂这个日期，请写成 2026-1-20 或 20260120",
    early: "这个日期早于1900年，请核对",
  },
  amount: {
    empty: "请输入金额",
    notANumber: "看不懂“{{typed}}”，请只写数字，例如 23500 或 23500.50",
    negative: "金额不能是负数",
    tooPrecise: "金额最多到分（两位小数）",
    tooLarge: "金额超过9999亿，请核对",
    zero: "金额是0，请核对",
  },
};
