import { days, minutes, months, number, unrated, type Draft } from "./draft.ts";

export const p04: Draft = {
  code: "P04",
  name: { zh: "平安屋（求助点）", en: "Safe house (help point)" },
  line: {
    zh: "夜里有人守的门口亮块牌，推门就能求助。",
    en: "A lit sign where somebody is on duty: walk in for help.",
  },
  about: {
    zh: "夜里有人守的门卫室、便利店、医院值班处，门口亮一块牌子；有人被跟着、走丢了、身体不舒服，推门就能进来。值守的人做三件事：让座、打电话、等民警来接；不盘问，不强留，不记身份。灯牌和电话每月看一次，每季演练一次，记打电话和接上两个时刻。真有人来过，三天内和民警过一遍哪里慢了。",
    en: "A gatehouse, a shop or a hospital desk staffed at night lights a sign: whoever is followed, lost or unwell can walk in. Those on duty do three things: offer a seat, make the call, wait for the police to take over; they do not question, keep or identify anybody. Sign and telephone are looked at monthly; a drill every quarter takes two times, the call and the take-over. After somebody has come in, guard and officer go through what was slow within three days.",
  },
  problems: ["help", "help.missing", "night", "voice.unsafe"],
  kinds: ["community", "village", "hospital", "enterprise"],
  partners: [
    {
      role: "guard",
      required: true,
      does: { zh: "守点，让座，打电话", en: "On duty, offers a seat, calls" },
    },
    { role: "officer", required: true, does: { zh: "来接人，组织演练", en: "Takes over, runs the drill" } },
    {
      role: "merchant",
      required: false,
      does: { zh: "通宵的店也当一个点", en: "A shop open all night is a point too" },
    },
    {
      role: "property_manager",
      required: false,
      does: { zh: "挂灯牌，管用电", en: "Hangs the sign, powers it" },
    },
    {
      role: "cadre",
      required: false,
      does: { zh: "帮走失的人找到家里", en: "Helps find the family of the lost" },
    },
  ],
  parameters: [
    { key: "points", label: { zh: "哪几处", en: "Which places" }, type: "text", max: 400, default: "" },
    {
      key: "hours",
      label: { zh: "什么时候有人", en: "When somebody is there" },
      help: { zh: "没人守的钟点，灯要关。", en: "The sign is off when nobody is there." },
      type: "choice",
      options: [
        { value: "all", label: { zh: "24 小时", en: "Day and night" } },
        { value: "night", label: { zh: "18:00 到次日 6:00", en: "18:00 to 06:00" } },
      ],
      default: "all",
    },
    {
      key: "phone",
      label: { zh: "打哪个电话", en: "Number to call" },
      type: "text",
      max: 40,
      default: "110",
    },
    {
      key: "takeOver",
      label: { zh: "民警几分钟接上", en: "Aim: minutes to take-over" },
      help: {
        zh: "本站的目标，只看演练和真事的时刻。",
        en: "The station's aim; read from drills and real events only.",
      },
      ...minutes(3, 30, 10),
    },
    { key: "everyMonths", label: { zh: "几个月练一次", en: "Months between drills" }, ...months(1, 6, 3) },
    { key: "minutes", label: { zh: "每次演练用时", en: "Time for a drill" }, ...minutes(15, 90, 30, 15) },
    {
      key: "aYear",
      label: { zh: "估计一年几次求助", en: "Calls for help expected a year" },
      ...number("次", "calls", 1, 200, 12),
    },
    {
      key: "reviewDays",
      label: { zh: "几天内回头看", en: "Days to go through it" },
      help: { zh: "从有人来的那天算，本站默认。", en: "From the day somebody came; station default." },
      ...days(1, 14, 3),
    },
  ],
  stages: [
    {
      key: "look",
      kind: "check",
      title: { zh: "看灯牌和电话", en: "Look at sign and telephone" },
      subject: "community",
      who: { way: "together", roles: ["guard"] },
      minutes: 10,
      cadence: { kind: "rule", freq: "monthly", byday: ["1MO"], graceDays: 7 },
    },
    {
      key: "drill",
      kind: "drill",
      title: { zh: "求助演练", en: "Drill: somebody walks in" },
      subject: "community",
      who: { way: "together", roles: ["officer", "guard"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "monthly", interval: "$everyMonths", byday: ["3WE"], graceDays: 14 },
    },
    {
      key: "review",
      kind: "check",
      title: { zh: "有人来过，看哪里慢了", en: "Somebody came: what was slow" },
      subject: "community",
      who: { way: "together", roles: ["officer", "guard"] },
      minutes: 20,
      cadence: { kind: "event", withinDays: "$reviewDays", expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "times",
      label: { zh: "打电话、民警接上两个时刻", en: "Two times: the call, the take-over" },
      required: true,
      why: { zh: "快慢看时刻，牌子上写的不算。", en: "A clock tells how fast it is, a sign does not." },
    },
    {
      kind: "checklist",
      label: { zh: "灯亮、电话通、记录本在", en: "Sign lit, telephone works, book there" },
      required: true,
      why: { zh: "牌子亮着，就要真有人应。", en: "A lit sign has to be true." },
    },
    {
      kind: "note",
      label: { zh: "求助：几点、什么事、谁接走", en: "Help: when, what, who took over" },
      required: false,
      why: { zh: "只记事，不问姓名，不看证件。", en: "The event only: no names, no papers." },
    },
  ],
  burdenNote: {
    zh: "每月看灯牌 10 分钟，一年 4 次演练各 30 分钟；求助按一年 12 次估，每次回头看 20 分钟。每周保安 0.2 小时、民警 0.1 小时。守点在本来的班上，没有算；按一处算，多一处另加。次数和分钟数是估计。",
    en: "The sign 10 minutes a month, 4 drills a year of 30; 12 calls for help a year, 20 minutes each to go through. A week: guards 0.2 h, officer 0.1 h. Being there is part of the shift and not counted; each further place comes on top. Calls and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "没有查到必须设点的条文，出地方的单位自愿，请核对当地规定。值守的人没有执法权，保安不得限制人身自由、搜身（保安服务管理条例第29、30条，请核对现行规定）。只记办事要用的（个人信息保护法第6条，请核对）。来的是未成年人，疑似受侵害或面临危险，立即报告（未成年人保护法第11条，请核对）。",
    en: "No rule requiring such places was found; whoever lends one does so freely, please verify local rules. Those on duty have no enforcement power; guards must not detain or search (Security Service Regulations, arts. 29 and 30; please verify what is in force). Only what is needed is noted (Personal Information Protection Law, art. 6; please verify). A minor who seems harmed or in danger is reported at once (Law on the Protection of Minors, art. 11; please verify).",
  },
  stopRule: {
    zh: "连续两次演练电话没人接或灯不亮，先摘牌，修好再挂。一年没有人来，问居民知不知道这一处；知道也不来，撤。",
    en: "Two drills running with no answer or no light: take the sign down until it works. Nobody came in a year: ask whether people know of it; if they do, give the place up.",
  },
  outcome: {
    indicator: {
      zh: "打电话到民警接上的分钟数：中位数和最慢一次",
      en: "Minutes from call to take-over: median and slowest",
    },
    denominator: {
      zh: "演练和真事分开列，写明各几次",
      en: "Drills and real events apart, with their number",
    },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "合计 8 次以上，一半在目标内，最慢的不超过目标两倍。",
      en: "Over at least 8, half are within the aim and the slowest within twice of it.",
    },
    failure: {
      zh: "一半以上超出目标，或有一次推门没人应。",
      en: "Over half beyond the aim, or somebody once found nobody there.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "看得见的地方有人，不用再往前走。",
      en: "There is somebody in sight; nobody has to walk on.",
    },
    moderators: {
      zh: "灯牌在走夜路的人看得到的地方才用得上。",
      en: "Of use only where people walking at night see it.",
    },
    implementation: {
      zh: "每班的人都练过，电话写在手边。",
      en: "Every shift has practised; the number is at hand.",
    },
    cost: {
      zh: "人工按价签；灯牌和用电另算，金额未估。",
      en: "Hours as on the tag; sign and power extra, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "help.missing" },
      text: { zh: "有人走失，认得灯牌就有地方等。", en: "Somebody lost has a place to wait." },
    },
    {
      when: { problem: "night" },
      text: { zh: "夜里走路不放心，路上多一处门。", en: "People uneasy at night have one more door." },
    },
    {
      when: { trait: "emergency_unit" },
      text: { zh: "急诊整夜有人，本来就守着。", en: "The emergency unit is staffed all night anyway." },
    },
    {
      when: { trait: "night_shift" },
      text: { zh: "有夜班，夜里有人在。", en: "There is a night shift, so somebody is there." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "guard" },
      text: { zh: "没有保安一方，夜里没人守。", en: "No guards are linked: nobody is there at night." },
    },
    {
      when: { problem: "domestic_violence" },
      text: {
        zh: "家里动手的，这里只能先避一避，要走告诫和查访。",
        en: "From violence at home it is only a first refuge; warning and visits follow.",
      },
    },
  ],
  pack: { shape: "can", paper: "white", glyph: "lamp" },
};
