/** Words of a file on its way in, whatever it brings. They come with the later pages. */
export const importWords = {
  "page.import.here": { zh: "导入", en: "Import" },
  "page.import.choose": { zh: "选文件", en: "Choose a file" },
  "page.import.drop": { zh: "也可以把文件拖到这里", en: "or drop it here" },
  "page.import.empty": { zh: "这是一个空文件。", en: "This file is empty." },
  "page.import.again": { zh: "再送一次", en: "Send again" },
  "page.import.stop": { zh: "不送了", en: "Do not send" },
  "page.import.sending": { zh: "正在送：{{sent}} / {{size}}", en: "Sending: {{sent}} of {{size}}" },
  "page.import.none": { zh: "还没有导入过。", en: "Nothing has been imported yet." },

  "page.import.state.received": { zh: "等着您看", en: "Waiting for you" },
  "page.import.state.trying": { zh: "正在试读", en: "Being read on trial" },
  "page.import.state.tried": { zh: "试读完，还没导入", en: "Tried, not imported" },
  "page.import.state.running": { zh: "正在导入", en: "Being imported" },
  "page.import.state.done": { zh: "导入完了", en: "Imported" },
  "page.import.state.cancelled": { zh: "停了", en: "Stopped" },
  "page.import.state.failed": { zh: "没成", en: "Failed" },
  "page.import.state.undone": { zh: "整批撤销了", en: "Taken back" },

  "page.import.column_number": { zh: "第 {{n}} 列", en: "Column {{n}}" },
  "page.import.no_column": { zh: "表里没有", en: "Not in the sheet" },

  "page.import.try": { zh: "试读一遍", en: "Read it on trial" },
  "page.import.try_again": { zh: "再试读一遍", en: "Read it on trial again" },
  "page.import.try_line": { zh: "试读不写入任何东西。", en: "A trial writes nothing." },
  "page.import.tried": { zh: "试读结果", en: "What the trial found" },
  "page.import.tried_line": { zh: "现在什么都还没写进去。", en: "Nothing has been written yet." },
  "page.import.despite_one": {
    zh: "{{n}} 行不收，其余的照样导入",
    en: "Import the others although {{n}} row is refused",
  },
  "page.import.despite_other": {
    zh: "{{n}} 行不收，其余的照样导入",
    en: "Import the others although {{n}} rows are refused",
  },
  "page.import.lacks_despite": {
    zh: "有些行不收：改好再来，或者勾上面一句，只导入其余的。",
    en: "Some rows are refused: mend them and come again, or tick the line above to import the others.",
  },
  "page.import.so_far": {
    zh: "读了 {{done}}，共 {{size}}；{{rows}} 行。",
    en: "{{done}} of {{size}} read, {{rows}} rows.",
  },
  "page.import.cancel": { zh: "停下", en: "Stop" },
} as const;
