import { cases, days, minutes, unrated, type Draft } from "./draft.ts";

export const p12: Draft = {
  code: "P12",
  name: { zh: "商企纠纷会商", en: "Business dispute conference" },
  line: {
    zh: "企业起了争执，几个部门坐一次说清楚。",
    en: "Firms fall out; the departments sit down once and make it plain.",
  },
  about: {
    zh: "企业之间、企业和房东、企业和员工起了争执，容易在几个部门之间来回跑。接到后一周内开首会：先定哪个部门主责，再把各方到场，讲清政策和法律、各自的责任、下一步找谁。双方不愿意谈的，告诉他们仲裁和起诉怎么走。",
    en: "Disputes between firms, with landlords or with staff tend to be sent from office to office. Within a week a first conference names the department in charge, hears the sides, and makes plain policy, law, each side's responsibility and whom to turn to next. Sides that will not talk are told how arbitration and courts work.",
  },
  problems: ["dispute.business", "dispute.labour", "dispute.contract", "dispute.consumer"],
  kinds: ["community", "enterprise"],
  partners: [
    { role: "officer", required: true, does: { zh: "召集，稳住现场", en: "Convenes, keeps it calm" } },
    {
      role: "department_officer",
      required: true,
      does: { zh: "主责部门讲政策、领办", en: "Explains policy, takes it on" },
    },
    { role: "lawyer", required: true, does: { zh: "讲法律和各自责任", en: "Explains law and liability" } },
    {
      role: "property_manager",
      required: false,
      does: { zh: "说明房屋和合同情况", en: "Knows the building and leases" },
    },
    {
      role: "enterprise",
      required: false,
      does: { zh: "行业里熟悉情况的人", en: "Someone who knows the trade" },
    },
  ],
  parameters: [
    {
      key: "firstDays",
      label: { zh: "几天内首会", en: "Days to the first conference" },
      help: {
        zh: "5 个工作日按 7 天算；本站默认，不是法定期限。",
        en: "Five working days, counted as 7; a station default, not law.",
      },
      ...days(1, 30, 7),
    },
    {
      key: "followDays",
      label: { zh: "几天内问结果", en: "Days to ask what became of it" },
      help: { zh: "从接到时算起，本站默认。", en: "From the day it came in; station default." },
      ...days(7, 60, 30),
    },
    { key: "aYear", label: { zh: "估计一年几件", en: "Cases expected a year" }, ...cases(1, 100, 12) },
    { key: "minutes", label: { zh: "每次会商", en: "Length of a conference" }, ...minutes(30, 180, 90, 15) },
    {
      key: "departments",
      label: { zh: "部门名册", en: "Departments to call" },
      type: "text",
      max: 300,
      default: "市场监管、人社、住建、司法所",
    },
  ],
  stages: [
    {
      key: "conference",
      kind: "conference",
      title: { zh: "商企会商", en: "Business conference" },
      subject: "community",
      who: { way: "together", roles: ["officer", "department_officer", "lawyer"] },
      minutes: "$minutes",
      cadence: { kind: "event", withinDays: "$firstDays", expected: "$aYear" },
    },
    {
      key: "follow_up",
      kind: "check",
      title: { zh: "问办得怎样", en: "Ask what became of it" },
      subject: "community",
      who: { way: "together", roles: ["officer", "department_officer"] },
      minutes: 20,
      cadence: { kind: "event", withinDays: "$followDays", expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "document",
      label: {
        zh: "会商纪要：原因、责任、主责部门",
        en: "Minutes: cause, responsibility, department in charge",
      },
      required: true,
      why: {
        zh: "各方照这一份办，不用再讲一遍。",
        en: "Everybody works from one paper; nothing is told twice.",
      },
    },
    {
      kind: "sign_off",
      label: { zh: "到会各方认可纪要", en: "Those present agree with the minutes" },
      required: true,
      why: { zh: "不同意的地方也写上。", en: "Disagreement is written down too." },
    },
    {
      kind: "note",
      label: { zh: "结果", en: "What became of it" },
      required: false,
      why: { zh: "办了、没办、去起诉了，照实写。", en: "Done, not done, gone to court: as it is." },
    },
  ],
  burdenNote: {
    zh: "按一年 12 件估：首会 90 分钟，问结果 20 分钟。每周民警 0.4 小时、部门 0.4 小时、律师 0.3 小时；双方自己的时间不算。件数和分钟数是估计。",
    en: "At 12 cases a year: conference 90 minutes, follow-up 20. A week: officer 0.4 h, department 0.4 h, lawyer 0.3 h; the sides' own time is not counted. Cases and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "会商自愿，不妨碍仲裁、行政处理和起诉（人民调解法第3条的同一道理，请核对现行规定）。适合调解的，公安机关受理前可以告知申请人民调解（第18条，请核对）。治安案件另按治安调解的程序办。商业秘密不写进纪要。",
    en: "A conference is voluntary and blocks no arbitration, administrative process or lawsuit (in the sense of the People's Mediation Law, art. 3; please verify what is in force). Before accepting a case the police may point to people's mediation (art. 18; please verify). Public-order cases follow police mediation instead. Trade secrets stay out of the minutes.",
  },
  stopRule: {
    zh: "半年不到 2 件，下架，有事单独约。连续 3 次主责部门没有到会，停，请所长出面再谈。",
    en: "Fewer than two cases in half a year: take it off and call people singly. The department in charge absent three times running: stop and let the chief speak with it.",
  },
  outcome: {
    indicator: {
      zh: "商企纠纷警情数，同一件事重复报只算 1 起",
      en: "Business-dispute incidents, repeat calls about one matter counted once",
    },
    problem: "dispute.business",
    denominator: { zh: "本社区前 12 个月", en: "This community, 12 months before" },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "变少，超出往年的起伏；会商过的事再报警的不到 2 成。",
      en: "A fall beyond the usual ups and downs; under two in ten of the matters conferred about are called in again.",
    },
    failure: {
      zh: "没有变少，或首会有一半以上没按期开。",
      en: "No fall, or over half of first conferences were late.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "主责说清，少跑几处；各自的责任说清，少争一轮。",
      en: "One office in charge saves visits; named responsibility saves a round of quarrelling.",
    },
    moderators: {
      zh: "部门肯来才行；金额大的多半还是去法院。",
      en: "Only if departments come; large sums mostly go to court anyway.",
    },
    implementation: {
      zh: "先定主责再开会，会前各交一页纸。",
      en: "Name the office first; each side brings one page.",
    },
    cost: { zh: "人工按价签；不另花钱。", en: "Hours as on the tag; no other spending." },
  }),
  speaksFor: [
    {
      when: { problem: "dispute.business" },
      text: { zh: "商企纠纷是这里的问题。", en: "Disputes between firms are a problem here." },
    },
    {
      when: { trait: "small_firms" },
      text: {
        zh: "中小企业多，争执出在政策和合同上。",
        en: "Small firms quarrel over policy and contracts.",
      },
    },
    {
      when: { trait: "large_malls" },
      text: {
        zh: "大型商场里，商户、房东、公司挤在一处，牵扯多。",
        en: "In large malls shops, landlords and firms are close, and matters cross.",
      },
    },
    {
      when: { trait: "firms" },
      text: { zh: "园区里企业挨着，一件事牵几家。", en: "In a park one matter touches several firms." },
    },
    {
      when: { problem: "dispute.labour" },
      text: {
        zh: "有劳动争议，人社到场能当场答。",
        en: "Labour disputes can be answered by the labour office there and then.",
      },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "department_officer" },
      text: {
        zh: "还没有部门一方，会开不起来。",
        en: "No department is linked yet: there is nobody to confer with.",
      },
    },
    {
      when: { missingPartner: "lawyer" },
      text: { zh: "没有律师，责任说不清。", en: "Without a lawyer liability stays unclear." },
    },
  ],
  pack: { shape: "jar", paper: "white", glyph: "people" },
};
