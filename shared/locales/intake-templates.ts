import type { IntakeTemplate, TemplateBlank } from "#shared/domain/intake-template";

const text = (id: string, label: string, initial = ""): TemplateBlank => ({ id, label, kind: "text", initial });
const date = (id: string, label: string): TemplateBlank => ({ id, label, kind: "date" });
const money = (id: string, label: string): TemplateBlank => ({ id, label, kind: "amount" });
const on = (clause: string) => ({ text: clause, on: true });
const off = (clause: string) => ({ text: clause, on: false });

const NO_MORE = on("双方就此事再无其他争议。");
const BY_TRANSFER = text("way", "付款方式", "银行转账方式");

/** Templates of the commonest disputes; agreements are written in Chinese whatever the language of the screen. */
export const INTAKE_TEMPLATES: readonly IntakeTemplate[] = [
  {
    id: "wages", name: "拖欠工资", kind: "people", category: "10", subtype: "讨薪", sides: ["applicant", "respondent"], organisation: true,
    blanks: [
      text("period", "做工时间", ""), text("work", "做什么工"), money("owed", "尚欠工资"),
      date("due", "最后付款日"), BY_TRANSFER,
    ],
    facts: "{one}于{period}在{other}处从事{work}，{other}未足额支付劳动报酬。经双方核对，尚欠劳动报酬{owed}。",
    disputes: ["尚欠工资数额", "支付时间"], claims: ["支付拖欠的劳动报酬{owed}"],
    clauses: [
      on("{other}确认尚欠{one}劳动报酬{owed}，于{due}前以{way}向{one}付清。"),
      on("{other}付清后，双方就本次劳动报酬再无其他争议。"),
      on("{other}逾期支付的，{one}可持本协议书依法向人民法院申请支付令。"),
    ],
  },
  {
    id: "work-injury", name: "工伤赔偿", kind: "people", category: "10", subtype: "工伤", sides: ["applicant", "respondent"], organisation: true,
    blanks: [text("injury", "受伤经过和部位"), money("sum", "赔偿总额"), date("due", "付款日"), BY_TRANSFER],
    facts: "{day}，{one}在{other}处工作时{injury}。双方就赔偿问题协商未果，申请调解。",
    disputes: ["赔偿项目和数额"], claims: ["赔偿医疗费、误工费等损失"],
    clauses: [
      on("{other}一次性向{one}支付医疗费、误工费等各项费用共{sum}，于{due}前以{way}付清。"),
      on("{one}已知悉可依法申请工伤认定和劳动能力鉴定。"), NO_MORE,
    ],
  },
  {
    id: "boundary", name: "邻里地界", kind: "people", category: "02", subtype: "地界", sides: ["party-a", "party-b"], organisation: false,
    blanks: [
      text("what", "对方做了什么"), text("effect", "有什么影响"), date("due", "恢复日期"), text("place", "恢复到哪里", "原界石基座内侧"),
    ],
    facts: "{other}{what}，{effect}。双方多次争吵，未动手。调委会实地丈量，界线位置清楚。",
    disputes: ["界线位置"], claims: ["恢复原状"],
    clauses: [
      on("{other}于{due}前将围墙移回{place}，恢复原状，费用由{other}自行承担。"),
      on("双方围墙、屋檐之间保持30厘米滴水间距，任何一方不得占用。"),
      on("{one}允许{other}施工期间自{one}院内通行，施工结束{other}负责清理。"),
      on("双方今后不得因此事争吵、辱骂。"),
    ],
  },
  {
    id: "noise", name: "噪声扰民", kind: "people", category: "02", subtype: "噪声", sides: ["applicant", "respondent"], organisation: false,
    blanks: [text("noise", "什么噪声"), text("from", "几点起不得发出", "22时"), text("until", "到几点", "次日6时")],
    facts: "{other}{noise}，影响{one}正常休息，双方多次发生口角。",
    disputes: ["噪声控制时间"], claims: ["停止噪声影响"],
    clauses: [
      on("{other}自本协议签订之日起，每日{from}至{until}不得发出影响{one}休息的噪声。"),
      on("{one}如受影响，先与{other}沟通或联系调委会，双方不得争吵、辱骂。"),
    ],
  },
  {
    id: "refund", name: "消费退货", kind: "people", category: "12", subtype: "商品质量", sides: ["applicant", "respondent"], organisation: true,
    blanks: [text("goods", "什么商品"), text("defect", "什么问题"), money("price", "退款金额")],
    facts: "{one}在{other}处购买{goods}，认为{defect}，要求退货，双方协商未果。",
    disputes: ["是否退货"], claims: ["退货退款{price}"],
    clauses: [on("{other}当场退还{one}货款{price}，{one}当场退还{goods}。"), NO_MORE],
  },
  {
    id: "traffic", name: "交通轻微伤", kind: "people", category: "14", subtype: "轻微伤赔偿", sides: ["applicant", "respondent"], organisation: false,
    blanks: [
      text("crash", "事故经过"), text("fault", "责任认定", "{other}负主要责任，{one}负次要责任"), money("sum", "赔偿金额"),
      date("due", "付款日"), BY_TRANSFER,
    ],
    facts: "{day}，{crash}。公安机关交通管理部门认定{fault}。",
    disputes: ["赔偿数额"], claims: ["赔偿医疗费、误工费、车辆维修费"],
    clauses: [
      on("{other}向{one}赔偿医疗费、误工费、车辆维修费等共{sum}，于{due}前以{way}付清。"),
      on("双方就本次事故再无其他争议。"),
    ],
  },
  {
    id: "support", name: "赡养老人", kind: "people", category: "01", subtype: "赡养", sides: ["applicant", "respondent"], organisation: false,
    blanks: [
      text("cause", "起因", "因赡养费用和照料安排发生争议"), money("monthly", "每人每月赡养费"), text("from", "从哪个月起"),
      text("payDay", "每月几日前", "5日"),
    ],
    facts: "{one}年老，生活需要子女照料，与{other}{cause}，申请调解。",
    disputes: ["赡养费数额", "照料安排"], claims: ["支付赡养费", "安排照料"],
    clauses: [
      on("{other}自{from}起，每人每月{payDay}前向{one}支付赡养费{monthly}。"),
      on("{one}的医疗费凭票据由各子女平均承担，于收到票据后七日内付清。"),
      on("{other}应当经常看望、照料{one}。"),
    ],
  },
  {
    id: "land", name: "土地流转", kind: "people", category: "07", subtype: "土地流转", sides: ["party-a", "party-b"], organisation: false,
    blanks: [text("plot", "哪块地、多少亩"), text("cause", "争议原因"), money("rent", "租金"), date("due", "付款日")],
    facts: "{one}将{plot}流转给{other}耕种，现{cause}。",
    disputes: ["租金", "流转期限"], claims: ["支付租金{rent}"],
    clauses: [
      on("{other}于{due}前向{one}支付租金{rent}。"), off("双方同意流转合同继续履行，期限、面积不变。"),
      off("双方同意解除流转合同，{other}于收获完成后将土地交还{one}。"), NO_MORE,
    ],
  },
  {
    id: "death", name: "非正常死亡善后", kind: "people", category: "06", subtype: "非正常死亡善后", sides: ["applicant", "respondent"], organisation: true,
    blanks: [
      text("course", "经过"), text("finding", "调查结论", "公安机关出具调查结论，排除刑事案件"), money("sum", "补偿总额"), date("due", "付款日"),
    ],
    facts: "{day}，{course}。{finding}。家属与{other}就善后问题申请调解。",
    disputes: ["补偿数额", "补偿款分配", "善后事宜"], claims: ["给予补偿"],
    clauses: [
      on("{other}出于人道主义一次性补偿各申请人{sum}，于{due}前汇入申请人共同指定的账户。"),
      on("补偿款由各申请人自行商定分配，未成年人应得部分由法定代理人代收并专用于其抚养教育。"),
      on("各方已知悉可依法申请工伤认定、提起诉讼等途径；协议履行后，各方就此事再无其他争议。"),
    ],
  },
  {
    id: "fight", name: "打架（治安调解）", kind: "police", category: null, subtype: "殴打他人", sides: ["victim", "offender"], organisation: false,
    blanks: [text("cause", "起因"), text("harm", "怎样动手、伤到哪里"), money("sum", "赔偿金额"), text("way", "付款方式", "手机转账方式")],
    facts: "{day}，双方因{cause}发生口角，{other}{harm}。",
    disputes: ["赔偿数额"], claims: ["赔偿医疗费、误工费"],
    clauses: [
      on("{other}向{one}当面赔礼道歉。"), on("{other}一次性赔偿{one}医疗费、误工费等{sum}，当场以{way}付清。"),
      on("双方今后和睦相处，互不纠缠。"),
    ],
  },
  {
    id: "on-scene", name: "现场治安调解（一页）", kind: "police-on-scene", category: null, subtype: "口角推搡", sides: ["victim", "offender"],
    organisation: false,
    blanks: [text("cause", "起因"), text("harm", "怎样动手、损坏什么"), money("sum", "赔偿金额")],
    facts: "{day}，双方因{cause}争吵，{other}{harm}，{one}无明显伤情、不需就医。双方对赔付没有争议，均同意当场调解并当场履行。",
    disputes: ["赔偿"], claims: ["赔偿损失并道歉"],
    clauses: [on("{other}当场向{one}道歉。"), on("{other}当场赔偿{one}损失{sum}，已付清。"), on("双方互不再追究。")],
  },
  {
    id: "property", name: "物业纠纷", kind: "people", category: "15", subtype: "物业服务", sides: ["applicant", "respondent"], organisation: true,
    blanks: [text("trouble", "什么问题"), text("repair", "怎样解决"), date("due", "完成日期"), money("fee", "物业费")],
    facts: "{one}因{trouble}与{other}发生争议，未交物业费{fee}。",
    disputes: ["物业服务", "物业费"], claims: ["解决{trouble}"],
    clauses: [
      on("{other}于{due}前{repair}，并经{one}确认。"), on("{one}于{other}完成后七日内向{other}交纳物业费{fee}。"), NO_MORE,
    ],
  },
]; // prettier-ignore

/** How people write what belongs to a person, for taking a pasted text apart. Each is the source of a regular expression. */
export const PASTE_WORDS = {
  labels:
    "姓名|名字|身份证号码?|身份证|证件号码?|公民身份号码|电话号?码?|手机号?码?|联系方式|联系电话|住址|地址|现住|户籍地?|家住|性别|民族|单位",
  address: "省|市|县|区|镇|乡|村|街|路|巷|弄|号|组|幢|室|社区|小区",
  notNames: "男|女|汉族|电话|手机|住址|地址|身份证|申请人|被申请人|甲方|乙方|本人|先生|女士|老板|无|未知",
} as const;
