import type { BankClause, BankObligation } from "#shared/domain/clause-bank";
import type { DisputeCategory } from "#shared/domain/mediation";

const USUAL: BankObligation = {
  kind: "money", from: "answering", when: "date", way: null, what: "", doneWhen: "", event: "", jointly: false,
}; // prettier-ignore
const money = (what: string, more: Partial<BankObligation> = {}): BankObligation => ({ ...USUAL, what, ...more });
const act = (what: string, doneWhen: string, more: Partial<BankObligation> = {}): BankObligation => ({
  ...USUAL,
  kind: "act",
  what,
  doneWhen,
  ...more,
});
const thing = (what: string, more: Partial<BankObligation> = {}): BankObligation => ({ ...USUAL, kind: "thing", what, ...more });
const refrain = (what: string, more: Partial<BankObligation> = {}): BankObligation => ({
  ...USUAL, kind: "refrain", when: "open", what, ...more,
}); // prettier-ignore

const entry = (
  category: DisputeCategory | null,
  name: string,
  text: string,
  ...obligations: readonly BankObligation[]
): BankClause => ({
  id: `${category ?? ""} ${name}`,
  name,
  category,
  text,
  obligations,
});

/**
 * Clauses as courts confirm them: who pays whom, how much, by when, how; acts with a test that shows that they are done.
 * Marks are filled from the obligation behind the clause. Agreements are written in Chinese whatever the language of the screen.
 * Sources: 人民调解法第29条; 民诉法解释第355、358条; wording from the sample cases and domain notes 1.6, 7.
 */
