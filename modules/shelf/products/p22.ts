import { days, minutes, number, stationDefault, unrated, type Draft } from "./draft.ts";

export const p22: Draft = {
  code: "P22",
  name: { zh: "96110 预警劝阻接力", en: "Fraud-warning relay (96110)" },
  line: {
    zh: "预警一到，赶在钱转出去之前说上话。",
    en: "When a warning comes in, speak to the person before the money leaves.",
  },
  about: {
    zh: "预警到的时候，人多半还在听骗子的：民警先打电话，打不通就去敲门，社区帮着找人、找家里人；说上话先请他停手，再讲这是哪一种骗。首次触达默认 30 分钟，是本站的目标，可以调。钱已经出去的，马上联系 96110 和银行止付。算数的是没有转出去的那一笔，不是打了几个电话；七天内回一次电话，一个月再问一次有没有又被找上。",
    en: "When a warning comes in the person is mostly still listening to the fraudster. The officer rings first and knocks if nobody answers; the community helps to find them or their family. Once in touch: first stop, then which fraud this is. The first contact is to happen within 30 minutes, an aim of the station that can be set. If money has gone, 96110 and the bank are asked at once to hold it. What counts is the transfer that did not happen, not the number of calls. Within seven days somebody rings back, and after a month asks whether the fraudsters returned.",
  },
  problems: ["fraud.in_progress", "fraud", "fraud.telecom"],
  kinds: ["community", "village", "school", "hospital", "enterprise"],
  partners: [
    { role: "officer", required: true, does: { zh: "接预警，劝阻，止付", en: "Dissuades, asks for a hold" } },
    { role: "cadre", required: true, does: { zh: "找人、找家属，回访", en: "Finds the family, asks later" } },
    {
      role: "department_officer",
      required: false,
      does: { zh: "反诈中心：下预警，办止付", en: "Anti-fraud centre: warnings, holds" },
    },
    {
      role: "enterprise",
      required: false,
      does: { zh: "银行网点：缓办，核实", en: "Bank: delays, asks back" },
    },
  ],
  parameters: [
    {
      key: "firstMinutes",
      label: { zh: "首次触达目标", en: "Aim: first contact within" },
      help: {
        zh: "从预警到达算到说上话；本站默认，不是法定时限。",
        en: "From the warning to the first word; a station default, not law.",
      },
      ...minutes(5, 120, 30, 5),
    },
    {
      key: "meet",
      label: { zh: "要不要见面", en: "Face to face or not" },
      type: "choice",
      options: [
        { value: "always", label: { zh: "每次都见面", en: "Every time" } },
        {
          value: "high",
          label: { zh: "高等级必须见面，其余打通就行", en: "For high-grade warnings; else a call will do" },
        },
        { value: "unreached", label: { zh: "打不通、不信的才去", en: "If unreached or unconvinced" } },
      ],
      default: "high",
    },
    {
      key: "callBackDays",
      label: { zh: "几天内回电话", en: "Days to ring back" },
      help: stationDefault,
      ...days(1, 14, 7),
    },
    {
      key: "aYear",
      label: { zh: "估计一年几件预警", en: "Warnings expected a year" },
      ...number("件", "warnings", 1, 600, 60),
    },
    {
      key: "minutes",
      label: { zh: "劝阻一次用时", en: "Time for one warning" },
      ...minutes(10, 120, 40, 10),
    },
    {
      key: "sources",
      label: { zh: "预警从哪来", en: "Where warnings come from" },
      type: "text",
      max: 200,
      default: "反诈中心下发、96110 转来、银行网点、家里人",
    },
    {
      key: "night",
      label: { zh: "夜里和周末谁接", en: "Who takes it at night and weekends" },
      type: "text",
      max: 120,
      default: "值班民警",
    },
    { key: "bank", label: { zh: "银行网点电话", en: "Bank's number" }, type: "text", max: 120, default: "" },
  ],
  stages: [
    {
      key: "first_contact",
      kind: "check",
      title: { zh: "劝阻：先打电话，再见面", en: "Dissuade: ring, then meet" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: "$minutes",
      cadence: { kind: "event", withinDays: 0, expected: "$aYear" },
    },
    {
      key: "call_back",
      kind: "check",
      title: { zh: "回电话：又来联系没有", en: "Ring back: have they been in touch again" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: 10,
      cadence: { kind: "event", opensAfterDays: 1, withinDays: "$callBackDays", expected: "$aYear" },
    },
    {
      key: "month_later",
      kind: "check",
      title: { zh: "满一个月再问一次", en: "Ask once more after a month" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 10,
      cadence: { kind: "event", opensAfterDays: 30, withinDays: 37, expected: "$aYear" },
    },
    {
      key: "look_back",
      kind: "briefing",
      title: { zh: "看哪几件没拦住，卡在哪", en: "Which were not stopped, and where it stuck" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 30,
      cadence: { kind: "rule", freq: "monthly", byday: ["1MO"], graceDays: 7 },
    },
  ],
  evidence: [
    {
      kind: "times",
      label: { zh: "预警到达、首次说上话两个时刻", en: "Two times: warning in, first word" },
      required: true,
      why: {
        zh: "看整条接力快不快，报中位数和最慢的一件，不分到人。",
        en: "How fast the relay is: median and slowest, never by person.",
      },
    },
    {
      kind: "note",
      label: { zh: "结果：没转、停住了、已转、没找到", en: "Outcome: not sent, stopped, sent, not found" },
      required: true,
      why: { zh: "算数的是停住的转账，照实写。", en: "A stopped transfer is what counts." },
    },
    {
      kind: "note",
      label: { zh: "已转的：几点申请止付，多少钱", en: "If sent: when a hold was asked for, how much" },
      required: false,
      why: { zh: "止付能不能追上，就看这几分钟。", en: "Minutes decide whether a hold is in time." },
    },
    {
      kind: "note",
      label: { zh: "回访：又被找上没有", en: "Later: did the fraudsters return" },
      required: false,
      why: { zh: "骗过一次的人，名单还在骗子手里。", en: "Who was deceived once stays on their list." },
    },
  ],
  burdenNote: {
    zh: "按一年 60 件预警估：劝阻 40 分钟，回电话和满月再问各 10 分钟；每月碰一次 30 分钟。每周民警 1.1 小时、社区 1.1 小时；夜里值班接听的时间不在内。件数和分钟数是估计。",
    en: "At 60 warnings a year: 40 minutes to dissuade, 10 to ring back and 10 after a month; half an hour a month to look back. A week: officer 1.1 h, community 1.1 h; waiting at night is not included. Numbers and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "反电信网络诈骗法第34条：公安机关牵头的预警劝阻系统；第30条：银行、电信、互联网企业对客户做防骗提示。记录只写办这件用得上的（个人信息保护法第6条、第13条），卡号、密码、验证码一律不记，也不替人操作手机。以上请核对现行规定。30 分钟是本站默认。",
    en: "Anti-Telecom and Online Fraud Law, art. 34: the system of warning and dissuasion led by the police; art. 30: banks, telecom and internet firms warn their customers. The record holds only what the matter needs (Personal Information Protection Law, arts. 6 and 13); card numbers, passwords and codes are never written down and nobody handles another's phone. Please verify what is in force. The 30 minutes are a station default.",
  },
  stopRule: {
    zh: "半年没有一件预警，月度碰头停，接预警的电话不停。连续三个月一半以上超过首次触达目标，先停下来改谁接、夜里谁去，改好再接着办。",
    en: "Half a year without a warning: the monthly look back ends, the line for warnings stays. Three months with over half later than the aim: stop, settle who takes it and who goes at night, then go on.",
  },
  outcome: {
    indicator: { zh: "说上话以后停住的转账件数", en: "Transfers stopped after the first word" },
    denominator: {
      zh: "说上话时正要转的件数；没打算转、已转、没找到的分开列",
      en: "About to be sent at the first word; never meant, already sent, not found listed apart",
    },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "正要转的 10 件里停住 8 件以上，不少于 20 件；一个月内又被骗的不到 1 成。",
      en: "Eight in ten are stopped, over at least 20; under one in ten is deceived again within a month.",
    },
    failure: {
      zh: "一半以上说上话时钱已经转走，或停住的人里有两成又被骗。",
      en: "In over half the money had gone before the first word, or two in ten of those stopped are deceived again.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "骗子靠的是不让人挂电话；有真人当面打断，才想得过来。",
      en: "The fraudster keeps the victim on the line; somebody at the door breaks it.",
    },
    moderators: {
      zh: "预警来得及才有用；预警多而杂的时候，高等级的会被埋住。",
      en: "Only if warnings come in time; too many weak ones bury the strong.",
    },
    implementation: {
      zh: "开口先说自己是谁、让对方打派出所座机核实，再劝。",
      en: "Say who is calling, let them check by the station's own number, then dissuade.",
    },
    cost: { zh: "人工按价签；不另花钱。", en: "Hours as on the tag; no other spending." },
  }),
  speaksFor: [
    {
      when: { problem: "fraud.in_progress" },
      text: { zh: "常有人正在被骗，差的就是这半小时。", en: "Frauds under way here: half an hour decides." },
    },
    {
      when: { problem: "fraud.telecom" },
      text: { zh: "电信网络诈骗是这里的问题。", en: "Telecom fraud is a problem here." },
    },
    {
      when: { trait: "elders_alone" },
      text: { zh: "有独居老人，接电话时身边没人拦。", en: "Elders live alone: nobody near to say stop." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "department_officer" },
      text: {
        zh: "反诈中心还没接上，先问清预警怎么到所里。",
        en: "The anti-fraud centre is not linked: first ask how warnings reach the station.",
      },
    },
    {
      when: { missingPartner: "enterprise" },
      text: { zh: "没有银行网点一方，柜台上的转账拦不到。", en: "No bank: its counter lets transfers pass." },
    },
  ],
  pack: { shape: "bottle", paper: "pine", glyph: "phone" },
};
