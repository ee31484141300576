/** What a unit is, as far as its work differs for the station. Proposed from name and code, set by a person. Pure. */
export const unitKinds = [
  "company",
  "shop",
  "food",
  "lodging",
  "leisure",
  "school",
  "medical",
  "office",
  "works",
  "other",
] as const;
export type UnitKind = (typeof unitKinds)[number];

const named: readonly (readonly [UnitKind, RegExp])[] = [
  ["lodging", /酒店|宾馆|旅馆|旅店|民宿|招待所|公寓酒店/],
  ["leisure", /KTV|网吧|网咖|歌厅|酒吧|影院|影城|电竞|棋牌|足浴|洗浴|健身|剧本/i],
  ["food", /餐厅|餐饮|饭店|饭馆|面馆|火锅|小吃|烧烤|咖啡|茶饮|奶茶|食府|烘焙|快餐|酒楼/],
  ["medical", /医院|诊所|卫生|药房|药店|口腔|门诊|中医馆/],
  ["school", /学校|幼儿园|小学|中学|大学|学院|培训|托育|早教/],
  ["office", /委员会|居委会|村委会|办事处|派出所|街道|服务中心|管理局|协会|基金会|工会|税务|法院/],
  ["works", /工厂|仓库|仓储|物流园|加工厂|制造厂|车间|维修厂/],
  ["company", /公司|集团|事务所|合伙企业|银行|研究院|工作室/],
  ["shop", /店|铺|超市|商行|便利|门市|专卖|市场|商场|烟酒|服装|美发|理发|通讯|眼镜/],
];

/** The first signs of a code say who registered it: 1 and 5 public bodies and associations, 92 a trader. */
export function kindProposed(name: string, code: string): UnitKind {
  const found = named.find(([, words]) => words.test(name));
  if (found) return found[0];
  if (/^[15]/.test(code)) return "office";
  if (code.startsWith("92")) return "shop";
  return code.startsWith("91") ? "company" : "other";
}
