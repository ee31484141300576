import { minutes, months, unrated, type Draft } from "./draft.ts";

export const p24: Draft = {
  code: "P24",
  name: { zh: "安全讲堂（防火防盗防诈）", en: "Safety lecture" },
  line: {
    zh: "每季一堂，用身边的真事讲一个主题。",
    en: "One lecture a quarter, one subject, told from cases nearby.",
  },
  about: {
    zh: "火、盗、骗三个主题，一次讲一个，请懂行的人来讲：讲火请消防，讲骗请办过案的民警。案例取自附近，去掉姓名。讲前讲后问同样十题，回家照着单子自查一遍。来了多少人数一数就行，不点名、不留电话。",
    en: "Fire, theft or fraud, one at a time, told by those who know: fire by the fire service, fraud by an officer who has worked on cases. Cases come from nearby, without names. The same ten questions before and after, and a list to check one's own home by. Heads are counted; no names are called and no numbers kept.",
  },
  problems: ["fire", "theft", "fraud", "fraud.telecom"],
  kinds: ["community", "village", "school", "hospital", "enterprise"],
  partners: [
    { role: "officer", required: true, does: { zh: "选案例，主讲", en: "Chooses cases, speaks" } },
    { role: "cadre", required: true, does: { zh: "定地方，告知大家", en: "Finds the room, tells people" } },
    {
      role: "department_officer",
      required: false,
      does: { zh: "消防等来讲一段", en: "Fire service and others speak" },
    },
    {
      role: "volunteer",
      required: false,
      does: { zh: "摆场、收问题", en: "Set out chairs, take questions" },
    },
  ],
  parameters: [
    {
      key: "theme",
      label: { zh: "主题", en: "Subject" },
      type: "choice",
      options: [
        { value: "fire", label: { zh: "防火", en: "Fire" } },
        { value: "theft", label: { zh: "防盗", en: "Theft" } },
        { value: "fraud", label: { zh: "防诈", en: "Fraud" } },
      ],
      default: "fraud",
    },
    { key: "everyMonths", label: { zh: "几个月一堂", en: "Months between lectures" }, ...months(1, 6, 3) },
    { key: "start", label: { zh: "几点开始", en: "Starts at" }, type: "time", default: "15:00" },
    {
      key: "minutes",
      label: { zh: "一堂多久，含摆场", en: "Length, with setting up" },
      ...minutes(30, 180, 90, 15),
    },
    { key: "place", label: { zh: "地方", en: "Place" }, type: "text", max: 120, default: "" },
    { key: "speaker", label: { zh: "请谁讲", en: "Who speaks" }, type: "text", max: 80, default: "" },
  ],
  stages: [
    {
      key: "prepare",
      kind: "briefing",
      title: { zh: "备课：选附近的真事", en: "Prepare: choose cases nearby" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", interval: "$everyMonths", byday: ["2WE"], graceDays: 7 },
    },
    {
      key: "lecture",
      kind: "lecture",
      title: { zh: "安全讲堂", en: "Safety lecture" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: "$minutes",
      cadence: {
        kind: "rule",
        freq: "monthly",
        interval: "$everyMonths",
        byday: ["3SA"],
        at: "$start",
        graceDays: 14,
      },
    },
  ],
  evidence: [
    {
      kind: "count",
      label: { zh: "来了几个人", en: "How many came" },
      required: true,
      why: { zh: "数一数，下次知道要多大地方。", en: "A head count, to know how large a room is needed." },
    },
    {
      kind: "document",
      label: { zh: "课件第几版", en: "Version of the slides" },
      required: true,
      why: { zh: "知道讲的是哪些案例。", en: "Shows which cases were told." },
    },
    {
      kind: "note",
      label: { zh: "大家问了什么", en: "What people asked" },
      required: false,
      why: { zh: "问得多的，下一堂讲。", en: "What is asked most is the next subject." },
    },
  ],
  burdenNote: {
    zh: "一年 4 堂，备课 45 分钟，一堂 90 分钟含摆场。每周民警 0.2 小时、社区 0.1 小时；外请的人没有算。分钟数是估计。",
    en: "Four a year, 45 minutes to prepare, 90 with setting up. A week: officer 0.2 h, community 0.1 h; invited speakers are not counted. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "防诈主题依反电信网络诈骗法第8条，村委会、居委会做有针对性的宣传教育（请核对现行规定）。防火、防盗主题没有查到必须按季开讲的条文，是商定的安排。案例去掉姓名和能认出人的内容（个人信息保护法第6条、第25条，请核对）。",
    en: "For fraud: Anti-Telecom and Online Fraud Law, art. 8, targeted teaching by committees (please verify what is in force). For fire and theft no rule asking for a quarterly lecture was found; it is an arrangement. Cases carry no name or anything that identifies (Personal Information Protection Law, arts. 6 and 25; please verify).",
  },
  stopRule: {
    zh: "连续两堂不到 10 个人，换时间、换地方；再不到，停，改到楼下讲十分钟。",
    en: "Two lectures with fewer than ten people: another time, another place; once more, stop and speak ten minutes at the doors instead.",
  },
  outcome: {
    indicator: {
      zh: "同样十题，讲后比讲前多答对几题",
      en: "Of ten questions, how many more are right after than before",
    },
    denominator: {
      zh: "讲前讲后都答了的人数，只看合计",
      en: "People who answered both times, in total only",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "平均多答对 2 题以上，三个月后再问还在一半以上。",
      en: "Two more on average, and more than half of that left three months later.",
    },
    failure: {
      zh: "没有多答对，或来的总是同样的人。",
      en: "No more right, or always the same people in the room.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "身边的事记得住，回家照单子查一遍。",
      en: "What happened nearby is remembered; the list is used at home.",
    },
    moderators: {
      zh: "村里和老小区叫得来人；上班的人要放在晚上或周末。",
      en: "Villages and old estates turn out; people at work need an evening or weekend.",
    },
    implementation: {
      zh: "一堂一个主题，懂行的人讲，当场答问。",
      en: "One subject, somebody who knows it, questions answered there.",
    },
    cost: {
      zh: "人工按价签；场地用村社区的，不另花钱。",
      en: "Hours as on the tag; the committee's room, no other spending.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "fraud.telecom" },
      text: { zh: "电信诈骗有真事可讲。", en: "There are true cases of telecom fraud to tell." },
    },
    {
      when: { problem: "fire" },
      text: { zh: "有火灾隐患，讲完就能回家查。", en: "There are fire hazards people can look for at home." },
    },
    {
      when: { problem: "theft" },
      text: { zh: "有盗窃，门窗怎么锁能当场看。", en: "There is theft; how to lock up can be shown." },
    },
    {
      when: { trait: "villager_groups" },
      text: { zh: "村民小组叫人方便。", en: "Villager groups make it easy to call people." },
    },
    {
      when: { fact: { trait: "fraud_history", is: ["formerly_frequent", "frequent"] } },
      text: {
        zh: "诈骗多发过，拿附近的真事来讲，讲了才不反弹。",
        en: "There has been much fraud: true cases from nearby keep it from coming back.",
      },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "cadre" },
      text: {
        zh: "没有村社区一方，没人找地方、叫人。",
        en: "Without the committee nobody finds a room or tells people.",
      },
    },
    {
      when: { problem: "fraud.in_progress" },
      text: {
        zh: "正在被骗的人等不到这一堂，先劝阻。",
        en: "Someone being deceived cannot wait for a lecture: dissuade first.",
      },
    },
  ],
  pack: { shape: "carton", paper: "white", glyph: "board" },
};
