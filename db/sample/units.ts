/**
 * Invented firms, shops and stalls of 欧亚南路, nothing else known of them. Their codes are invented too: the
 * check sign is wrong on purpose, so that none is the code of anybody, and the register flags them.
 */
const reason = "示例：虚构的代码，校验码故意不对";
const firm = (
  name: string,
  where: string | [string, string, string][],
  code: string | null = null,
  hours: string | null = null,
) => ({
  name: `示例${name}`,
  kind: null,
  addresses:
    typeof where === "string"
      ? []
      : where.map(([building, unit, room]) => ({ building, unit: unit || null, floor: null, room })),
  place: typeof where === "string" ? where : null,
  code,
  codeReason: code === null ? null : reason,
  hours,
  sinceOn: null,
  source: "visit" as const,
  sample: true,
});

export const unitsOf = {
  oyn: [
    firm(
      "星河科技有限公司",
      [
        ["A", "", "1201"],
        ["A", "", "1202"],
      ],
      "91610100XXXXXX0014",
      "9:00–18:00",
    ),
    firm("云帆软件有限公司", [["A", "", "1203"]], "91610100XXXXXX0022"),
    firm("远山设计事务所", [["A", "", "1105"]]),
    firm("青禾会计师事务所", [["A", "", "1001"]], "91610100XXXXXX0030"),
    firm(
      "南路快捷酒店",
      [
        ["B", "", "301"],
        ["B", "", "401"],
        ["B", "", "501"],
      ],
      "91610100XXXXXX0049",
      "全天",
    ),
    firm("小满咖啡", [["B", "", "101"]], null, "8:00–22:00"),
    firm("老巷面馆", [["B", "", "102"]], null, "10:00–21:00"),
    firm("安康大药房", [["B", "", "103"]], "92610100XXXXXX0058", "8:30–21:30"),
    firm("好邻便利店", [["1", "1", "101"]], null, "全天"),
    firm("晨光文具店", [["1", "1", "102"]]),
    firm("启明培训学校", [["B", "", "201"]], "52610100XXXXXX0065", "周末 9:00–18:00"),
    firm("悦动健身", [["B", "", "202"]], null, "7:00–23:00"),
    firm("南路物流仓库", [["3", "", "101"]]),
    firm("商圈党群服务中心", [["1", "2", "101"]], "12610100XXXXXX0073"),
    firm("烤红薯", "东门外第二个摊位", null, "下午和晚上"),
    firm("修鞋摊", "地铁口西侧亭子"),
  ],
};
/** Written down a second time by somebody else: the register asks whether the two are one. */
export const twice = {
  ...firm("小满·咖啡", [
    ["B", "", "101"],
    ["B", "", "104"],
  ]),
  evenSo: true,
};
export const contact = {
  name: "示例联系人",
  phone: "00000000000",
  basis: "statutory_duty" as const,
  source: "told" as const,
};
