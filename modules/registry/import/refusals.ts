/** Why a row, a column or a file of the register is not taken: what is so, and the way out. */
export const importRefusals = {
  "registry.may_not_import": {
    status: 403,
    zh: "底册由本社区民警和社区干部导入。",
    en: "The community's officers and cadres import into the register.",
  },
  "registry.import_not_open": {
    status: 409,
    zh: "这次导入已经不在等了。要改就重新上传文件。",
    en: "This import waits for nothing any more. Bring the file again.",
  },
  "registry.import_not_tried": {
    status: 409,
    zh: "还没有试读。先说清楚怎么读，试读一遍。",
    en: "It has not been tried. Say how to read it first.",
  },
  "registry.import_not_done": {
    status: 409,
    zh: "没有导入完的，没有什么可以撤销。",
    en: "Nothing was imported that could be taken back.",
  },
  "registry.nothing_to_import": {
    status: 409,
    zh: "没有一行能导入。看看下面每一行的原因。",
    en: "Not one row can be imported. See the reason of each below.",
  },
  "registry.rows_refused": {
    status: 409,
    zh: "有的行不收。改好再来，或者说明这些行先不导入。",
    en: "Some rows are not taken. Mend them, or say that they stay out for now.",
  },
  "registry.conflicts_open": {
    status: 409,
    zh: "有的行和底册不一样，先逐条或者按类定好留哪一个。",
    en: "Some rows differ from the register. Decide first which is kept, row by row or by kind.",
  },
  "registry.columns_missing": {
    status: 400,
    zh: "还缺必要的列：姓名（或名称）、门牌，以及是哪个社区。",
    en: "Columns are missing: a name, a door, and which community it is.",
  },
  "registry.sheet_unknown": {
    status: 400,
    zh: "文件里没有这张工作表。",
    en: "There is no such sheet in this file.",
  },
  "registry.contact_basis_missing": {
    status: 400,
    zh: "没有说联系人凭什么登记，这一列先不收。",
    en: "It was not said on what the contacts rest, so this column stays out.",
  },
  "registry.consent_by_person": {
    status: 409,
    zh: "凭同意登记的列只能由本人经手的民警或干部在页面上导入。",
    en: "What rests on consent is imported on the page, by the officer or cadre who took the consent.",
  },
  "registry.row_needs_person": {
    status: 409,
    zh: "这一行要写明是谁改的，请在页面上导入。",
    en: "Who changed this stands beside it: import it on the page.",
  },
  "registry.row_community_missing": {
    status: 400,
    zh: "没写是哪个社区。",
    en: "It does not say which community.",
  },
  "registry.row_community_unknown": {
    status: 400,
    zh: "这个社区不在您的辖区里。请核对社区名称。",
    en: "This community is none of yours. Check its name.",
  },
  "registry.row_door_missing": {
    status: 400,
    zh: "没写门牌。没有地址的户不能登记；和上一行同住，就勾选“空着的门牌同上一行”。",
    en: "There is no door. Without an address nothing is registered; if it is the door above, say so.",
  },
  "registry.row_building_missing": {
    status: 400,
    zh: "只有房号，没写是哪栋楼。",
    en: "There is a room and no building.",
  },
  "registry.row_name_missing": { status: 400, zh: "没写姓名或名称。", en: "There is no name." },
  "registry.row_name_unclear": {
    status: 400,
    zh: "这不像一个名字。多人请分成几行。",
    en: "This is no name. Write several people in several rows.",
  },
  "registry.row_relation_unknown": {
    status: 400,
    zh: "看不懂这个关系。请写户主、配偶、子、女、父、母、孙、兄弟、亲属、租户、保姆或其他。",
    en: "This relation is not understood: head, spouse, child, parent, grandchild, sibling, relative, tenant, carer, other.",
  },
  "registry.row_birth_unclear": {
    status: 400,
    zh: "看不懂这个出生日期。请写 1958-03-07、1958年3月7日，或只写年份。",
    en: "This birth is not understood: write 1958-03-07 or the year alone.",
  },
  "registry.row_date_unclear": {
    status: 400,
    zh: "看不懂这个日期。请写成 2024-03-07。",
    en: "This day is not understood: write 2024-03-07.",
  },
  "registry.row_date_ahead": { status: 400, zh: "这一天还没到。", en: "This day is still to come." },
  "registry.row_phone_rounded": {
    status: 400,
    zh: "电话被表格变成了 1.38E+10 这样的数，后几位已经丢了。把这一列设成文本，重新填。",
    en: "The spreadsheet made 1.38E+10 of this phone and its last digits are lost. Make the column text and fill it in again.",
  },
  "registry.row_number_rounded": {
    status: 400,
    zh: "身份证号被表格当成数字，末三位已经变成 0。把这一列设成文本，重新填。",
    en: "The spreadsheet took this number for an amount and its last three digits are lost. Make the column text and fill it in again.",
  },
  "registry.row_number_twice": {
    status: 409,
    zh: "文件里两个人写的是同一个身份证号，两行都先不收。核对以后改对的那一行。",
    en: "Two people of this file have one citizen number, so neither is taken. Check and correct them.",
  },
  "registry.row_number_elsewhere": {
    status: 409,
    zh: "这个身份证号在别的社区已经登记。请和那边核对后再登记。",
    en: "This citizen number is registered in another community. Check with them first.",
  },
  "registry.row_person_twice": {
    status: 409,
    zh: "文件里同一个门牌有两行同名的人，写的不一样，两行都先不收。留下对的一行。",
    en: "Two rows of one name at one door differ, so neither is taken. Keep the right one.",
  },
  "registry.row_door_twice": {
    status: 409,
    zh: "文件里同一个门牌有两行，写的不一样。留下对的一行。",
    en: "Two rows of one door differ. Keep the right one.",
  },
  "registry.row_code_twice": {
    status: 409,
    zh: "文件里两家单位写的是同一个信用代码，两行都先不收。",
    en: "Two units of this file have one code, so neither is taken.",
  },
  "registry.row_unit_twice": {
    status: 409,
    zh: "文件里同一处有两行同名的单位，写的不一样。留下对的一行。",
    en: "Two rows of one unit in one place differ. Keep the right one.",
  },
  "registry.row_code_unproven": {
    status: 400,
    zh: "信用代码的校验位不对。核对一遍；确实就是这个号，就写明理由再试读。",
    en: "The check sign of this code is wrong. Check it; if it is so, give a reason and try again.",
  },
  "registry.row_kind_unknown": {
    status: 400,
    zh: "看不懂这个单位类型。请写公司、商店、餐饮、住宿、娱乐、学校、医疗、机关、工厂或其他，或空着。",
    en: "This kind is not understood. Leave it empty, or write company, shop, food, lodging, leisure, school, medical, office, works, other.",
  },
  "registry.row_contact_name_missing": {
    status: 400,
    zh: "有电话，没写联系人是谁。",
    en: "There is a phone and nobody's name.",
  },
  "registry.row_text_long": { status: 400, zh: "这一格太长。", en: "This cell is too long." },
  "registry.row_yes_no": { status: 400, zh: "请写是或否。", en: "Write yes or no." },
  "registry.row_grade_unknown": { status: 400, zh: "请写普通或重点。", en: "Write ordinary or focus." },
  "registry.row_formula": {
    status: 400,
    zh: "这一格是公式。请粘贴成数值。",
    en: "This cell is a formula. Paste it as a value.",
  },
  "registry.row_cell_error": {
    status: 400,
    zh: "这一格是表格算错的结果（#N/A 一类）。",
    en: "This cell is a mistake of the spreadsheet (#N/A and the like).",
  },
  "registry.row_conflict_new": {
    status: 409,
    zh: "试读以后底册变了，这一行和底册不一样，没有人定过。改好再导入这一行。",
    en: "The register changed since the trial and nobody decided about this row. Bring it again.",
  },
  "registry.export_empty": {
    status: 409,
    zh: "这里还没有登记，没有什么可以导出。",
    en: "Nothing is registered here that could be exported.",
  },
  "registry.export_many": {
    status: 409,
    zh: "这里有 {{count}} 人的资料要打开，一小时最多 {{max}} 人。按楼栋分开导出，或者导出遮住的。",
    en: "{{count}} people would be opened, and {{max}} an hour is the limit. Export one building, or with the fields masked.",
  },
  "registry.import_overtaken": {
    status: 409,
    zh: "导入以后这些登记又变过，不能整批撤销。请逐条改。",
    en: "Since then something happened to what was imported, so it cannot be taken back as a whole.",
  },
} as const;
