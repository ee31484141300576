import { days, minutes, number, stationDefault, unrated, type Draft } from "./draft.ts";

export const p26: Draft = {
  code: "P26",
  name: { zh: "出租房安全与登记", en: "Rented homes: safety and register" },
  line: { zh: "看房子安不安全，不给流动人口列名单。", en: "Is the dwelling safe? No lists of people." },
  about: {
    zh: "对象是房子：每月看一批出租房，一季轮一遍：跑不跑得出去，电、气、热水器安不安全，隔断挡没挡路。能当场改的当场改，改不了的写明房东几天改完，两周后再看。登记只记门牌、房东或中介的电话、租着还是空着、住几人的数；租住人员的身份登记按法定渠道办，不在这里抄一份。租户不同意不进屋，只看公共部位。",
    en: "It is about dwellings. A batch of rented homes is looked at each month, all of them within a quarter: can people get out, are wiring, gas and water heater safe, do partitions block the way. What can be put right is; the rest gets a number of days for the landlord and is looked at again two weeks later. The register holds door, the landlord's or agent's telephone, let or empty, and how many live there as a number; tenants' identities are registered by the lawful channel and not copied here. Without the tenant's consent nobody goes in and only common parts are seen.",
  },
  problems: ["rental", "fire", "fire.charging", "register"],
  kinds: ["community", "village"],
  partners: [
    { role: "officer", required: true, does: { zh: "同去，难事依法处理", en: "Goes along, acts by law" } },
    {
      role: "cadre",
      required: true,
      does: { zh: "约房东租户，改登记", en: "Arranges with landlord and tenant, register" },
    },
    {
      role: "property_manager",
      required: true,
      does: { zh: "看电、气、通道，复查", en: "Wiring, gas, ways out; looks again" },
    },
    {
      role: "department_officer",
      required: false,
      does: { zh: "消防、住建：指导，执法", en: "Fire service, housing: advise, enforce" },
    },
    {
      role: "enterprise",
      required: false,
      does: { zh: "中介：告知租约变化", en: "Agents: tell of changes" },
    },
  ],
  parameters: [
    {
      key: "roundDay",
      label: { zh: "每月哪天看", en: "Day of the round" },
      type: "choice",
      options: [
        { value: "1WE", label: { zh: "第一个周三", en: "First Wednesday" } },
        { value: "1SA", label: { zh: "第一个周六", en: "First Saturday" } },
      ],
      default: "1SA",
    },
    {
      key: "perRound",
      label: { zh: "每月看几处", en: "Dwellings a month" },
      help: { zh: "一季轮一遍：出租房总数除以 3。", en: "All within a quarter: the total divided by three." },
      ...number("处", "dwellings", 1, 60, 6),
    },
    {
      key: "minutes",
      label: { zh: "看一批用时", en: "Time for a round" },
      help: { zh: "一处按 20 分钟估。", en: "About 20 minutes a dwelling." },
      ...minutes(40, 480, 120, 20),
    },
    {
      key: "fixDays",
      label: { zh: "几天改完", en: "Days to put right" },
      help: stationDefault,
      ...days(1, 14, 7),
    },
    {
      key: "changeDays",
      label: { zh: "租约有变几天内改登记", en: "Days to enter a change of lease" },
      help: stationDefault,
      ...days(1, 30, 3),
    },
    {
      key: "aYear",
      label: { zh: "估计一年几次变", en: "Changes expected a year" },
      ...number("次", "changes", 0, 500, 40),
    },
    {
      key: "items",
      label: { zh: "看哪几样", en: "What to look at" },
      type: "text",
      max: 300,
      default: "逃生的路、防盗窗能不能从里面打开、电线插座、燃气和热水器、电动车、隔断",
    },
    {
      key: "crowded",
      label: { zh: "多挤算群租（当地标准）", en: "When it is overcrowded (local rule)" },
      help: { zh: "写明文号；没填就不判，只看安全。", en: "With its number; if empty, only safety counts." },
      type: "text",
      max: 200,
      default: "",
    },
    {
      key: "pledge",
      label: { zh: "房东安全责任书第几版", en: "Version of the landlord's safety pledge" },
      type: "text",
      max: 60,
      default: "",
    },
  ],
  stages: [
    {
      key: "round",
      kind: "check",
      title: { zh: "看这个月的一批出租房", en: "This month's rented homes" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre", "property_manager"] },
      minutes: "$minutes",
      cadence: { kind: "rule", freq: "monthly", byday: "$roundDay", graceDays: 7 },
    },
    {
      key: "second_look",
      kind: "check",
      title: { zh: "复查改了没有", en: "Look again" },
      subject: "community",
      who: { way: "together", roles: ["cadre", "property_manager"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", byday: ["3SA"], graceDays: 7 },
    },
    {
      key: "landlords",
      kind: "lecture",
      title: { zh: "和房东、中介讲一次", en: "Talk with landlords and agents" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", interval: 3, byday: ["4SA"], graceDays: 14 },
    },
    {
      key: "change",
      kind: "check",
      title: { zh: "新租、退租、换房东：改登记", en: "Let, vacated, new owner: correct the register" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 10,
      cadence: { kind: "event", withinDays: "$changeDays", expected: "$aYear" },
    },
  ],
  evidence: [
    {
      kind: "checklist",
      label: { zh: "一处一张：好、当场改了、限期改", en: "A sheet a dwelling: fine, put right, to be done" },
      required: true,
      why: { zh: "上次没改的自动带出来。", en: "What was open last time is already on it." },
    },
    {
      kind: "note",
      label: { zh: "谁改，哪天改完", en: "Who does it and by when" },
      required: false,
      why: { zh: "限期改的才写，到日子有人看。", en: "Only for what stays; somebody looks on the day." },
    },
    {
      kind: "count",
      label: { zh: "住几人，只写数", en: "How many live there, a number only" },
      required: false,
      why: { zh: "逃生按人数算，用不着知道是谁。", en: "The way out depends on how many, not on who." },
    },
    {
      kind: "sign_off",
      label: { zh: "复查的人", en: "Who looked again" },
      required: true,
      why: { zh: "改的人和看的人不是同一个。", en: "The one who mends is not the one who checks." },
    },
  ],
  burdenNote: {
    zh: "每月看一批 120 分钟，复查 45 分钟；和房东讲每季 45 分钟；一年 40 次变各 10 分钟。每周民警 0.5 小时、社区 0.8 小时、物业 0.6 小时；改造的时间不在内。次数和分钟数是估计。",
    en: "A round of 120 minutes and a second look of 45 each month, 45 a quarter with landlords, 40 changes a year of 10. A week: officer 0.5 h, community 0.8 h, property firm 0.6 h; works are not included. Numbers and minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "登记只写办这件事用得上的（个人信息保护法第6条），有合法依据、先告知（第13条、第17条），请核对现行规定。进屋须住的人同意。社区、物业、中介没有处罚权，要处罚的交公安、消防、住建。出租房治安、消防和租赁登记的条文这里没有核过，不引用，请核对当地规定后填上。几天改完是本站默认。",
    en: "The register holds only what is needed (Personal Information Protection Law, art. 6), on a lawful basis and after notice (13, 17); please verify what is in force. A home needs the occupant's consent. Community, property firm and agents cannot punish; that is for police, fire service or housing office. The articles on rented homes, fire safety and lease registration were not checked here and are not cited; please verify local rules and fill them in. The days to put right are a station default.",
  },
  stopRule: {
    zh: "连续两季没有要改的，改为半年看一遍。一半以上到期没改，连着两个月，停看，先请住建、消防一起定谁来管。发现有人拿登记去查人、赶人，当天停，收回登记。",
    en: "Two quarters with nothing to put right: every half year. Over half late in two months running: stop and settle with housing office and fire service who acts. The register used to check on or drive out people: stop that day and take it back.",
  },
  outcome: {
    indicator: {
      zh: "出租房里的火情、燃气触电险情和治安警情数",
      en: "Fires, gas and electric accidents and police incidents in rented homes",
    },
    problem: "rental",
    denominator: {
      zh: "登记的出租房处数，前 12 个月同口径；抽查对得上的处数并列",
      en: "Rented homes on the register, counted alike 12 months before; entries found correct beside it",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "按处数算变少，超出往年的起伏；抽 20 处，16 处以上登记和实际对得上。",
      en: "Fewer per dwelling beyond the usual ups and downs; of 20 drawn, 16 entries are correct.",
    },
    failure: {
      zh: "没有变少；或房东怕查，出租房在登记上变少、实际没有变少。",
      en: "No fall; or landlords hide, and fewer are on the register while as many are let.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "窗能打开、路不堵、线换新，着了火跑得出去。",
      en: "A window that opens, a clear way and sound wiring let people out of a fire.",
    },
    moderators: {
      zh: "房东肯花钱才改得了；一查就赶租户的地方，先谈好再查。",
      en: "Only if landlords will pay; where they would turn tenants out, agree on that first.",
    },
    implementation: {
      zh: "提前约，晚上和周末去；先帮着改一样小的。",
      en: "By appointment, evenings and weekends; mend one small thing first.",
    },
    cost: { zh: "人工按价签；改造由房东出，金额未估。", en: "Hours as on the tag; works not priced." },
  }),
  speaksFor: [
    {
      when: { problem: "rental" },
      text: { zh: "出租房、群租是这里的问题。", en: "Rented homes are a problem here." },
    },
    {
      when: { trait: "rental_homes" },
      text: { zh: "有出租房；除以 3 就是每月要看的处数。", en: "Homes are let: a third is a month's round." },
    },
    {
      when: { problem: "fire.charging" },
      text: { zh: "电动车进屋、飞线，出租房里多见。", en: "Charging indoors is common in rented homes." },
    },
  ],
  speaksAgainst: [
    {
      when: { trait: "residents_stable" },
      text: {
        zh: "住户稳定，出租房少的话，随楼道一起看就够。",
        en: "Settled residents: with few homes let, a walk of the stairs is enough.",
      },
    },
    {
      when: { missingPartner: "property_manager" },
      text: { zh: "没有物业一方，电和气没有懂行的人看。", en: "No property firm: nobody knows the wiring." },
    },
  ],
  pack: { shape: "jar", paper: "mint", glyph: "key" },
};
