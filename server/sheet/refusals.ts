/** Why a table somebody sent is not read: what it is, and where. */
export const refusals = {
  "sheet.type": {
    status: 415,
    zh: "收 .csv（UTF-8 或 GB18030）和 .xlsx。其他格式请另存为这两种。",
    en: "Files are taken as .csv (UTF-8 or GB18030) and .xlsx. Save it as one of these.",
  },
  "sheet.encoding": {
    status: 415,
    zh: "第 {{row}} 行的文字编码坏了：开头是 UTF-8，这里不是。请重新导出。",
    en: "The text breaks in row {{row}}: it began as UTF-8 and here it is none. Export it anew.",
  },
  "sheet.empty": {
    status: 400,
    zh: "文件里没有数据行。",
    en: "There is no row of data in this file.",
  },
  "sheet.quote": {
    status: 400,
    zh: "第 {{row}} 行有一个引号没有收尾，后面全连成了一格。",
    en: "A quote that opens in row {{row}} is never closed, so everything after it is one cell.",
  },
  "sheet.row_long": {
    status: 400,
    zh: "第 {{row}} 行太长，多半不是表格。",
    en: "Row {{row}} is too long; most likely this is no table.",
  },
  "sheet.columns": {
    status: 400,
    zh: "第 {{row}} 行的列太多，最多 {{max}} 列。",
    en: "Row {{row}} has too many columns: {{max}} at most.",
  },
  "sheet.rows": {
    status: 400,
    zh: "行太多，一次最多 {{max}} 行。请分几个文件。",
    en: "Too many rows: {{max}} at a time. Split the file.",
  },
} as const;
