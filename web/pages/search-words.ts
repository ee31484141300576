/** Words of the search. */
export const searchWords = {
  "page.search.title": { zh: "查找", en: "Search" },
  "page.search.field": {
    zh: "商品、社区、任务、门牌、单位、人……",
    en: "Products, communities, duties, doors, firms, people…",
  },
  "page.search.field_few": { zh: "商品……", en: "Products…" },
  "page.search.keys": {
    zh: "↑ ↓ 挑，回车打开，Esc 关上",
    en: "↑ ↓ to choose, Enter to open, Esc to close",
  },
  "page.search.kept": {
    zh: "查到的门牌和人会记进留痕。您查过什么，不保存。",
    en: "Doors and people that are shown go into the journal. What you searched for is not kept.",
  },

  "page.search.can": { zh: "可以这样查", en: "What you can search for" },
  "page.search.can.product": {
    zh: "名称、编号、要处理的问题：巡逻、P15、漏水",
    en: "name, number or problem: patrol, P15, leaks",
  },
  "page.search.can.community": {
    zh: "名称、拼音首字母、代码：心语花园、xyhy",
    en: "name, pinyin initials or code: 心语花园, xyhy",
  },
  "page.search.can.duty": {
    zh: "名称、门牌：走访、3-2-501、3号楼",
    en: "title or door: visit, 3-2-501, 3号楼",
  },
  "page.search.can.own_duty": {
    zh: "名称，要上门的也可以按门牌：巡逻、3-2-501",
    en: "title, or the door you are to visit: patrol, 3-2-501",
  },
  "page.search.can.household": {
    zh: "从楼号写起：3-2-501、3号楼2单元、心语花园 3-2-501",
    en: "from the building on: 3-2-501, 3号楼2单元, 心语花园 3-2-501",
  },
  "page.search.can.resident": {
    zh: "姓名两个字、拼音首字母、电话后四位",
    en: "two characters of the name, pinyin initials, the phone's last four digits",
  },
  "page.search.can.unit": {
    zh: "名称、拼音首字母、信用代码、门牌：咖啡、oykf、3-101",
    en: "name, pinyin initials, credit code or door: coffee, oykf, 3-101",
  },
  "page.search.can.programme": { zh: "方案号、社区、商品", en: "number, community or product" },
  "page.search.can.person": {
    zh: "姓名、拼音首字母、岗位、单位：律师、居委会",
    en: "name, pinyin initials, post or organisation: lawyer",
  },

  "page.search.kind.duty": { zh: "任务", en: "Duties" },
  "page.search.kind.household": { zh: "住户的门牌", en: "Doors of the register" },
  "page.search.kind.resident": { zh: "居民（姓名遮住一部分）", en: "Residents (names partly covered)" },
  "page.search.kind.unit": { zh: "单位", en: "Firms and shops" },
  "page.search.kind.community": { zh: "社区", en: "Communities" },
  "page.search.kind.programme": { zh: "方案", en: "Programmes" },
  "page.search.kind.product": { zh: "商品", en: "Products" },
  "page.search.kind.person": { zh: "人", en: "People" },

  "page.search.found_zero": { zh: "没有找到", en: "Nothing found" },
  "page.search.found_one": { zh: "找到 {{count}} 条", en: "{{count}} found" },
  "page.search.found_other": { zh: "找到 {{count}} 条", en: "{{count}} found" },
  "page.search.more": { zh: "还有，只看{{kind}}", en: "There are more: {{kind}} only" },
  "page.search.all_kinds": { zh: "回到全部种类", en: "Back to all kinds" },
  "page.search.too_many": {
    zh: "只列出 {{count}} 条，还有。再写具体些，就能找到。",
    en: "{{count}} are listed and there are more. A few more letters will find it.",
  },
  "page.search.nothing": { zh: "没有找到“{{q}}”", en: "Nothing found for “{{q}}”" },
  "page.search.nothing_next": {
    zh: "少写几个字，或换个说法。只查得到归您看的；办完的任务在方案里看。",
    en: "Try fewer letters or another word. Only what is yours to see is found; finished duties stand with their programme.",
  },
  "page.search.nothing_door": {
    zh: "这个门牌没有登记，也没有要办的任务，或者不归您看。",
    en: "No household is registered at such a door and nothing is to be done there, or it is not yours to see.",
  },
  "page.search.one_sign": {
    zh: "一个字只查商品。再写一个字，就能查别的。",
    en: "One sign searches products only. One more, and the rest is searched too.",
  },

  "page.search.why.door": { zh: "门牌", en: "by the door" },
  "page.search.why.title": { zh: "名称", en: "by the title" },
  "page.search.why.code": { zh: "编号", en: "by the number" },
  "page.search.why.short": { zh: "代码", en: "by the code" },
  "page.search.why.name": { zh: "名称", en: "by the name" },
  "page.search.why.community": { zh: "社区：{{text}}", en: "by the community: {{text}}" },
  "page.search.why.product": { zh: "商品：{{text}}", en: "by the product: {{text}}" },
  "page.search.why.phone": { zh: "电话", en: "by the phone" },
  "page.search.why.citizen_number": { zh: "身份证号", en: "by the citizen number" },
  "page.search.why.line": { zh: "说明", en: "by its description" },
  "page.search.why.problem": { zh: "能处理：{{text}}", en: "for the problem: {{text}}" },
  "page.search.why.role": { zh: "岗位：{{text}}", en: "by the post: {{text}}" },
  "page.search.why.organisation": { zh: "单位：{{text}}", en: "by the organisation: {{text}}" },
  "page.search.why.former": { zh: "以前的名称", en: "by an earlier name" },
  "page.search.why.pinyin": { zh: "{{why}}，按拼音", en: "{{why}}, in pinyin" },
  "page.search.matched": { zh: "对上的：{{why}}", en: "Found {{why}}" },
} as const;
