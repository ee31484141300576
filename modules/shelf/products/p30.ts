import { days, minutes, months, number, people, unrated, type Draft } from "./draft.ts";

export const p30: Draft = {
  code: "P30",
  name: { zh: "回访与满意度", en: "Call-back and survey" },
  line: {
    zh: "办完打个电话，每季抽一些人不记名问问。",
    en: "A call when a matter is closed, and a nameless sample every quarter.",
  },
  about: {
    zh: "两件事分开做。回访：办结后 3 个工作日内，由没经手的人打电话，问办好没有、结果知不知道，没办好的转回去接着办。抽样：每季从办结的事里按定好的办法抽人，不记名问，抽了几人、问到几人、没答几人一起报，数旁边写范围。问的是事办得怎么样，不是给哪个人评好坏，也不分到人。",
    en: "Two things, kept apart. The call-back: within three working days of closing, somebody who did not handle it rings and asks whether it is settled and whether the result is known; what is not settled goes back. The sample: every quarter people are drawn from closed matters by a fixed method and asked without names; drawn, reached and silent are reported together, with the range beside the figure. It asks how the matter went. It judges no person and is never broken down to one.",
  },
  problems: ["voice.no_answer", "voice"],
  kinds: ["community", "village", "school", "hospital", "enterprise"],
  partners: [
    { role: "officer", required: true, does: { zh: "回访别人经手的事", en: "Rings about others' matters" } },
    { role: "cadre", required: true, does: { zh: "抽样，不记名问", en: "Draws the sample, asks" } },
    {
      role: "enterprise",
      required: false,
      does: { zh: "第三方代问，按合同", en: "Asks for us, by contract" },
    },
  ],
  parameters: [
    {
      key: "callDays",
      label: { zh: "办结后几天内回访", en: "Days to the call" },
      help: {
        zh: "3 个工作日按 5 天算；本站默认，不是法定期限。",
        en: "Three working days, counted as 5; a station default, not law.",
      },
      ...days(1, 15, 5),
    },
    {
      key: "aYear",
      label: { zh: "估计一年办结几件", en: "Matters closed a year" },
      ...number("件", "matters", 10, 1000, 120, 10),
    },
    { key: "callMinutes", label: { zh: "一个电话多久", en: "Length of a call" }, ...minutes(5, 30, 10, 5) },
    { key: "everyMonths", label: { zh: "几个月抽一次", en: "Months between samples" }, ...months(1, 6, 3) },
    {
      key: "drawn",
      label: { zh: "抽几人", en: "People drawn" },
      help: {
        zh: "问到不足 20 人，只报人数和范围，不报一个比例。",
        en: "With fewer than 20 reached: counts and the range, no single share.",
      },
      ...people(30, 400, 60, 10),
    },
    {
      key: "method",
      label: { zh: "怎么抽", en: "How they are drawn" },
      help: { zh: "一年里不换，才好比。", en: "The same all year, so that quarters compare." },
      type: "choice",
      options: [
        { value: "random", label: { zh: "从办结清单里随机抽", en: "At random from closed matters" } },
        { value: "interval", label: { zh: "按办结先后，隔几件抽一件", en: "In order, every so many" } },
        { value: "all", label: { zh: "全部都问", en: "Everybody" } },
      ],
      default: "random",
    },
    {
      key: "mode",
      label: { zh: "怎么问", en: "How they are asked" },
      type: "choice",
      options: [
        { value: "phone", label: { zh: "电话", en: "Telephone" } },
        { value: "paper", label: { zh: "问卷投箱", en: "Paper, in a box" } },
      ],
      default: "phone",
    },
    {
      key: "surveyMinutes",
      label: { zh: "问一次共用时", en: "Time for a sample" },
      ...minutes(60, 600, 240, 30),
    },
    { key: "version", label: { zh: "问卷版次", en: "Question set" }, type: "text", max: 60, default: "" },
  ],
  stages: [
    {
      key: "call_back",
      kind: "check",
      title: { zh: "回访：办好没有，知不知道结果", en: "Ring: is it settled, is the result known" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: "$callMinutes",
      cadence: { kind: "event", withinDays: "$callDays", expected: "$aYear" },
    },
    {
      key: "sample",
      kind: "check",
      title: { zh: "抽样，不记名问", en: "Draw the sample and ask" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: "$surveyMinutes",
      cadence: { kind: "rule", freq: "monthly", interval: "$everyMonths", byday: ["2TH"], graceDays: 14 },
    },
    {
      key: "read",
      kind: "briefing",
      title: { zh: "一起看：没答的、没办好的、要改的", en: "Read it: silent, unsettled, to change" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", interval: "$everyMonths", byday: ["4TH"], graceDays: 7 },
    },
  ],
  evidence: [
    {
      kind: "checklist",
      label: {
        zh: "回访：办好了、没办好、没打通；结果知不知道",
        en: "Call: settled, not settled, no answer; result known",
      },
      required: true,
      why: { zh: "没打通也照实记，不算办好。", en: "No answer is noted as such, never as settled." },
    },
    {
      kind: "count",
      label: { zh: "抽了几人，问到几人，没答几人", en: "Drawn, reached, silent" },
      required: true,
      why: { zh: "没答的多，答了的说了不算。", en: "If many are silent, the answers speak for few." },
    },
    {
      kind: "document",
      label: { zh: "问卷第几版，怎么抽的", en: "Version of the questions and how people were drawn" },
      required: true,
      why: {
        zh: "换了问法就不能比；抽样清单问完就毁。",
        en: "Other words, other figures; lists are destroyed.",
      },
    },
    {
      kind: "note",
      label: { zh: "没办好的，转给了谁", en: "Unsettled: who has it now" },
      required: false,
      why: { zh: "回访不是问完就算，要接着办。", en: "Asking is not enough; it goes on from here." },
    },
  ],
  burdenNote: {
    zh: "按一年办结 120 件估：回访各 10 分钟；每季抽样 240 分钟，一起看 45 分钟。每周民警 0.4 小时、社区 0.4 小时；没打通再打的时间不在内。件数和分钟数是估计。",
    en: "At 120 closed matters a year: 10 minutes a call; a sample of 240 minutes and 45 to read it each quarter. A week: officer 0.4 h, community 0.4 h; calling again is not included. Numbers and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "没有查到必须按几天回访的法律条文，3 个工作日取自一地的做法，是本站默认，请核对当地规定。只问办这件事用得上的（个人信息保护法第6条）；请第三方代问要有合同，未经同意不得再转（第21条）。国办函〔2026〕12号不许积分排名，不把点赞、投票一类当考评依据。以上请核对现行规定。",
    en: "No law fixing the days of a call-back was found; three working days follow one city's practice and are a station default, please verify local rules. Only what the matter needs is asked (Personal Information Protection Law, art. 6); a third party needs a contract and may not pass it on unasked (art. 21). Document 12 (2026) of the State Council's General Office bars points and rankings and the use of likes or votes in assessment. Please verify what is in force.",
  },
  stopRule: {
    zh: "没答的连着两次超过一半，停，换问法、换时间再开。有人教人怎么答、求好话，那一次作废，当月停。半年里没有一件因为回访接着办的，问问还要不要打。",
    en: "Over half silent twice running: stop, change words and hours, begin again. Somebody coached the answers: that sample is void, stop for the month. Half a year in which no call led to anything: ask whether to go on.",
  },
  outcome: {
    indicator: {
      zh: "抽样问到的人里，说办好了也知道结果的人数",
      en: "Of the sample reached, how many say it is settled and know the result",
    },
    denominator: { zh: "问到的人数；抽了没答的人数并列", en: "People reached; those silent beside it" },
    baselineMonths: 3,
    measureMonths: 12,
    wouldCount: {
      zh: "范围的下端高过头一次的数，没答的没有变多。",
      en: "The lower end of the range is above the first figure, with no more silent.",
    },
    failure: {
      zh: "分不出比头一次高；或没答的超过一半，这个数不用。",
      en: "Not distinguishable from the first; or over half silent, and the figure is not used.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "有人来问，没办完的会冒出来，本人也知道了结果。",
      en: "Being asked brings out what is unfinished, and people learn the result.",
    },
    moderators: {
      zh: "转回去有人接才有用；经手的人自己打，听不到真话。",
      en: "Only if somebody takes it on; who handled it hears no truth.",
    },
    implementation: {
      zh: "只问三句；不劝答、不教答；晚饭后打。",
      en: "Three questions, no persuading, no coaching; after supper.",
    },
    cost: {
      zh: "人工按价签；请第三方另算，金额未估。",
      en: "Hours as on the tag; a third party not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "voice.no_answer" },
      text: { zh: "事办了，没人告诉本人。", en: "Matters are closed and nobody tells the person." },
    },
    {
      when: { problem: "voice" },
      text: { zh: "信息不通，先把办结的说到位。", en: "People are not told: begin with what was closed." },
    },
    {
      when: { problem: "escalation" },
      text: { zh: "有反复报警的，多半是上次没办完。", en: "Repeat calls often mean something unfinished." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "cadre" },
      text: { zh: "没有派出所以外的人问，答的多是客气话。", en: "If only police ask, answers are polite." },
    },
    {
      when: { problem: "domestic_violence" },
      text: {
        zh: "家暴的不打这种电话，对方可能在旁边。",
        en: "No such call after violence at home: the other may be listening.",
      },
    },
  ],
  pack: { shape: "sack", paper: "white", glyph: "check" },
};
