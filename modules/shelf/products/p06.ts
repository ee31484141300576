import { minutes, number, unrated, type Draft } from "./draft.ts";

export const p06: Draft = {
  code: "P06",
  name: { zh: "护学岗", en: "School-gate guard" },
  line: {
    zh: "上学放学时，校门口有人看着路。",
    en: "Someone minds the road at the gate when school begins and ends.",
  },
  about: {
    zh: "上学日的早晚两个时段，学校保安和家长志愿者站在校门口，看着车、看着陌生的纠缠。社区民警每周来两个早上。寒暑假和法定节假日自动停，开学自动恢复，假期起止按学校登记的日期。",
    en: "On school days, morning and afternoon, the school's guards and parent volunteers stand at the gate and mind traffic and strangers who pester. The beat officer comes two mornings a week. It pauses by itself in school breaks and on public holidays and resumes with lessons, by the dates the school has entered.",
  },
  problems: ["school"],
  kinds: ["school"],
  partners: [
    {
      role: "guard",
      required: true,
      does: { zh: "守校门，维持通道", en: "Minds the gate, keeps the way clear" },
    },
    { role: "volunteer", required: true, does: { zh: "家长轮流站岗", en: "Parents take turns" } },
    { role: "officer", required: true, does: { zh: "到场，接手警情", en: "Comes by, handles incidents" } },
    {
      role: "department_officer",
      required: false,
      does: { zh: "交警管路口", en: "Traffic police at the crossing" },
    },
  ],
  parameters: [
    { key: "start", label: { zh: "上学时段开始", en: "Morning starts at" }, type: "time", default: "07:20" },
    {
      key: "start2",
      label: { zh: "放学时段开始", en: "Afternoon starts at" },
      type: "time",
      default: "16:30",
    },
    { key: "minutes", label: { zh: "每个时段", en: "Each time lasts" }, ...minutes(15, 60, 30, 5) },
    {
      key: "officerDays",
      label: { zh: "民警哪几天来", en: "Officer's mornings" },
      type: "weekdays",
      min: 1,
      max: 5,
      default: ["MO", "FR"],
    },
    { key: "posts", label: { zh: "岗位数", en: "Places to stand" }, ...number("个", "places", 1, 8, 2) },
    { key: "gate", label: { zh: "哪个校门", en: "Which gate" }, type: "text", max: 80, default: "" },
  ],
  stages: [
    {
      key: "gate",
      kind: "guard_post",
      title: { zh: "校门护学", en: "At the school gate" },
      subject: "community",
      who: { way: "together", roles: ["guard", "volunteer"] },
      minutes: "$minutes",
      cadence: {
        kind: "rule",
        freq: "weekly",
        byday: ["MO", "TU", "WE", "TH", "FR"],
        at: "$start",
        perDay: 2,
        holidays: "skip",
        terms: "skip",
      },
    },
    {
      key: "officer_morning",
      kind: "guard_post",
      title: { zh: "民警到校门", en: "Officer at the gate" },
      subject: "community",
      who: { way: "together", roles: ["officer"] },
      minutes: "$minutes",
      cadence: {
        kind: "rule",
        freq: "weekly",
        byday: "$officerDays",
        at: "$start",
        holidays: "skip",
        terms: "skip",
      },
    },
  ],
  evidence: [
    {
      kind: "sign_off",
      label: { zh: "当班人交班", en: "Handed over by whoever stood there" },
      required: true,
      why: { zh: "知道那个时段有人。", en: "Shows that somebody was there." },
    },
    {
      kind: "note",
      label: { zh: "异常的事", en: "Anything unusual" },
      required: false,
      why: { zh: "险情、纠缠、堵路，有才写。", en: "Near misses, pestering, blocked ways; only if any." },
    },
  ],
  burdenNote: {
    zh: "上学周每周 10 个时段，每个 30 分钟；民警 2 个早上。上学周里每周保安 5.0 小时、志愿者 5.0 小时、民警 1.0 小时；假期不算。一个岗位按一人算，家长轮流分担。分钟数是估计。",
    en: "Ten times a week in term, 30 minutes each; the officer two mornings. In a term week: guards 5.0 h, volunteers 5.0 h, officer 1.0 h; breaks are not counted. Each role counts as one person; parents share theirs. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "没有查到必须设岗的条文，这是学校、家长和派出所商定的安排，请核对当地规定。家长不指挥交通、不查证件。发现侵害未成年人或面临危险的，学校和工作人员立即报告（未成年人保护法第11条，请核对现行规定）。",
    en: "No rule requiring it was found; it is an arrangement of school, parents and station, please verify local rules. Parents direct no traffic and check no papers. Harm or danger to a minor is reported at once (Law on the Protection of Minors, art. 11; please verify what is in force).",
  },
  stopRule: {
    zh: "学期末问学校和家长要不要接着做。连续两周岗上不到两人，减到一个时段。",
    en: "At the end of each term ask school and parents whether to go on. Two weeks with fewer than two people: down to one time a day.",
  },
  outcome: {
    indicator: {
      zh: "上下学时段校门周边的警情和事故数",
      en: "Incidents and accidents near the gate at school hours",
    },
    problem: "school",
    denominator: {
      zh: "上学日数，前 12 个月同口径",
      en: "School days, counted the same way in the 12 months before",
    },
    baselineMonths: 12,
    measureMonths: 12,
    wouldCount: {
      zh: "按上学日算变少，且超出往年的起伏。",
      en: "Fewer per school day, beyond the usual ups and downs.",
    },
    failure: {
      zh: "没有变少，或事故挪到了下一个路口。",
      en: "No fewer, or accidents moved to the next crossing.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "有人在，车慢下来，纠缠的人不靠近。",
      en: "With people there, cars slow down and pesterers keep away.",
    },
    moderators: {
      zh: "校门临大路、放学集中时更用得上。",
      en: "More use where the gate is on a main road and all leave at once.",
    },
    implementation: {
      zh: "家长提前一周排好班，缺人当天有替。",
      en: "Parents' rota a week ahead, with a stand-in each day.",
    },
    cost: {
      zh: "人工按价签；反光衣、隔离墩另算，金额未估。",
      en: "Hours as on the tag; vests and barriers extra, not priced.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "school" },
      text: { zh: "校门周边正是这里的问题。", en: "The school gate is the problem here." },
    },
    {
      when: { trait: "gate_on_main_road" },
      text: { zh: "校门临主路。", en: "The gate opens on a main road." },
    },
    {
      when: { trait: "term_break_from" },
      text: { zh: "假期日期已登记，到时自动停。", en: "Term dates are entered; it pauses by itself." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "volunteer" },
      text: {
        zh: "还没有家长志愿者，早晚两班排不满。",
        en: "No parent volunteers yet: two times a day cannot be filled.",
      },
    },
    {
      when: { trait: "boarders" },
      text: { zh: "住校生不每天进出，这部分用不上。", en: "Boarders do not come and go each day." },
    },
  ],
  pack: { shape: "bottle", paper: "mint", glyph: "school" },
};
