import { days, minutes, number, stationDefault, unrated, type Draft } from "./draft.ts";

export const p03: Draft = {
  code: "P03",
  name: { zh: "十店联防", en: "Ten-shop watch" },
  line: {
    zh: "相邻的店编一组，有事互相喊一声。",
    en: "Shops side by side form a group and call one another.",
  },
  about: {
    zh: "相邻的店编成一组，默认十家，推一家当组长，怎么喊、找谁先说好。有人偷东西、吵起来、闻到煤气味，喊一声让两边的店都知道；要出警的打 110，店主不追人、不扣人。每月各店照单子看一遍灭火器和通道，组长和民警碰一次头，上报的事逐件给回音。报多报少不比较，没有事就不报。",
    en: "Neighbouring shops form a group, ten by default, choose one shop to lead it and agree how to call one another. At a theft, a quarrel or a smell of gas one call tells the shops on both sides; for the police they dial 110, and nobody chases or holds anyone. Every month each shop goes through a list of extinguishers and ways out, the leaders meet the officer, and every report gets an answer. How much a shop reports is not compared; without an event there is no report.",
  },
  problems: ["theft.shop", "theft", "dispute.consumer", "fire"],
  kinds: ["community", "village", "enterprise"],
  partners: [
    {
      role: "officer",
      required: true,
      does: { zh: "走店编组，给回音", en: "Forms groups, answers reports" },
    },
    {
      role: "merchant",
      required: true,
      does: { zh: "当组长；各店守望、自查", en: "Leads; shops watch and check" },
    },
    { role: "property_manager", required: false, does: { zh: "改公共部位", en: "Mends common parts" } },
    {
      role: "department_officer",
      required: false,
      does: { zh: "市场监管、消防来答复", en: "Market and fire offices answer" },
    },
    {
      role: "guard",
      required: false,
      does: { zh: "听到喊先过去看", en: "Goes to look when somebody calls" },
    },
  ],
  parameters: [
    {
      key: "shops",
      label: { zh: "每组几家店", en: "Shops in a group" },
      help: {
        zh: "相邻、喊得应就行，不够十家也能成组。",
        en: "Next door and within call; fewer than ten will do.",
      },
      ...number("家", "shops", 3, 20, 10),
    },
    { key: "groups", label: { zh: "编几组", en: "Groups" }, ...number("组", "groups", 1, 40, 3) },
    {
      key: "meetingDay",
      label: { zh: "组长哪天碰头", en: "Day of the leaders' meeting" },
      type: "choice",
      options: [
        { value: "1TH", label: { zh: "第一个周四", en: "First Thursday" } },
        { value: "2TH", label: { zh: "第二个周四", en: "Second Thursday" } },
        { value: "-1TH", label: { zh: "最后一个周四", en: "Last Thursday" } },
      ],
      default: "2TH",
    },
    { key: "meetingAt", label: { zh: "几点碰头", en: "Meeting starts at" }, type: "time", default: "15:00" },
    {
      key: "meetingMinutes",
      label: { zh: "碰头多久", en: "Length of the meeting" },
      ...minutes(30, 90, 45, 15),
    },
    {
      key: "answerDays",
      label: { zh: "几天内给回音", en: "Days to an answer" },
      help: stationDefault,
      ...days(1, 14, 3),
    },
    {
      key: "aYear",
      label: { zh: "估计一年上报几件", en: "Reports expected a year" },
      ...number("件", "reports", 1, 200, 24),
    },
    {
      key: "reports",
      label: { zh: "上报哪几类", en: "What is reported" },
      type: "text",
      max: 200,
      default: "偷盗、争吵、消防隐患、有人求助",
    },
    {
      key: "channel",
      label: { zh: "怎么喊", en: "How they call" },
      help: { zh: "用现成的电话和群，不另建。", en: "Telephones and groups they have; no new one." },
      type: "text",
      max: 120,
      default: "",
    },
  ],
  stages: [
    {
      key: "set_up",
      kind: "briefing",
      title: { zh: "走店编组，说好怎么喊", en: "Go shop by shop, form groups" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 60,
      cadence: { kind: "rule", freq: "weekly", byday: ["TU"], graceDays: 3 },
      untilMonth: 2,
    },
    {
      key: "leaders",
      kind: "meeting",
      title: { zh: "组长碰头", en: "Leaders' meeting" },
      subject: "community",
      who: { way: "together", roles: ["officer", "merchant"] },
      minutes: "$meetingMinutes",
      cadence: { kind: "rule", freq: "monthly", byday: "$meetingDay", at: "$meetingAt", graceDays: 7 },
    },
    {
      key: "self_check",
      kind: "check",
      title: { zh: "各店照单自查", en: "Shops check by the list" },
      subject: "community",
      who: { way: "together", roles: ["merchant"] },
      minutes: 15,
      cadence: { kind: "rule", freq: "monthly", byday: ["1MO"], graceDays: 7 },
      fromMonth: 1,
    },
    {
      key: "answer",
      kind: "check",
      title: { zh: "上报的事给回音", en: "Answer a report" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 20,
      cadence: { kind: "event", withinDays: "$answerDays", expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "count",
      label: { zh: "碰头来了几个人", en: "How many came to the meeting" },
      required: true,
      why: { zh: "只要人数，看各组是不是都有人。", en: "A number only: is every group there?" },
    },
    {
      kind: "checklist",
      label: { zh: "灭火器、通道、电线、煤气，逐项", en: "Extinguisher, ways out, cables, gas" },
      required: true,
      why: { zh: "哪家哪样要改，一看就知道。", en: "Shows which shop has what to mend." },
    },
    {
      kind: "note",
      label: { zh: "上报了什么，给了什么回音", en: "What was reported and what was answered" },
      required: false,
      why: { zh: "有上报才写；没有回音，下次就不报了。", en: "Only if any; without an answer reports end." },
    },
  ],
  burdenNote: {
    zh: "头 2 个月每周走店一次，60 分钟；以后每月碰头 45 分钟、自查 15 分钟；上报按一年 24 件估，每件 20 分钟。每周民警 0.5 小时、商户 0.2 小时。商户按一位组长算，每家店自查另加。件数和分钟数是估计。",
    en: "For the first 2 months a weekly round of 60 minutes; monthly a meeting of 45 and a check of 15; 24 reports a year of 20. A week: officer 0.5 h, merchant 0.2 h. One leader is counted; each further shop's check comes on top. Reports and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "没有查到必须这样编组的条文，是商户自愿的约定，随时可以退出，请核对当地规定。店主没有执法权，不查证件、不搜身、不扣人；店里雇的保安按保安服务管理条例第29、30条（请核对现行规定）。上报只写事，不写没有核实的人（个人信息保护法第6条，请核对）。",
    en: "No rule requiring such groups was found; it is a voluntary agreement that any shop may leave, please verify local rules. Shopkeepers have no enforcement power: no papers, no searches, nobody held; guards they employ follow the Security Service Regulations, arts. 29 and 30 (please verify what is in force). A report tells what happened, not who is suspected (Personal Information Protection Law, art. 6; please verify).",
  },
  stopRule: {
    zh: "连续 3 个月没有一件上报，碰头改成一季一次；再半年还没有，散组。有人借组里的名义追人、扣人，当天停，讲清楚再开。",
    en: "Three months without a report: meet once a quarter; half a year more: end the groups. Somebody chases or holds a person in the group's name: stop that day until it is clear to all.",
  },
  outcome: {
    indicator: { zh: "组内店铺的盗窃警情数", en: "Theft incidents in the shops of the groups" },
    problem: "theft.shop",
    denominator: {
      zh: "同样这些店，前 12 个月；回音天数另列",
      en: "The same shops, 12 months before; days to an answer apart",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "变少，超出往年的起伏，没编组的店没有同时变多。",
      en: "A fall beyond the usual ups and downs while shops outside the groups did not rise.",
    },
    failure: {
      zh: "没有变少，或只是挪到没编组的店，或一半以上没回音。",
      en: "No fall, or only a move to shops outside, or over half of reports unanswered.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "一家喊，两边的店都看过来，偷不成。",
      en: "One calls and both neighbours look: little can be taken unseen.",
    },
    moderators: {
      zh: "店主自己守店才行；员工常换的连锁店难。",
      en: "Where owners mind their shops; hard in chains whose staff changes.",
    },
    implementation: {
      zh: "组长自己愿意当，每件上报都有回音。",
      en: "A leader who wishes to; an answer to every report.",
    },
    cost: {
      zh: "人工按价签；灭火器各店自备，金额未估。",
      en: "Hours as on the tag; extinguishers are the shops' own, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "theft.shop" },
      text: { zh: "店里丢东西，隔壁最先看见。", en: "A theft in a shop is seen first next door." },
    },
    {
      when: { trait: "shops" },
      text: { zh: "有商铺，挨着的能编成组。", en: "There are shops; neighbours can form groups." },
    },
    {
      when: { problem: "dispute.consumer" },
      text: { zh: "柜台上起争执，隔壁能做个见证。", en: "A neighbour can witness a quarrel at the counter." },
    },
    {
      when: { problem: "fire" },
      text: { zh: "小店用火用电多，每月看一遍。", en: "Small shops use fire and power; a look each month." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "merchant" },
      text: { zh: "还没有商户一方，没人当组长。", en: "No merchant is linked yet to lead a group." },
    },
    {
      when: { trait: "large_malls" },
      text: {
        zh: "商场里的店由商场统一管，先和商场说好。",
        en: "Shops inside a mall are under the mall: agree with it first.",
      },
    },
  ],
  pack: { shape: "carton", paper: "sand", glyph: "awning" },
};
