/** Why a file, or what is asked of it, is not taken. */
export const fileRefusals = {
  "incident.may_not_import": {
    status: 403,
    zh: "警情由民警和所长导入。",
    en: "Incidents are imported by officers and the chief.",
  },
  "incident.columns_missing": {
    status: 400,
    zh: "还缺这几列：{{columns}}。请指明是表里的哪一列。",
    en: "These columns are missing: {{columns}}. Say which of the file's columns they are.",
  },
  "incident.coverage_order": {
    status: 400,
    zh: "覆盖时段的结束早于开始。",
    en: "The period ends before it begins.",
  },
  "incident.coverage_ahead": {
    status: 400,
    zh: "覆盖时段还没有过完，最晚写到今天。",
    en: "The period is not over yet: it ends today at the latest.",
  },
  "incident.fraud_unknown": {
    status: 400,
    zh: "没有这个诈骗类型。请从当年的 12 类里选。",
    en: "There is no such kind of fraud. Choose one of the twelve of its year.",
  },
  "incident.import_not_open": {
    status: 409,
    zh: "这次导入已经开始或结束，不能再这样改。",
    en: "This import has begun or is over and cannot be changed so.",
  },
  "incident.import_not_tried": {
    status: 409,
    zh: "请先试读一遍，看清哪些行收、哪些行不收。",
    en: "Try the file first and see which rows are taken and which are not.",
  },
  "incident.labels_many": {
    status: 400,
    zh: "一份表最多说明 {{max}} 种类别。更多的多半不是类别列，请看看选对了没有。",
    en: "At most {{max}} types are explained for one file. More are most likely no types: check which column was chosen.",
  },
  "incident.labels_unknown": {
    status: 409,
    zh: "有的类别还没说明算哪种问题。说明了再开始。",
    en: "Of some types nobody has said which problem they are. Say so, then start.",
  },
  "incident.nothing_to_import": {
    status: 409,
    zh: "没有一行能收，不用开始。",
    en: "Not one row can be taken; there is nothing to start.",
  },
  "incident.rows_refused": {
    status: 409,
    zh: "有的行收不了，会少算。请改好文件再试，或者明确说“不收的就不收”。",
    en: "Some rows cannot be taken and will be missing. Mend the file, or say that it shall go on without them.",
  },
  "incident.import_overtaken": {
    status: 409,
    zh: "导入时有人加了同一来源的总数，可能重复。请再试读一遍。",
    en: "Meanwhile somebody added numbers of this source, which could count twice. Try the file again.",
  },
} as const;
