import type { Paper } from "#shared/documents/model";
import { buildPaper } from "#shared/documents/papers";
import { words } from "#shared/locales/words";
import { partId } from "./plans.ts";
import { sampleCase } from "./sample-cases.ts";
import { sourceOf } from "./sample-papers.ts";

// As long as an officer writes them who takes the trouble: 300 characters.
const FACTS = `2026年3月6日12时30分许，在安屿县枫泉镇幸福路18号便民菜市场南门入口处，祁二宝因排队购买早点与樊金凤发生口角，继而互相推搡。推搡过程中祁二宝用右手推击樊金凤左肩一下，致樊金凤左肩部软组织挫伤、左手背皮肤擦伤，樊金凤的眼镜一副、手机屏幕一块同时损坏。经安屿县人民医院门诊检查，樊金凤的伤情为左肩部软组织挫伤，未见骨折，医嘱休息三日。现场有群众覃某、韦某目睹全过程，并有菜市场南门入口处的监控录像为证。事发后祁二宝主动向樊金凤赔礼道歉，并表示愿意承担医疗费、误工费、眼镜及手机的修理费用，双方均表示愿意在公安机关主持下当场调解处理，并当场履行，请求公安机关依法对本次纠纷作治安调解处理。`;

const CLAUSES = [
  "祁二宝向樊金凤当面赔礼道歉，樊金凤表示接受并谅解，双方握手言和。",
  "祁二宝一次性赔偿樊金凤医疗费、误工费、眼镜及手机修理费等各项费用共计【¥2600】，以现金当场付清，樊金凤当场点收并出具收条。",
  "双方就本次纠纷再无其他争议，今后互不追究，不得因此事再起纠纷，也不得对对方及其家属进行滋扰、威胁或者报复。",
  "本协议履行后，樊金凤不再就本次纠纷向祁二宝主张任何费用，公安机关依法不再对祁二宝的违法行为给予处罚。",
];

/** The form on scene (三联) of a moderately long case; its facts stand in it `times` times. */
export function longSceneForm(times = 1): Paper {
  const source = sourceOf(sampleCase("C11"));
  const clauses = CLAUSES.map((text, at) => ({ id: partId(0xe0 + at), text }));
  const agreement = { ...source.content.agreement, clauses };
  const content = { ...source.content, facts: FACTS.repeat(times), agreement };
  return buildPaper("scene-agreement", { ...source, content }, words("zh-CN"));
}
