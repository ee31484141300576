/**
 * What usual labels of the sources mean in problem codes. Only what says itself: 经济纠纷 or 其他警情 could be
 * several things and are asked about. Pure.
 */
import { type KnownProblem, problemOf } from "../../community/problems.ts";
import type { LabelMeaning } from "../import-contract.ts";
import { fraudOf } from "../taxonomy.ts";

const usual: Partial<Record<KnownProblem, readonly string[]>> = {
  theft: [
    "盗窃案",
    "入室盗窃",
    "盗窃电动车",
    "盗窃电动自行车",
    "盗窃非机动车",
    "扒窃",
    "盗窃车内财物",
    "偷窃",
  ],
  "theft.shop": ["盗窃店铺", "盗窃商铺", "超市盗窃"],
  "order.fight": ["打架斗殴", "殴打他人", "互殴", "打人"],
  "order.damage": ["故意毁坏财物", "故意损毁财物", "毁坏财物", "损坏财物"],
  "order.disturbance": ["骚扰", "滋扰", "辱骂他人"],
  domestic_violence: ["家暴"],
  dispute: ["纠纷", "一般纠纷"],
  "dispute.neighbour": ["邻里纠纷", "相邻纠纷"],
  "dispute.leak": ["房屋漏水", "漏水纠纷"],
  "dispute.noise": ["噪音", "噪声扰民", "噪音扰民", "生活噪声", "社会生活噪声", "噪音纠纷"],
  "dispute.shared_space": ["停车纠纷", "占道停车", "违规停车", "占用公共空间"],
  "dispute.property_service": ["物业纠纷", "物业管理", "物业服务"],
  "dispute.family": ["家庭纠纷", "婚姻家庭纠纷", "家庭婚姻情感纠纷", "感情纠纷", "婚恋纠纷"],
  "dispute.damages": ["损害赔偿纠纷"],
  "dispute.debt": ["债务纠纷", "借贷纠纷"],
  "dispute.contract": ["合同纠纷", "租赁纠纷", "房屋租赁纠纷"],
  "dispute.labour": ["劳资纠纷", "劳动纠纷"],
  "dispute.consumer": ["消费纠纷"],
  "dispute.medical": ["医疗纠纷", "医患纠纷"],
  fraud: ["诈骗案", "普通诈骗", "接触性诈骗"],
  "fraud.telecom": ["电信诈骗", "网络诈骗", "电诈", "电信网络诈骗案"],
  fire: ["火警", "火情", "火灾事故"],
  "fire.stairwell": ["楼道堆物", "占用消防通道", "堵塞消防通道"],
  "fire.charging": ["电动车飞线充电", "飞线充电", "电动车违规充电"],
  help: ["求助", "群众求助", "公民求助", "紧急求助"],
  "help.missing": ["人员走失", "走失人员", "老人走失", "儿童走失"],
};
const folded = (text: string) => text.normalize("NFKC").replaceAll(/\s+/g, "");
const byLabel = new Map(
  (Object.entries(usual) as [KnownProblem, readonly string[]][]).flatMap(([code, labels]) =>
    labels.map((label) => [folded(label), code] as const),
  ),
);

/** What the label means, or null: then somebody is asked. */
export function presetOf(label: string): LabelMeaning | null {
  const problem = byLabel.get(folded(label)) ?? problemOf(label);
  if (problem !== null && problem !== undefined) return { problem, fraud: null };
  const fraud = fraudOf(label);
  return fraud && { problem: fraud.kind.problem, fraud: { year: fraud.year, code: fraud.kind.code } };
}
