import { days, minutes, number, stationDefault, unrated, type Draft } from "./draft.ts";

export const p23: Draft = {
  code: "P23",
  name: { zh: "居民信息摸底（最小化）", en: "Minimal household register" },
  line: { zh: "一户问一次，只问用得上的。", en: "Each household is asked once, and only what is used." },
  about: {
    zh: "第一轮挨家走到，以后一年核一次，平时有变就改；门牌先登好，现有册子里已经有的不再问。进门先给告知书：谁收、为什么收、收哪几项、存多久、怎么查怎么改怎么删。收哪几项在这里选定，表上没有别的格子。居民可以不答，不答照样办事；搬走的到期就删。",
    en: "The first round goes door to door, then each household is checked once a year, and changes are entered as they happen. Doors are registered first, and what an existing list already says is not asked again. At the door a notice comes first: who collects, why, which items, for how long, how to see, correct and delete them. The items are chosen here and the form has no other box. Residents may decline and are served all the same; whoever moved away is deleted when the time is up.",
  },
  problems: ["register", "help", "help.missing"],
  kinds: ["community", "village"],
  partners: [
    { role: "cadre", required: true, does: { zh: "走户，改册子，到期删", en: "Visits, corrects, deletes" } },
    { role: "officer", required: true, does: { zh: "分着走，对册子", en: "Shares the doors, compares" } },
    { role: "volunteer", required: false, does: { zh: "楼栋长带路，不看册子", en: "Shows the way only" } },
  ],
  parameters: [
    {
      key: "fields",
      label: { zh: "收哪几项", en: "Which items" },
      help: {
        zh: "多收一项，要另出一版商品，写明依据。",
        en: "One item more needs a new version and a basis.",
      },
      type: "choice",
      options: [
        { value: "least", label: { zh: "门牌、一个电话", en: "Door and one telephone number" } },
        {
          value: "usual",
          label: { zh: "门牌、几口人、电话、急事找谁", en: "Door, how many, telephone, whom to call" },
        },
        { value: "work", label: { zh: "再加在哪上班，愿意才写", en: "And where they work, if they wish" } },
      ],
      default: "usual",
    },
    {
      key: "basis",
      label: { zh: "合法依据", en: "Lawful basis" },
      type: "choice",
      options: [
        { value: "consent", label: { zh: "本人同意", en: "Consent" } },
        { value: "duty", label: { zh: "法定职责，写明哪一条", en: "Statutory duty, article named" } },
      ],
      default: "consent",
    },
    { key: "article", label: { zh: "哪一条", en: "Law and article" }, type: "text", max: 120, default: "" },
    { key: "notice", label: { zh: "告知书版次", en: "Notice version" }, type: "text", max: 60, default: "" },
    {
      key: "keepYears",
      label: { zh: "最长存几年", en: "Kept at most" },
      help: { zh: "法律没有定年数，够用就短。", en: "The law names no number; as short as will do." },
      ...number("年", "years", 1, 5, 2),
    },
    { key: "minutes", label: { zh: "一户多久", en: "Time for a household" }, ...minutes(5, 40, 15, 5) },
    {
      key: "shares",
      label: { zh: "谁去，各占多少", en: "Who goes, and how often" },
      type: "shares",
      roles: ["officer", "cadre"],
      default: { officer: 30, cadre: 70 },
    },
    {
      key: "changeDays",
      label: { zh: "有变几天内改", en: "Days to enter a change" },
      help: stationDefault,
      ...days(1, 30, 7),
    },
    {
      key: "aYear",
      label: { zh: "估计一年几处变", en: "Changes expected a year" },
      ...number("处", "changes", 0, 500, 40),
    },
  ],
  stages: [
    {
      key: "door",
      kind: "visit",
      title: { zh: "到户：告知、问一次", en: "At the door: notice, then ask once" },
      subject: "household",
      who: { way: "shared", shares: "shares" },
      minutes: "$minutes",
      cadence: { kind: "per_subject", times: 1, period: "year", graceDays: 30 },
      needs: ["door"],
    },
    {
      key: "change",
      kind: "check",
      title: { zh: "有变就改这一户", en: "Enter a change" },
      subject: "community",
      who: { way: "together", roles: ["cadre"] },
      minutes: 10,
      cadence: { kind: "event", withinDays: "$changeDays", expected: "$aYear" },
    },
    {
      key: "compare",
      kind: "meeting",
      title: { zh: "对册子：重复要的、到期该删的", en: "Compare lists: asked twice, due for deletion" },
      subject: "community",
      who: { way: "together", roles: ["officer", "cadre"] },
      minutes: 45,
      cadence: { kind: "rule", freq: "monthly", interval: 3, byday: ["2TH"], graceDays: 14 },
    },
  ],
  evidence: [
    {
      kind: "sign_off",
      label: { zh: "告知书给了哪一版，哪天", en: "Notice handed over: version and day" },
      required: true,
      why: { zh: "先告知再收，日后说得清。", en: "Told first, asked second; it can be shown later." },
    },
    {
      kind: "checklist",
      label: { zh: "逐项：没变、改了、不愿说", en: "Item by item: same, changed, declined" },
      required: true,
      why: { zh: "上次的带出来，没变一步存好。", en: "Last year's is there; unchanged is one tap." },
    },
    {
      kind: "note",
      label: { zh: "新填的一项从哪来", en: "Where a new item comes from" },
      required: false,
      why: { zh: "别的册子里有的，写来处，不再问。", en: "If a list has it, name that list instead." },
    },
    {
      kind: "count",
      label: { zh: "同一项问了两次的有几处", en: "Items that were asked for twice" },
      required: false,
      why: { zh: "一处也是毛病，要找出是谁又要了一遍。", en: "Each is a fault: find out who asked again." },
    },
  ],
  burdenNote: {
    zh: "310 户 × 15 分钟，一年走一遍，每周 1.5 小时：社区 70%，民警 30%；一年 40 处变各 10 分钟，对册子每季 45 分钟。每周社区 1.2 小时、民警 0.5 小时；路上和没人在家再去的时间不在内。分钟数是估计。",
    en: "310 households × 15 minutes once a year are 1.5 hours a week, 70 % community, 30 % officer; 40 changes a year of 10 minutes, lists compared 45 minutes a quarter. A week: community 1.2 h, officer 0.5 h; travel and second calls are not included. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "个人信息保护法：只收用得上的（第6条），有合法依据（第13条），同意可以随时撤回、不同意不影响办事（第14至16条），先告知（第17条），存得够用就短、到期删（第19条、第47条），国家机关限于法定职责（第34条、第35条）。走户本身没有查到全国条文，凭哪一条由本站写明。以上请核对现行规定。",
    en: "Personal Information Protection Law: no more than needed (art. 6), a lawful basis (13), consent that can be withdrawn and a no that costs no service (14 to 16), notice first (17), kept as short as will do and then deleted (19, 47), state organs within their statutory duty (34, 35). No national rule on going door to door was found; the station names its own. Please verify what is in force.",
  },
  stopRule: {
    zh: "查出同一项收了两次的有三处，停走，先把册子对上。三成以上的户不愿意，停，改告知书和项目再问。册子外泄，当天停，补救并告诉有关部门和本人（第57条，请核对）。",
    en: "Three items found to be collected twice: stop and bring the lists together first. Three households in ten decline: stop, change notice and items, then ask again. A leak: stop that day, remedy it and tell the authority and those concerned (art. 57; please verify).",
  },
  outcome: {
    indicator: { zh: "一年内核过的户数", en: "Households checked within a year" },
    denominator: {
      zh: "登了门牌的户数；谢绝的户、问了两次的处数并列",
      en: "Registered doors; households that declined and items asked twice beside it",
    },
    baselineMonths: 3,
    measureMonths: 12,
    wouldCount: {
      zh: "10 户里核过 8 户以上，没有一项问过两次；随便抽 20 户，16 户以上电话打得通。",
      en: "Eight in ten checked, nothing asked twice; of 20 households drawn, 16 can be reached by telephone.",
    },
    failure: {
      zh: "一半以上过期没核，或还有别的表在问同样几项。",
      en: "Over half out of date, or another form still asks the same items.",
    },
  },
  card: unrated({
    mechanism: { zh: "急病、走失、漏水时，找得到家里人。", en: "In an emergency the family can be reached." },
    moderators: {
      zh: "住户稳定的地方一年一核够用；租户多的地方半年就旧了。",
      en: "Once a year is enough where people stay; where they rent it is old after six months.",
    },
    implementation: { zh: "先导现有的；晚饭后和周末上门。", en: "Bring in what exists; call after supper." },
    cost: { zh: "人工按价签；印告知书另算，未估。", en: "Hours as on the tag; printing not priced." },
  }),
  speaksFor: [
    {
      when: { problem: "register" },
      text: { zh: "谁家住哪儿、急事找谁，现在说不准。", en: "Who lives where, whom to call: unsure now." },
    },
    {
      when: { problem: "help.missing" },
      text: { zh: "有人走失时，先要找得到家里人。", en: "If somebody is missing, find the family first." },
    },
    {
      when: { trait: "villager_groups" },
      text: { zh: "按村民小组走，一组一个晚上。", en: "Group by group, an evening each." },
    },
  ],
  speaksAgainst: [
    {
      when: { trait: "households" },
      text: { zh: "户数乘每户分钟，户多先看价签。", en: "Households times minutes: see the tag first." },
    },
    {
      when: { missingPartner: "cadre" },
      text: {
        zh: "没有村（居）委会一方，册子会再建一本。",
        en: "Without the committee a second list grows.",
      },
    },
  ],
  pack: { shape: "tub", paper: "white", glyph: "notebook" },
};
