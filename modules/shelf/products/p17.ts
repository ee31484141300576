import { minutes, number, unrated, type Draft } from "./draft.ts";

export const p17: Draft = {
  code: "P17",
  name: { zh: "特殊困难老人探访", en: "Visits to elders in difficulty" },
  line: {
    zh: "常有人看到老人；没人应，当天找到人。",
    en: "Elders are seen often; no answer, found the same day.",
  },
  about: {
    zh: "独居、失能、记性不好的老人，要常有人看到：有难处的户每月上门，高风险的每周另联系一次，一般的每季一次，其他户一年问一次家里老人有没有变化。没人应，当天往下找：打电话、问邻居、找紧急联系人、请民警；住院、老伴过世这样的变故，24 小时内到。谁来、怎么来、多久来，听老人的；不要来的记谢绝，不算欠。",
    en: "Elders who live alone, are frail or forget are seen often: households in difficulty at the door each month, those at high risk in touch once a week besides, the others on the list each quarter; every further household is asked once a year what has changed. No answer is followed the same day: telephone, neighbour, emergency contact, officer; after a change such as hospital or the death of a partner somebody comes within 24 hours. Who comes, how and how often is for the elder to say; a no is recorded as declined and owed to nobody.",
  },
  problems: ["hardship.living_alone", "hardship.frailty", "hardship.disability", "hardship"],
  kinds: ["community", "village"],
  partners: [
    {
      role: "cadre",
      required: true,
      does: { zh: "上门，联系，往下找人", en: "Visits, keeps in touch, finds people" },
    },
    {
      role: "civil_affairs",
      required: true,
      does: { zh: "上门，定风险级，接救助", en: "Visits, sets the grade, takes relief" },
    },
    {
      role: "officer",
      required: true,
      does: { zh: "没人应、有变故时到场", en: "Comes when nobody answers" },
    },
    {
      role: "property_manager",
      required: false,
      does: { zh: "开单元门，认得住户", en: "Opens doors, knows people" },
    },
    { role: "volunteer", required: false, does: { zh: "邻居顺路敲门问一声", en: "A neighbour who knocks" } },
  ],
  parameters: [
    {
      key: "asks",
      label: { zh: "每户一年问几次", en: "Each household is asked, a year" },
      help: {
        zh: "已经走访每一户的（P15），调到 0，只去有难处的户。",
        en: "Where every household is visited anyway (P15), 0: only those in difficulty.",
      },
      ...number("次", "times", 0, 4, 1),
    },
    {
      key: "focusExtra",
      label: { zh: "有难处的户另加", en: "More where life is hard" },
      help: { zh: "和上一项合起来，默认每月一次。", en: "With the one above: once a month by default." },
      ...number("次", "times", 3, 52, 11),
    },
    { key: "minutes", label: { zh: "上门每次多久", en: "Length of a visit" }, ...minutes(10, 60, 20, 5) },
    {
      key: "shares",
      label: { zh: "谁去，各占多少", en: "Who goes, and how often" },
      type: "shares",
      roles: ["cadre", "civil_affairs"],
      default: { cadre: 60, civil_affairs: 40 },
    },
    {
      key: "weekDay",
      label: { zh: "高风险的每周哪天联系", en: "Day for those at high risk" },
      type: "weekdays",
      min: 1,
      max: 3,
      default: ["TU"],
    },
    {
      key: "weekMinutes",
      label: { zh: "高风险的联系一遍", en: "Time for those at high risk" },
      help: { zh: "按 4 位、每位 15 分钟估。", en: "For 4 people of 15 minutes each." },
      ...minutes(15, 180, 60, 15),
    },
    {
      key: "quarterMinutes",
      label: { zh: "一般的走一遍", en: "Time for the others on the list" },
      help: { zh: "按 8 位、每位 15 分钟估。", en: "For 8 people of 15 minutes each." },
      ...minutes(30, 360, 120, 30),
    },
    {
      key: "way",
      label: { zh: "高风险的怎么联系", en: "How those at high risk are reached" },
      type: "choice",
      options: [
        { value: "door", label: { zh: "上门", en: "At the door" } },
        { value: "door_or_phone", label: { zh: "老人愿意可以打电话", en: "By telephone if they prefer" } },
      ],
      default: "door_or_phone",
    },
    {
      key: "findHours",
      label: { zh: "没人应，几小时内找到", en: "No answer: hours to find them" },
      help: {
        zh: "电话、邻居、紧急联系人、民警，依次；本站默认。",
        en: "Telephone, neighbour, contact, officer, in turn; station default.",
      },
      ...number("小时", "hours", 1, 24, 4),
    },
    {
      key: "aYear",
      label: { zh: "估计一年几次没人应或变故", en: "No answer or a change, expected a year" },
      ...number("次", "times", 1, 100, 12),
    },
  ],
  stages: [
    {
      key: "visit",
      kind: "visit",
      title: { zh: "上门探访", en: "Visit at the door" },
      subject: "household",
      who: { way: "shared", shares: "shares" },
      minutes: "$minutes",
      cadence: {
        kind: "per_subject",
        times: "$asks",
        period: "year",
        extra: { focus: "$focusExtra" },
        graceDays: 7,
      },
      needs: ["door", "care_grade"],
    },
    {
      key: "high_risk",
      kind: "check",
      title: { zh: "联系高风险的每一位", en: "Reach everyone at high risk" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: "$weekMinutes",
      cadence: { kind: "rule", freq: "weekly", byday: "$weekDay", graceDays: 1 },
    },
    {
      key: "others",
      kind: "check",
      title: { zh: "一般的走一遍", en: "See the others on the list" },
      subject: "community",
      who: { way: "together", roles: ["civil_affairs"] },
      minutes: "$quarterMinutes",
      cadence: { kind: "rule", freq: "monthly", interval: 3, byday: ["2TH"], graceDays: 14 },
    },
    {
      key: "find",
      kind: "check",
      title: { zh: "没人应或有变故：当天见到人", en: "No answer or a change: seen that day" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 40,
      cadence: { kind: "event", withinDays: 0, expected: "$aYear" },
    },
    {
      key: "after",
      kind: "check",
      title: { zh: "问转出去的事办了没有", en: "Ask what became of it" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 30,
      cadence: { kind: "event", opensAfterDays: 3, withinDays: 7, expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "checklist",
      label: {
        zh: "身体、精神、安全、卫生、住处，有变化的才改",
        en: "Health, spirits, safety, hygiene, home: only what changed",
      },
      required: true,
      why: { zh: "没变化就一句话，变了看得出来。", en: "Unchanged is one line, and a change shows." },
    },
    {
      kind: "note",
      label: { zh: "没人应：找了谁，几点见到", en: "No answer: whom one asked, when they were seen" },
      required: false,
      why: { zh: "卡在哪一步，下次先从哪步找。", en: "Where it got stuck is where it begins next time." },
    },
    {
      kind: "note",
      label: { zh: "要帮什么，转给了谁", en: "What help is needed and who has it" },
      required: false,
      why: { zh: "有需求才写，办完告诉老人。", en: "Only if there is a need; the elder is told." },
    },
    {
      kind: "note",
      label: { zh: "谢绝、住院、搬走", en: "Declined, in hospital, moved" },
      required: false,
      why: { zh: "都是如实的结果，谢绝不算欠。", en: "All are true results; a no is not a debt." },
    },
  ],
  burdenNote: {
    zh: "310 户一年各问 1 次，每次 20 分钟；高风险的每周 60 分钟，一般的每季 120 分钟；没人应和变故一年按 12 次估，当天 40 分钟、回头问 30 分钟。每周社区 2.5 小时、民政 0.9 小时、民警 0.2 小时；有难处的户每户一年多 11 次，另加。分钟数是估计。",
    en: "310 households asked 1 time a year, 20 minutes each; those at high risk 60 minutes a week, the others 120 a quarter; 12 times a year without an answer or with a change, 40 minutes that day and 30 to ask again. A week: community 2.5 h, civil affairs 0.9 h, officer 0.2 h; focus households add 11 a year each. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "民政部等10部门2022年提出，特殊困难老年人月探访率到2025年底达到 100%（转引，请核对）；每周、每月、每季的分法出自一地做法，都是本站默认，不是法律条文。要本人同意（个人信息保护法第13条），告知用途和保存期（第17条），健康等敏感信息单独同意（第29条），只记需要的（第6条）。请核对现行规定。",
    en: "Ten ministries asked in 2022 that by the end of 2025 all elders in special difficulty be visited monthly, 100 % (quoted at second hand, please verify); weekly, monthly and quarterly tiers follow one province's practice and are station defaults, not law. Consent (Personal Information Protection Law, art. 13), notice of purpose and retention (17), separate consent for health (29), no more than needed (6). Please verify what is in force.",
  },
  stopRule: {
    zh: "搬走、过世、本人不要来的，那一户停。每半年和民政对一次名单，风险降了的少去。3 成以上谢绝，整个停，问清原因再定。",
    en: "Moved, died or declined: that household stops. The list is gone through with civil affairs twice a year and lower risk means fewer visits. Three in ten decline: all stops until it is clear why.",
  },
  outcome: {
    indicator: {
      zh: "当月该探访的户里见到人的户数",
      en: "Of households due that month, those where they were seen",
    },
    denominator: {
      zh: "当月该探访的户数；谢绝、搬走另列",
      en: "Households due that month; declined and moved apart",
    },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "每个月都见到或联系到，没人应的都在约定时间内找到。",
      en: "Everyone is seen or reached each month, and found in time where nobody answered.",
    },
    failure: {
      zh: "有一个月一成以上没见到，或没人应隔天才去找。",
      en: "A month with one in ten unseen, or no answer followed up only the next day.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "常有人看到，摔倒、断药、忘关火早知道。",
      en: "A fall, missed medicine or an open flame is known early.",
    },
    moderators: {
      zh: "有邻居、有钥匙的地方快；独门独院的慢。",
      en: "Quick where a neighbour has the key; slow in lone houses.",
    },
    implementation: {
      zh: "没人应找谁，事先和老人说好写下来。",
      en: "Agree beforehand with the elder whom to ask, in writing.",
    },
    cost: {
      zh: "人工按价签；救助、就医另算，金额未估。",
      en: "Hours as on the tag; relief and treatment extra, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { trait: "elders_alone" },
      text: { zh: "有独居老人，出了事没人知道。", en: "Elders live alone; nobody knows when they fall." },
    },
    {
      when: { problem: "hardship.frailty" },
      text: { zh: "有失能、认知障碍的老人。", en: "There are frail elders and elders with dementia." },
    },
    {
      when: { problem: "hardship.living_alone" },
      text: { zh: "独居、空巢是这里的问题。", en: "Living alone is a problem here." },
    },
    {
      when: { trait: "limited_mobility" },
      text: { zh: "有居民出门不便，要人上门。", en: "Some cannot go out; somebody has to come." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "civil_affairs" },
      text: {
        zh: "没有民政一方，风险级没人定，救助没处转。",
        en: "Without civil affairs nobody sets the grade or takes relief needs.",
      },
    },
    {
      when: { trait: "households" },
      text: {
        zh: "每户都问，户多就排不开，先看价签。",
        en: "Every household is asked: with many of them look at the tag first.",
      },
    },
  ],
  pack: { shape: "pouch", paper: "mint", glyph: "armchair" },
};
