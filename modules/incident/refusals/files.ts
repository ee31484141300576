/** Why a file, or what is asked of it, is not taken. */
export const fileRefusals = {
  "incident.may_not_import": {
    status: 403,
    zh: "警情由民警和所长导入。",
    en: "Incidents are imported by officers and the chief.",
  },
  "incident.file_type": {
    status: 415,
    zh: "收 .csv（UTF-8 或 GB18030）和 .xlsx。其他格式请另存为这两种。",
    en: "Files are taken as .csv (UTF-8 or GB18030) and .xlsx. Save it as one of these.",
  },
  "incident.file_encoding": {
    status: 415,
    zh: "第 {{row}} 行的文字编码坏了：开头是 UTF-8，这里不是。请重新导出。",
    en: "The text breaks in row {{row}}: it began as UTF-8 and here it is none. Export it anew.",
  },
  "incident.file_empty": {
    status: 400,
    zh: "文件里没有数据行。",
    en: "There is no row of data in this file.",
  },
  "incident.file_quote": {
    status: 400,
    zh: "第 {{row}} 行有一个引号没有收尾，后面全连成了一格。",
    en: "A quote that opens in row {{row}} is never closed, so everything after it is one cell.",
  },
  "incident.file_row_long": {
    status: 400,
    zh: "第 {{row}} 行太长，多半不是表格。",
    en: "Row {{row}} is too long; most likely this is no table.",
  },
  "incident.file_columns": {
    status: 400,
    zh: "第 {{row}} 行的列太多，最多 {{max}} 列。",
    en: "Row {{row}} has too many columns: {{max}} at most.",
  },
  "incident.file_rows": {
    status: 400,
    zh: "行太多，一次最多 {{max}} 行。请分几个文件。",
    en: "Too many rows: {{max}} at a time. Split the file.",
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
