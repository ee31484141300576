import { cases, days, minutes, stationDefault, unrated, type Draft } from "./draft.ts";

export const p09: Draft = {
  code: "P09",
  name: { zh: "人民调解工作室", en: "People's mediation room" },
  line: {
    zh: "双方愿意，坐下来调，不收费。",
    en: "If both sides wish, they sit down and are mediated, free.",
  },
  about: {
    zh: "家里、邻里、赔偿、欠款一类的事，双方愿意，就在调解室里调，不收费。先说清可以不来、可以换调解员、可以随时停，再分头听、坐到一起谈。达成的写明谁在哪天做什么，调解员问到做完；没达成的，告诉双方仲裁、行政、起诉几条路怎么走。一方说不愿意，到此为止，记作不愿意，不算没调成。",
    en: "Matters of family, neighbours, damages or debts are mediated in this room if both sides wish, free of charge. They are first told that they may stay away, change the mediator or stop at any time; then each is heard apart and both together. An agreement says who does what by which day, and the mediator asks until it is done; without one, both are told how arbitration, administrative and court routes work. If one side says no it ends there, recorded as declined and not as failed.",
  },
  problems: ["dispute", "dispute.family", "dispute.neighbour", "dispute.damages", "dispute.debt"],
  kinds: ["community", "village"],
  partners: [
    {
      role: "mediator",
      required: true,
      does: { zh: "主持调解，问履行", en: "Mediates, asks after performance" },
    },
    {
      role: "cadre",
      required: true,
      does: { zh: "受理，说清权利，归档", en: "Registers, explains rights, files" },
    },
    {
      role: "officer",
      required: false,
      does: { zh: "告知可以来调；要激化时接手", en: "Tells people of it; takes over if it heats up" },
    },
    {
      role: "lawyer",
      required: false,
      does: { zh: "双方同意才请，讲法律", en: "If both agree, explains the law" },
    },
    {
      role: "elder",
      required: false,
      does: { zh: "双方同意才请，帮着说", en: "If both agree, helps to talk" },
    },
  ],
  parameters: [
    {
      key: "committee",
      label: { zh: "哪个调委会", en: "Which committee" },
      type: "text",
      max: 80,
      default: "",
    },
    { key: "aYear", label: { zh: "估计一年几件", en: "Cases expected a year" }, ...cases(1, 300, 24) },
    {
      key: "acceptDays",
      label: { zh: "几天内答复受理", en: "Days to say whether it is taken" },
      help: stationDefault,
      ...days(1, 7, 3),
    },
    {
      key: "termDays",
      label: { zh: "几天内调完", en: "Days to finish" },
      help: {
        zh: "双方另有约定的按约定；本站默认，人民调解法没有定。",
        en: "The parties' own term comes first; station default, the Law sets none.",
      },
      ...days(10, 60, 30),
    },
    {
      key: "overdue",
      label: { zh: "到期没调完", en: "If it is not finished then" },
      type: "choice",
      options: [
        { value: "extend", label: { zh: "双方都同意才延长", en: "Goes on only if both agree" } },
        { value: "end", label: { zh: "停，告知别的路", en: "Ends, other routes are told" } },
      ],
      default: "extend",
    },
    {
      key: "minutes",
      label: { zh: "一件合计调多久", en: "Time for a case in all" },
      ...minutes(60, 360, 120, 30),
    },
    {
      key: "confirmation",
      label: { zh: "提醒司法确认", en: "Remind of court confirmation" },
      help: {
        zh: "协议生效起 30 日内双方共同申请，请核对。",
        en: "Jointly, within 30 days of taking effect; please verify.",
      },
      type: "yesno",
      default: true,
    },
  ],
  stages: [
    {
      key: "intake",
      kind: "duty_desk",
      title: { zh: "受理，说清权利", en: "Take it in, explain rights" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 30,
      cadence: { kind: "event", withinDays: "$acceptDays", expected: "$aYear" },
    },
    {
      key: "mediate",
      kind: "mediation",
      title: { zh: "分头听，坐到一起谈", en: "Hear each side, then both" },
      subject: "community",
      who: { way: "together", roles: ["mediator"] },
      minutes: "$minutes",
      cadence: { kind: "event", withinDays: "$termDays", expected: "$aYear" },
    },
    {
      key: "performance",
      kind: "check",
      title: { zh: "问约定的事做了没有", en: "Ask whether it was performed" },
      subject: "community",
      who: { way: "together", roles: ["mediator"] },
      minutes: 20,
      cadence: { kind: "event", opensAfterDays: 30, withinDays: 45, expected: "$aYear" },
    },
    {
      key: "callback",
      kind: "check",
      title: { zh: "回访：有没有再起", en: "Call back: has it come up again" },
      subject: "community",
      who: { way: "together", roles: ["mediator"] },
      minutes: 15,
      cadence: { kind: "event", opensAfterDays: 90, withinDays: 100, expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "document",
      label: { zh: "受理登记、权利义务告知书", en: "Registration and notice of rights" },
      required: true,
      why: {
        zh: "先知道可以不来、可以换人、可以停。",
        en: "They first know they may stay away, change or stop.",
      },
    },
    {
      kind: "document",
      label: { zh: "协议书，或口头协议登记", en: "Agreement, or record of an oral one" },
      required: false,
      why: { zh: "谁、做什么、哪天前，写清了才能问。", en: "Who, what, by when: so that it can be asked." },
    },
    {
      kind: "note",
      label: {
        zh: "达成、没达成、不愿意；告知了哪些路",
        en: "Agreed, not agreed, declined; routes told",
      },
      required: true,
      why: {
        zh: "不愿意是一方的权利，和没达成分开记。",
        en: "Declining is a right and is kept apart from failing.",
      },
    },
    {
      kind: "note",
      label: { zh: "回访：履行没有，有没有再起", en: "Call-back: performed, come up again" },
      required: false,
      why: { zh: "有协议的才问，没履行的接着催。", en: "Only with an agreement; what is open is urged." },
    },
  ],
  burdenNote: {
    zh: "按一年 24 件估：受理 30 分钟，调解合计 120 分钟，问履行 20 分钟，回访 15 分钟。每周社区 0.2 小时、调解员 1.2 小时；归档和请来的人没有算。件数和分钟数是估计。",
    en: "At 24 cases a year: intake 30 minutes, mediation 120 in all, performance 20, call-back 15. A week: community 0.2 h, mediator 1.2 h; filing and invited people are not counted. Cases and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "人民调解法：自愿、不妨碍仲裁、行政处理和起诉（第3条），不收费（第4条），一方明确拒绝的不得调解（第17条），请亲友、律师到场须双方同意（第20条），可能激化的要预防、可能成治安或刑事案件的及时报公安（第25条），没达成的告知别的途径（第26条），协议有约束力、督促履行（第31条），30 日内共同申请司法确认（第33条）。一方要换调解员就换，是本站默认。请核对现行规定。",
    en: "People's Mediation Law: voluntary, other routes stay open (art. 3); free (4); not where one side clearly refuses (17); relatives or lawyers only if both agree (20); what may escalate is prevented, a possible public-order or criminal case reported to the police at once (25); other routes are told (26); an agreement binds and is urged (31); joint application for court confirmation within 30 days (33). Changing the mediator on request is a station default. Please verify what is in force.",
  },
  stopRule: {
    zh: "一方不愿意，这一件当天停，不再劝。调解员收了好处或说出别人的隐私，当天停，换人查清。一年不到 6 件，撤，有事送街道。",
    en: "One side declines: this case ends that day without urging. A mediator took a benefit or told private matters: stop that day and change. Under six cases a year: close the room.",
  },
  outcome: {
    indicator: { zh: "达成后按期履行的件数", en: "Agreements performed in time" },
    denominator: {
      zh: "达成的件数；受理、不愿意、没达成并列",
      en: "Agreements; taken in, declined, not agreed beside it",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "10 件里 8 件以上按期履行，90 天内再起的不到 2 件。",
      en: "Eight in ten are performed in time and fewer than two come up again in 90 days.",
    },
    failure: {
      zh: "一半以上没履行，或有不愿意的被拉来调。",
      en: "Over half are not performed, or somebody unwilling was made to come.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "有外人听完两边，话说得下去，答应的有人问。",
      en: "Somebody outside hears both; what is promised is asked after.",
    },
    moderators: {
      zh: "以后还要相处的合适；只争输赢的多半去法院。",
      en: "For people who go on living together; pure contests go to court.",
    },
    implementation: {
      zh: "先分头听再见面，约定写到哪天。",
      en: "Hear each apart first; write the day into the agreement.",
    },
    cost: {
      zh: "人工按价签；调解员补贴由司法所定，金额未估。",
      en: "Hours as on the tag; any allowance is for the justice office to say, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "dispute.family" },
      text: { zh: "家里的事，中间有个人好开口。", en: "In family matters a third person helps to begin." },
    },
    {
      when: { problem: "dispute.neighbour" },
      text: { zh: "邻里的事，调完还要天天见面。", en: "Neighbours meet every day afterwards." },
    },
    {
      when: { problem: "dispute.damages" },
      text: { zh: "赔多少，当面谈能写成协议。", en: "How much is paid can be agreed face to face." },
    },
    {
      when: { trait: "residents_stable" },
      text: {
        zh: "住户稳定，约定做没做看得到。",
        en: "Settled residents: one sees whether it was performed.",
      },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "mediator" },
      text: { zh: "还没有调解员，先请调委会派人。", en: "No mediator is linked yet: ask the committee." },
    },
    {
      when: { problem: "domestic_violence" },
      text: {
        zh: "家庭暴力不在这里调，走告诫和查访。",
        en: "Violence at home is not mediated here: warning and visits.",
      },
    },
    {
      when: { problem: "order" },
      text: {
        zh: "打架、损毁财物成了治安案件的，由民警办。",
        en: "Fights and damage that are public-order cases are for the police.",
      },
    },
  ],
  pack: { shape: "box", paper: "sand", glyph: "handshake" },
};