export const CLAUSE_BANK: readonly BankClause[] = [
  entry(null, "一次付清（转账）", "【付款人】于【期限】以【方式】方式向【收款人】支付【标的】【金额】，汇入【收款人】的账户（【账户】）。", money("赔偿款", { way: "transfer" })),
  entry(null, "当场付清（现金）", "【付款人】于【期限】以【方式】方式向【收款人】支付【标的】【金额】，【收款人】收到后当场出具收条。", money("赔偿款", { when: "on-signing", way: "cash" })),
  entry(null, "分期付款", "【付款人】以【方式】方式向【收款人】分期支付【标的】共计【金额】：【分期】。", money("欠款", { way: "transfer" })),
  entry(null, "扣除已付，余款限期付清", "双方确认【付款人】应向【收款人】支付【标的】【金额】，其中【已付】在签订本协议前已经支付，余款【余款】由【付款人】于【期限】以【方式】方式向【收款人】付清。", money("款项", { way: "transfer" })),
  entry(null, "连带责任付款", "【付款人】于【期限】以【方式】方式向【收款人】支付【标的】【金额】，并对该款承担连带责任。", money("赔偿款", { way: "transfer", jointly: true })),
  entry(null, "按份付款", "【付款人】于【期限】以【方式】方式向【收款人】支付【标的】共计【金额】，各人支付的数额为：【份额】。", money("赔偿款", { way: "transfer" })),
  entry(null, "交付物品", "【义务人】于【期限】将【标的】交付给【权利人】，【权利人】当场清点并签收。", thing("物品")),
  entry(null, "做一件事（有验收标准）", "【义务人】于【期限】完成以下事项：【事项】。以【验收】为完成标准，由双方到场确认。", act("", "")),
  entry(null, "当面道歉", "【义务人】于【期限】向【权利人】当面赔礼道歉，【权利人】予以接受。", act("赔礼道歉", "当面道歉并由调解员记录", { when: "on-signing" })),
  entry(null, "不做某事", "自本协议签订之日起，【义务人】不得【事项】。", refrain("")),
  entry(null, "再无其他争议", "本协议履行完毕后，双方就本次纠纷再无其他争议。"),
  entry(null, "逾期付款责任", "付款一方逾期支付的，收款一方可就全部未付款项向人民法院起诉，并要求付款一方自逾期之日起按一年期贷款市场报价利率支付利息。"),
  entry(null, "任何一期逾期", "任何一期逾期超过十日的，收款一方可就全部未付款项向人民法院起诉。"),
  entry(null, "共同申请司法确认", "双方自本协议生效之日起三十日内共同向人民法院申请司法确认。"),
  entry(null, "协议履行的凭证", "付款以收条或者银行转账凭证为准，双方各自保存。"),
  entry(null, "费用各自承担", "双方因本次纠纷支出的交通费、误工费各自承担，互不追究。"),
  entry("01", "每月付赡养费", "【付款人】于【期限】以【方式】方式向【收款人】支付赡养费，每月共【金额】，各人每月支付的数额为：【份额】。", money("赡养费", { when: "monthly", way: "cash" })),
  entry("01", "每月付抚养费", "【付款人】于【期限】以【方式】方式支付子女抚养费，每月【金额】，由【收款人】代收并用于子女生活和教育。", money("抚养费", { when: "monthly", way: "transfer" })),
  entry("01", "医疗费分担", "【权利人】的医疗费凭票据由【义务人】平均承担，于【期限】付清。", act("平均承担医疗费", "凭票据付清", { when: "after-event", event: "收到票据" })),
  entry("01", "照料和看望", "【义务人】于【期限】每月至少看望【权利人】两次，并轮流照料其生活。", act("看望、照料", "每月至少两次", { when: "range" })),
  entry("01", "返还彩礼", "【付款人】于【期限】以【方式】方式向【收款人】返还彩礼【金额】，【收款人】收到后出具收条。", money("彩礼", { way: "transfer" })),
  entry("01", "遗产款按份分配", "【付款人】于【期限】以【方式】方式支付遗产款共计【金额】，各继承人所得为：【份额】。", money("遗产款", { way: "transfer" })),
  entry("02", "拆除、恢复原状", "【义务人】于【期限】【事项】，费用由【义务人】承担。以【验收】为恢复原状的标准，双方到场确认。", act("将围墙移回原界石内侧", "墙体外侧与原界石连线对齐")),
  entry("02", "清理通道", "【义务人】于【期限】清理堆放在共用通道上的【标的】，保证【验收】。双方此后均不得在通道上堆放杂物。", act("杂物", "通道宽度不少于1.5米")),
  entry("02", "噪声控制", "自本协议签订之日起，每日22时至次日6时【义务人】不得【事项】。", refrain("在家中播放音响、进行装修等产生噪声的活动")),
  entry("02", "漏水修复并赔偿", "【义务人】于【期限】修复【标的】，以【验收】为准；【付款人2】于【期限2】以【方式2】方式向【收款人2】赔偿损失【金额2】。", act("渗漏水部位", "连续七日无渗水"), money("损失", { way: "transfer" })),
  entry("02", "采光、滴水间距", "双方的围墙、屋檐之间保持30厘米滴水间距，任何一方不得占用。"),
  entry("03", "腾退房屋", "【义务人】于【期限】腾退【标的】并交还钥匙，水、电、燃气费用结清到交还当日，由双方到场点交。", thing("所租房屋")),
  entry("03", "返还押金", "【付款人】于【期限】以【方式】方式向【收款人】返还押金【金额】。", money("押金", { way: "transfer" })),
  entry("03", "补交房租", "【付款人】于【期限】以【方式】方式向【收款人】支付拖欠的房租【金额】。", money("房租", { way: "transfer" })),
  entry("04", "偿还借款", "【付款人】确认尚欠【收款人】借款本金【金额】，于【期限】以【方式】方式向【收款人】偿还。【收款人】收到全部款项后将借条原件交还【付款人】。", money("借款本金", { way: "transfer" })),
  entry("04", "分期偿还借款", "【付款人】确认尚欠【收款人】借款本金【金额】，以【方式】方式向【收款人】分期偿还：【分期】。付清后【收款人】将借条原件交还【付款人】。", money("借款本金", { way: "transfer" })),
  entry("04", "支付货款", "【付款人】于【期限】以【方式】方式向【收款人】支付货款【金额】，汇入【收款人】的账户（【账户】）。", money("货款", { way: "transfer" })),
  entry("04", "解除合同", "双方同意自本协议签订之日起解除合同，【付款人】于【期限】以【方式】方式向【收款人】退还已收款项【金额】。", money("已收款项", { way: "transfer" })),
  entry("05", "结清工程款", "【付款人】于【期限】以【方式】方式向【收款人】支付工程款【金额】，【收款人】收款时提供等额发票。", money("工程款", { way: "transfer" })),
  entry("06", "人身损害赔偿", "【付款人】于【期限】以【方式】方式向【收款人】赔偿医疗费、误工费、护理费等各项损失共计【金额】，一次付清。", money("各项损失", { way: "transfer" })),
  entry("06", "财产损失赔偿", "【付款人】于【期限】以【方式】方式向【收款人】赔偿财产损失【金额】。", money("财产损失", { way: "transfer" })),
  entry("06", "人道补偿并按份分配", "【付款人】出于人道主义，于【期限】以【方式】方式补偿【收款人】共计【金额】，各人所得为：【份额】。未成年人所得由法定代理人代收，用于其抚养教育。", money("补偿款", { way: "transfer" })),
  entry("07", "土地租金", "【付款人】于【期限】以【方式】方式向【收款人】支付土地租金【金额】。", money("土地租金", { way: "transfer" })),
  entry("07", "恢复地界", "【义务人】于【期限】【事项】，以【验收】为准，由村民委员会派人到场见证。", act("移除越界种植的作物", "双方共同埋设的界桩")),
  entry("07", "青苗补偿", "【付款人】于【期限】以【方式】方式向【收款人】支付青苗补偿款【金额】。", money("青苗补偿款", { way: "transfer" })),
  entry("08", "搬迁和补偿款", "【义务人】于【期限】完成搬迁并交付房屋钥匙；【付款人2】于【期限2】以【方式2】方式向【收款人2】支付补偿款【金额2】。", act("完成搬迁", "交付房屋钥匙", { from: "claiming" }), money("补偿款", { when: "after-event", event: "搬迁完成", way: "transfer" })),
  entry("09", "治理污染", "【义务人】于【期限】完成以下治理：【事项】。以【验收】为达标标准。", act("", "有资质的机构检测合格")),
  entry("10", "支付工资", "【付款人】确认尚欠【收款人】劳动报酬【金额】，于【期限】以【方式】方式向【收款人】付清，汇入【收款人】本人的账户（【账户】）。", money("劳动报酬", { way: "transfer" })),
  entry("10", "工资分期支付", "【付款人】确认尚欠【收款人】劳动报酬【金额】，由【付款人】以【方式】方式向【收款人】分期支付：【分期】。", money("劳动报酬", { way: "transfer" })),
  entry("10", "逾期可申请支付令", "付款一方逾期支付的，收款一方可持本协议书依法向人民法院申请支付令。"),
  entry("10", "工伤待遇", "【付款人】于【期限】以【方式】方式向【收款人】支付医疗费、误工费等各项工伤待遇共计【金额】。【收款人】已知悉可依法申请工伤认定和劳动能力鉴定。", money("工伤待遇", { way: "transfer" })),
  entry("11", "退还旅游费", "【付款人】于【期限】以【方式】方式向【收款人】退还旅游费【金额】。", money("旅游费", { way: "transfer" })),
  entry("12", "退货退款", "【付款人】于【期限】以【方式】方式向【收款人】退还货款【金额】；【义务人2】于【期限2】将【标的2】退还【权利人2】。", money("货款", { when: "on-signing", way: "transfer" }), thing("所购商品", { from: "claiming", when: "on-signing" })),
  entry("12", "维修或者更换", "【义务人】于【期限】【事项】，以【验收】为准，费用由【义务人】承担。", act("为对方更换同型号商品", "安装调试完毕并能正常使用")),
  entry("12", "惩罚性赔偿", "【付款人】于【期限】以【方式】方式向【收款人】退还价款并支付增加的赔偿，共计【金额】。", money("价款和增加的赔偿", { way: "transfer" })),
  entry("13", "医疗损害补偿", "【付款人】于【期限】以【方式】方式向【收款人】一次性支付医疗费、护理费等各项费用共计【金额】。", money("各项费用", { way: "transfer" })),
  entry("14", "保险限额内赔付", "【付款人】于【期限】在交强险责任限额内以【方式】方式向【收款人】赔偿【金额】，汇入【收款人】的账户（【账户】）。", money("交强险赔款", { way: "transfer" })),
  entry("14", "交通事故赔偿", "【付款人】于【期限】以【方式】方式向【收款人】赔偿医疗费、误工费、车辆维修费共计【金额】。", money("各项损失", { way: "transfer" })),
  entry("15", "物业维修", "【义务人】于【期限】修复【标的】，以【验收】为准。", act("楼道渗水部位", "业主到场验收合格")),
  entry("15", "交纳物业费", "【付款人】于【期限】以【方式】方式向【收款人】交纳物业费【金额】。", money("物业费", { from: "claiming", way: "transfer" })),
  entry("16", "停止使用并赔偿", "【义务人】自本协议签订之日起不得【事项】；【付款人2】于【期限2】以【方式2】方式向【收款人2】赔偿损失【金额2】。", refrain("使用对方的图片和文字"), money("损失", { way: "transfer" })),
  entry("17", "删除信息并道歉", "【义务人】于【期限】删除【标的】，并以【验收】的方式向【权利人】道歉。", act("所发布的信息", "在同一平台公开发布致歉声明并保留七日")),
  entry("17", "网购退款", "【付款人】于【期限】以【方式】方式向【收款人】退还货款【金额】，退回原支付账户。", money("货款", { way: "transfer" })),
]; // prettier-ignore
