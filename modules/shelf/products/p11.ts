import { minutes, unrated, type Draft } from "./draft.ts";

export const p11: Draft = {
  code: "P11",
  name: { zh: "律师进所进社区", en: "Lawyer on duty" },
  line: {
    zh: "每周半天，律师坐在社区，免费问。",
    en: "Half a day a week a lawyer sits in the community, free to ask.",
  },
  about: {
    zh: "固定的半天、固定的地方，居民和小店都能来问：合同、工资、退款、和物业的事。律师讲清法律怎么说、下一步找谁，不替人打官司，也不在这里揽案子。和一方有利害关系的，换人。登记不写姓名，只写哪类事、去了哪里。",
    en: "A fixed half-day at a fixed place where residents and small shops can ask about contracts, wages, refunds, the property firm. The lawyer explains the law and whom to turn to next, takes no case here and finds no clients here. With an interest in either side, another lawyer takes over. The record holds no name, only the kind of matter and where it went.",
  },
  problems: [
    "dispute.contract",
    "dispute.labour",
    "dispute.consumer",
    "dispute.business",
    "dispute.property_service",
  ],
  kinds: ["community", "village", "hospital", "enterprise", "school"],
  partners: [
    { role: "lawyer", required: true, does: { zh: "坐班解答", en: "Sits and answers" } },
    { role: "officer", required: true, does: { zh: "转来合适的事", en: "Sends fitting matters" } },
    { role: "cadre", required: true, does: { zh: "安排地方，告知居民", en: "Finds the room, tells people" } },
    {
      role: "mediator",
      required: false,
      does: { zh: "接手愿意调解的", en: "Takes those who want mediation" },
    },
  ],
  parameters: [
    {
      key: "day",
      label: { zh: "哪天坐班", en: "Day" },
      type: "weekdays",
      min: 1,
      max: 2,
      default: ["WE"],
    },
    { key: "start", label: { zh: "几点开始", en: "Starts at" }, type: "time", default: "14:00" },
    { key: "minutes", label: { zh: "坐多久", en: "Length" }, ...minutes(60, 240, 150, 30) },
    { key: "each", label: { zh: "每人最多", en: "At most for each person" }, ...minutes(10, 60, 30, 5) },
    { key: "room", label: { zh: "地方", en: "Place" }, type: "text", max: 120, default: "" },
    {
      key: "conflictAsked",
      label: { zh: "先问利害关系", en: "Ask about conflicts of interest first" },
      type: "yesno",
      default: true,
    },
  ],
  stages: [
    {
      key: "desk",
      kind: "duty_desk",
      title: { zh: "律师坐班", en: "Lawyer on duty" },
      subject: "community",
      who: { way: "together", roles: ["lawyer"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "weekly", byday: "$day", at: "$start", holidays: "skip" },
    },
    {
      key: "review",
      kind: "meeting",
      title: { zh: "看转出去的事办了没有", en: "Go through matters sent on" },
      subject: "community",
      who: { way: "together", roles: ["lawyer", "officer", "cadre"] },
      minutes: 30,
      cadence: { kind: "rule", freq: "monthly", byday: ["1WE"], graceDays: 7 },
    },
  ],
  evidence: [
    {
      kind: "count",
      label: { zh: "来了几个人", en: "How many came" },
      required: true,
      why: { zh: "只要人数，看半天够不够。", en: "A number only: is half a day enough?" },
    },
    {
      kind: "note",
      label: { zh: "哪类事，转去哪里", en: "Kind of matter and where it went" },
      required: false,
      why: { zh: "不写姓名，月底看转出去的办没办。", en: "No names; at month's end see what became of it." },
    },
    {
      kind: "document",
      label: { zh: "书面意见", en: "Written advice" },
      required: false,
      why: { zh: "当事人要，律师愿写，才有；交本人。", en: "If asked for and given; it goes to the person." },
    },
  ],
  burdenNote: {
    zh: "每周坐班 150 分钟，每月碰一次 30 分钟。每周律师 2.6 小时、民警 0.1 小时、社区 0.1 小时；节假日停，没有扣。路上和写意见的时间不在内。分钟数是估计。",
    en: "150 minutes a week, a 30-minute meeting a month. A week: lawyer 2.6 h, officer 0.1 h, community 0.1 h; holidays are not deducted. Travel and written advice are not included. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "咨询免费是本产品的约定，不代替诉讼、仲裁。愿意调解的，可告知去人民调解委员会申请（人民调解法第18条，请核对现行规定）。登记只写办事要用的内容（个人信息保护法第6条，请核对）。律师利益冲突按律师执业规定，条文请核对。",
    en: "That advice is free is a term of this product; it replaces no lawsuit or arbitration. Those who want mediation may be told to apply to a people's mediation committee (People's Mediation Law, art. 18; please verify what is in force). The record holds only what is needed (Personal Information Protection Law, art. 6; please verify). Conflicts of interest follow the rules of the profession; please verify their wording.",
  },
  stopRule: {
    zh: "连续 8 次没人来，改成预约；再一个季度没人约，停。查实借坐班揽案，当天停，换人。",
    en: "Nobody came eight times: by appointment; a quarter without one: stop. Proven canvassing for clients: stop that day and change the lawyer.",
  },
  outcome: {
    indicator: { zh: "来问的事里有下一步去处的件数", en: "Matters that left with somewhere to go next" },
    denominator: { zh: "来问的件数", en: "Matters asked about" },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "10 件里 8 件以上有去处，同一件事再报警的没有变多。",
      en: "Eight in ten have somewhere to go, and repeat calls to the police about them did not rise.",
    },
    failure: {
      zh: "一半以上没有去处，或每周平均不到 1 人来。",
      en: "Over half have nowhere to go, or fewer than one person a week comes.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "早点知道法律怎么说，少争一轮。",
      en: "Knowing the law early saves a round of quarrelling.",
    },
    moderators: {
      zh: "合同、工资、退款多的地方合适；感情上的事帮得少。",
      en: "Useful for contracts, wages, refunds; less so for matters of feeling.",
    },
    implementation: {
      zh: "日子不变，门口写清问什么、不做什么。",
      en: "Never change the day; say at the door what is and is not done.",
    },
    cost: {
      zh: "人工按价签；律师是否有补贴由司法所定，金额未估。",
      en: "Hours as on the tag; any allowance is for the justice office to say, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "dispute.contract" },
      text: {
        zh: "合同、租约的事，律师一次能说清。",
        en: "Contracts and leases can be explained in one sitting.",
      },
    },
    {
      when: { problem: "dispute.labour" },
      text: { zh: "有工资、工伤的争议。", en: "There are disputes about wages and injuries." },
    },
    {
      when: { trait: "small_firms" },
      text: { zh: "小企业大多没有自己的律师。", en: "Small firms mostly have no lawyer of their own." },
    },
    {
      when: { problem: "dispute.property_service" },
      text: { zh: "物业收费、维修的责任常要问法律。", en: "Fees and repairs often turn on the law." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "lawyer" },
      text: {
        zh: "还没有律师一方，先请司法所或律所派人。",
        en: "No lawyer is linked yet: ask the justice office or a firm.",
      },
    },
    {
      when: { problem: "domestic_violence" },
      text: {
        zh: "家庭暴力先走告诫和庇护，律师在后。",
        en: "Violence at home first needs warning and shelter, then a lawyer.",
      },
    },
  ],
  pack: { shape: "box", paper: "pine", glyph: "scales" },
};
