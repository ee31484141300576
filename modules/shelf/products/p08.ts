import { cases, days, minutes, stationDefault, unrated, type Draft } from "./draft.ts";

export const p08: Draft = {
  code: "P08",
  name: { zh: "现场会勘化解", en: "On-site survey and remedy" },
  line: {
    zh: "到现场一起看，当场商量怎么改、谁来改。",
    en: "Look at the place together and settle what to change and who does it.",
  },
  about: {
    zh: "漏水、噪声、窗户对着步道这类事，坐在屋里说不清。接到后 7 天内，物业、社区、民警约双方到现场看，写下原因、改法、费用怎么分、谁来改、哪天改完。改完再看一次，双方都认可才算了结；一方不让进门，就改走调解或起诉。",
    en: "Leaks, noise, a path along somebody's windows: these cannot be settled indoors. Within seven days property firm, community and officer look at the place with both sides and write down cause, remedy, how the cost is shared, who does it and by when. Once done it is looked at again; it is closed when both sides agree. If one side lets nobody in, mediation or a court is the way.",
  },
  problems: ["dispute.leak", "dispute.noise", "dispute.privacy", "dispute.shared_space"],
  kinds: ["community", "village"],
  partners: [
    { role: "officer", required: true, does: { zh: "约双方，提方案", en: "Brings both sides, proposes" } },
    { role: "cadre", required: true, does: { zh: "登记，盯整改", en: "Registers, follows the remedy" } },
    {
      role: "property_manager",
      required: true,
      does: { zh: "查原因，整改", en: "Finds the cause, does the work" },
    },
    { role: "lawyer", required: false, does: { zh: "讲费用和责任", en: "Explains cost and liability" } },
  ],
  parameters: [
    {
      key: "firstDays",
      label: { zh: "几天内首勘", en: "Days to the first survey" },
      help: stationDefault,
      ...days(1, 30, 7),
    },
    {
      key: "againDays",
      label: { zh: "几天内复勘", en: "Days to the second look" },
      help: { zh: "从接到时算起。", en: "Counted from the day it came in." },
      ...days(7, 60, 30),
    },
    { key: "aYear", label: { zh: "估计一年几件", en: "Cases expected a year" }, ...cases(1, 100, 12) },
    { key: "minutes", label: { zh: "首勘用时", en: "Time for the survey" }, ...minutes(30, 180, 60, 15) },
    {
      key: "costs",
      label: { zh: "费用分担", en: "Sharing the cost" },
      type: "choice",
      options: [
        { value: "cause", label: { zh: "谁造成谁承担", en: "Whoever caused it" } },
        { value: "agreed", label: { zh: "双方商定", en: "As both agree" } },
        { value: "property", label: { zh: "公共部位由物业走维修", en: "Common parts by the property firm" } },
      ],
      default: "agreed",
    },
  ],
  stages: [
    {
      key: "survey",
      kind: "check",
      title: { zh: "现场会勘", en: "On-site survey" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre", "property_manager"] },
      minutes: "$minutes",
      cadence: { kind: "event", withinDays: "$firstDays", expected: "$aYear" },
    },
    {
      key: "second_look",
      kind: "check",
      title: { zh: "改完复勘", en: "Second look" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "property_manager"] },
      minutes: 30,
      cadence: { kind: "event", withinDays: "$againDays", expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "sign_off",
      label: { zh: "会勘记录，到场各方签名", en: "Survey record, signed by those present" },
      required: true,
      why: { zh: "看到什么、怎么改，各方都认。", en: "All agree on what was seen and what will change." },
    },
    {
      kind: "note",
      label: { zh: "改之前和改之后，各写一句", en: "Before and after, one line each" },
      required: true,
      why: {
        zh: "写清尺寸、位置就够，不要求拍摄。",
        en: "Size and place in words are enough; no pictures are asked for.",
      },
    },
    {
      kind: "sign_off",
      label: { zh: "双方确认", en: "Confirmed by both sides" },
      required: true,
      why: { zh: "住的人说好了，才算好。", en: "It is good when those who live there say so." },
    },
  ],
  burdenNote: {
    zh: "按一年 12 件估：首勘 60 分钟，复勘 30 分钟。每周民警 0.2 小时、社区 0.3 小时、物业 0.3 小时；施工时间不在内。件数和分钟数是估计。",
    en: "At 12 cases a year: survey 60 minutes, second look 30. A week: officer 0.2 h, community 0.3 h, property firm 0.3 h; building work is not included. Cases and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "会勘靠双方自愿，进屋须住户同意，谈不成不妨碍调解、仲裁、起诉（人民调解法第3条，请核对现行规定）。记录只写办这件事要用的内容（个人信息保护法第6条，请核对）。首勘天数是本站默认，不是法定期限。",
    en: "A survey needs both sides' will and a resident's consent to enter; failing it, mediation, arbitration and courts stay open (People's Mediation Law, art. 3; please verify what is in force). The record holds only what the matter needs (Personal Information Protection Law, art. 6; please verify). The number of days is a station default, not law.",
  },
  stopRule: {
    zh: "一方明确不愿意，这一件就停，告诉双方还能走哪些路。一年不到 2 件，下架，有事走议事会。",
    en: "One side clearly refuses: this case ends and both are told the other ways. Fewer than two cases a year: take it off and use the council.",
  },
  outcome: {
    indicator: {
      zh: "复勘后 90 天内同一处又来的件数",
      en: "Cases that come back at the same place within 90 days of the second look",
    },
    denominator: { zh: "双方已确认的件数", en: "Cases both sides had confirmed" },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "每 10 件里再来的不到 2 件，件数不少于 10。",
      en: "Fewer than two in ten come back, over at least ten cases.",
    },
    failure: {
      zh: "每 10 件里再来 4 件以上，或一半以上到期没改。",
      en: "Four in ten or more come back, or over half of remedies are late.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "看得见的原因，当场能说清、能改。",
      en: "A cause that can be seen can be explained and changed.",
    },
    moderators: {
      zh: "实物问题合适；积怨深、只争一口气的不合适。",
      en: "Good for physical causes; not for old grudges.",
    },
    implementation: {
      zh: "首勘当天写下改法，不留到下次。",
      en: "Write the remedy down that day, not next time.",
    },
    cost: {
      zh: "人工按价签；修的钱按件商定，金额未估。",
      en: "Hours as on the tag; repairs are agreed case by case, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "dispute.leak" },
      text: { zh: "漏水要到现场才找得到原因。", en: "The cause of a leak is found on the spot." },
    },
    {
      when: { problem: "dispute.privacy" },
      text: {
        zh: "窗户、步道、镜头的朝向，一看就明白。",
        en: "Which way windows, paths and cameras face is seen at once.",
      },
    },
    {
      when: { problem: "dispute.noise" },
      text: {
        zh: "噪声从哪来、几点有，到场听一次。",
        en: "Where noise comes from, and when, is heard there.",
      },
    },
    {
      when: { trait: "property_firm" },
      text: { zh: "有物业公司，改得动。", en: "A property firm can do the work." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "property_manager" },
      text: {
        zh: "没有物业一方，查出原因也没人改。",
        en: "Without a property firm a cause is found but not mended.",
      },
    },
    {
      when: { problem: "domestic_violence" },
      text: {
        zh: "家庭暴力不用会勘，走专门流程。",
        en: "Violence at home is not surveyed; it has its own procedure.",
      },
    },
  ],
  pack: { shape: "pouch", paper: "sand", glyph: "ruler" },
};
