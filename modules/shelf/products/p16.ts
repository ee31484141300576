import { days, minutes, number, unrated, type Draft } from "./draft.ts";

export const p16: Draft = {
  code: "P16",
  name: { zh: "节日慰问与捐赠物资", en: "Festival gifts and donated goods" },
  line: {
    zh: "捐来的米面油，节前送到，账对得上。",
    en: "Donated rice, flour and oil, delivered, with accounts.",
  },
  about: {
    zh: "企业和慈善组织送来米面油，社区和民政两人当面点数、看日期，不合用的不收，收了开收据。7 天内定好送哪些户、一户多少，春节、端午、中秋前送到；本人不在可以代签，写上代签的人。每月盘一次：收到的等于发出、在库、报损三样加起来。捐赠人只看总数，公示写品种、数量、范围，不写谁家。",
    en: "Firms and charities bring rice, flour and oil; community and civil affairs count it together and look at the dates, refuse what is not fit and give a receipt. Within 7 days it is settled which households get how much; it is taken there before Spring Festival, Dragon Boat and Mid-Autumn, and somebody named may sign for them. Every month the stock is counted: received equals handed out, on hand and written off together. Donors see totals only; what is published says kinds, amounts and area, never which home.",
  },
  problems: ["hardship", "hardship.living_alone", "hardship.disability"],
  kinds: ["community", "village"],
  partners: [
    {
      role: "donor",
      required: true,
      does: { zh: "捐物资，说明日期和数量", en: "Gives goods, states dates" },
    },
    {
      role: "civil_affairs",
      required: true,
      does: { zh: "核名单，一起点数、盘库", en: "Checks the list, counts along" },
    },
    { role: "cadre", required: true, does: { zh: "收、存、送，公示", en: "Takes in, stores, delivers" } },
    {
      role: "officer",
      required: true,
      does: { zh: "一起送，顺路看安全", en: "Delivers along, looks at safety" },
    },
    { role: "volunteer", required: false, does: { zh: "搬运，陪着送", en: "Carries, comes along" } },
  ],
  parameters: [
    {
      key: "festivals",
      label: { zh: "哪些节前送", en: "Festivals with a delivery" },
      type: "festivals",
      default: ["spring", "dragon_boat", "mid_autumn"],
    },
    {
      key: "aYear",
      label: { zh: "估计一年收几批", en: "Batches expected a year" },
      ...number("批", "batches", 1, 60, 4),
    },
    {
      key: "goods",
      label: { zh: "收哪几样", en: "What is taken" },
      type: "text",
      max: 200,
      default: "米、面、食用油",
    },
    {
      key: "leftDays",
      label: { zh: "离过期不到几天不收", en: "Refused if it expires within" },
      help: { zh: "按包装上的日期，本站默认。", en: "By the date on the packing; station default." },
      ...days(0, 360, 60, 10),
    },
    {
      key: "allotDays",
      label: { zh: "几天内定好送谁", en: "Days to settle who gets it" },
      help: {
        zh: "从收到那天算，本站默认，不是法定期限。",
        en: "From the day it came; station default, not law.",
      },
      ...days(1, 30, 7),
    },
    {
      key: "portion",
      label: { zh: "一户多少怎么定", en: "How portions are set" },
      type: "choice",
      options: [
        { value: "household", label: { zh: "每户一份", en: "One for each household" } },
        { value: "people", label: { zh: "按家里几口人", en: "By people in the home" } },
        { value: "need", label: { zh: "难处大的多一份", en: "One more where life is hard" } },
      ],
      default: "household",
    },
    {
      key: "minutes",
      label: { zh: "节前送一趟", en: "Time for a delivery" },
      help: { zh: "按 40 户左右估，户多就加。", en: "For some 40 households; add for more." },
      ...minutes(60, 480, 180, 30),
    },
    {
      key: "agent",
      label: { zh: "可以代签", en: "Somebody may sign for them" },
      help: {
        zh: "代签的写上是谁；打开门放下不算送到。",
        en: "Named on the list; left at the door is not delivered.",
      },
      type: "yesno",
      default: true,
    },
    {
      key: "shownTo",
      label: { zh: "公示在哪里", en: "Where it is published" },
      type: "choice",
      options: [
        { value: "board", label: { zh: "社区公告栏", en: "The community's board" } },
        { value: "board_donor", label: { zh: "公告栏，也发给捐赠人", en: "The board, and sent to donors" } },
      ],
      default: "board_donor",
    },
  ],
  stages: [
    {
      key: "take_in",
      kind: "check",
      title: { zh: "当面点数、看日期，开收据", en: "Count, look at dates, give a receipt" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "civil_affairs"] },
      minutes: 60,
      cadence: { kind: "event", withinDays: 1, expected: "$aYear" },
    },
    {
      key: "allot",
      kind: "briefing",
      title: { zh: "定送哪些户、一户多少", en: "Settle who gets how much" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "civil_affairs"] },
      minutes: 45,
      cadence: { kind: "event", withinDays: "$allotDays", expected: "$aYear" },
    },
    {
      key: "deliver",
      kind: "visit",
      title: { zh: "节前送到", en: "Deliver before the festival" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: "$minutes",
      cadence: { kind: "per_subject", times: 1, period: "year", festivals: "$festivals" },
    },
    {
      key: "stock",
      kind: "check",
      title: { zh: "盘一次库，对账", en: "Count the stock" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "civil_affairs"] },
      minutes: 20,
      cadence: { kind: "rule", freq: "monthly", byday: ["-1FR"], graceDays: 7 },
    },
    {
      key: "publish",
      kind: "check",
      title: { zh: "公示品种、数量、范围", en: "Publish kinds, amounts, area" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 30,
      cadence: { kind: "rule", freq: "monthly", interval: 3, byday: ["2MO"], graceDays: 14 },
    },
  ],
  evidence: [
    {
      kind: "document",
      label: {
        zh: "收据：捐赠人、品种、数量、经手人、日期",
        en: "Receipt: donor, kind, amount, who took it, day",
      },
      required: true,
      why: { zh: "匿名的写匿名，不要收据的也记一笔。", en: "Anonymous or waived gifts are noted too." },
    },
    {
      kind: "checklist",
      label: { zh: "收到 = 发出 + 在库 + 报损", en: "Received = handed out + on hand + written off" },
      required: true,
      why: { zh: "差一件也要找到去处。", en: "One piece short, and one looks for it." },
    },
    {
      kind: "sign_off",
      label: { zh: "签收，代签的写上是谁", en: "Signed for; an agent is named" },
      required: true,
      why: {
        zh: "知道送到了谁手里，只给经办的人看。",
        en: "Shows whose hands it reached; for those in charge.",
      },
    },
    {
      kind: "note",
      label: { zh: "有异议，怎么答的", en: "Objections and what was answered" },
      required: false,
      why: { zh: "有人问为什么没有他，要答得出。", en: "Whoever asks why not them gets an answer." },
    },
  ],
  burdenNote: {
    zh: "一年按收 4 批估，每批点收 60 分钟、定名单 45 分钟；3 个节前各送一趟 180 分钟；盘库每月 20 分钟，公示每季 30 分钟。每周社区 0.4 小时、民政 0.2 小时、民警 0.2 小时；捐赠人的时间没有算。批数和分钟数是估计。",
    en: "At 4 batches a year: taking in 60 minutes, the list 45; a delivery of 180 before each of 3 festivals; the stock 20 minutes a month, publishing 30 a quarter. A week: community 0.4 h, civil affairs 0.2 h, officer 0.2 h; donors' time is not counted. Batches and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "慈善法：可以直接捐，也可以通过组织（第35条）；东西要能用、合安全卫生环保标准（第36条）；组织的收据写捐赠人、种类数量、经手人、日期（第38条）；捐赠人不得指定利害关系人受益（第40条）；捐赠人不愿公开的和隐私不公开（第82条）。派出所、社区不自行公开募捐（第22、26条）。每季公示参照第79条，是本站默认。请核对现行规定。",
    en: "Charity Law: a gift may be direct or through an organisation (art. 35); goods must be usable and meet safety and hygiene standards (36); an organisation's receipt names donor, kind, amount, who took it, day (38); no interested person may be chosen as beneficiary (40); private matters and what a donor withholds are not published (82). Station and community do not raise funds publicly (22 and 26). Quarterly publication after art. 79 is a station default. Please verify what is in force.",
  },
  stopRule: {
    zh: "账对不上又查不清，停发，盘清再开。发了过期的，当天收回，写进报损。连续两个节没人捐，下架；不向企业派任务。",
    en: "Accounts that cannot be reconciled: no more goes out until they are. Something expired went out: fetched back that day and written off. Two festivals without a gift: take it off; no firm is given a quota.",
  },
  outcome: {
    indicator: {
      zh: "账差：收到减去发出、在库、报损",
      en: "Difference: received less handed out, on hand, written off",
    },
    denominator: {
      zh: "收到的件数；异议件数和答复天数另列",
      en: "Pieces received; objections and days to answer apart",
    },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "账差一直是 0，异议都在 15 天内答复。",
      en: "The difference stays at 0 and every objection is answered within 15 days.",
    },
    failure: {
      zh: "盘出差额说不清，或公示里看得出是谁家。",
      en: "A difference nobody can explain, or a home that can be told from what is published.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "东西到手，人也见到，难处顺便说出来。",
      en: "Goods arrive, people are met, and a need is told in passing.",
    },
    moderators: {
      zh: "有地方存、名单有人核，才送得公道。",
      en: "Fair only with room to store and somebody who checks the list.",
    },
    implementation: {
      zh: "先问要不要、吃不吃得了，再写名单。",
      en: "Ask first whether it is wanted and can be eaten.",
    },
    cost: {
      zh: "人工按价签；物资是捐的，运费另算，金额未估。",
      en: "Hours as on the tag; goods are given, carriage extra, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "hardship" },
      text: { zh: "有困难家庭，过节用得上。", en: "Households in hardship can use it at a festival." },
    },
    {
      when: { trait: "disabled_residents" },
      text: { zh: "有残疾居民，送上门比来领好。", en: "For disabled residents delivery beats fetching." },
    },
    {
      when: { trait: "limited_mobility" },
      text: { zh: "有人行动不便，自己拿不动。", en: "Some cannot carry it home." },
    },
    {
      when: { trait: "small_firms" },
      text: { zh: "有企业，愿意捐的能找到。", en: "There are firms among which to find a donor." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "donor" },
      text: { zh: "还没有捐赠一方，没有东西可送。", en: "No donor is linked yet: nothing to give." },
    },
    {
      when: { missingPartner: "civil_affairs" },
      text: { zh: "没有民政一方，名单没人核。", en: "Without civil affairs nobody checks the list." },
    },
  ],
  pack: { shape: "can", paper: "sand", glyph: "gift" },
};
