/** Types and sources as the Ministry's forms and tables print them. */
import type { DisputeSource, DisputeType } from "../dossier.ts";

export const typeText: Record<DisputeType, string> = {
  marriage_and_family: "婚姻家庭纠纷",
  neighbours: "邻里纠纷",
  housing: "房屋宅基地纠纷",
  contract: "合同纠纷",
  business: "生产经营纠纷",
  compensation: "损害赔偿纠纷",
  land: "山林土地纠纷",
  expropriation: "征地拆迁纠纷",
  pollution: "环境污染纠纷",
  labour: "劳动争议",
  consumer: "消费纠纷",
  medical: "医疗纠纷",
  traffic: "道路交通事故纠纷",
  property_service: "物业纠纷",
  other: "其他纠纷",
};
export const sourceText: Record<DisputeSource, string> = {
  application: "当事人申请",
  own_initiative: "主动调解",
  police: "公安机关移交",
  court: "人民法院委托",
  government: "政府指定",
};
