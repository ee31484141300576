/** What the journal says of imports into the register. */
export const registerWords = {
  "journal.kind.register_import": { zh: "底册导入", en: "import into the register" },
  "journal.act.add.register_import": { zh: "上传了一份底册文件", en: "brought a file for the register" },
  "journal.act.start.register_import": {
    zh: "开始了一次底册导入",
    en: "started an import into the register",
  },
  "journal.act.cancel.register_import": { zh: "停了一次底册导入", en: "stopped an import into the register" },
  "journal.act.undo.register_import": {
    zh: "撤销了一次底册导入",
    en: "took an import into the register back",
  },
  "journal.act.import.household_one": {
    zh: "从文件登记了 {{count}} 户",
    en: "registered {{count}} household from a file",
  },
  "journal.act.import.household_other": {
    zh: "从文件登记了 {{count}} 户",
    en: "registered {{count}} households from a file",
  },
  "journal.act.import.resident_one": {
    zh: "从文件登记了 {{count}} 个人",
    en: "entered {{count}} person from a file",
  },
  "journal.act.import.resident_other": {
    zh: "从文件登记了 {{count}} 个人",
    en: "entered {{count}} people from a file",
  },
  "journal.act.import.unit_one": {
    zh: "从文件登记了 {{count}} 家单位",
    en: "registered {{count}} unit from a file",
  },
  "journal.act.import.unit_other": {
    zh: "从文件登记了 {{count}} 家单位",
    en: "registered {{count}} units from a file",
  },
} as const;
