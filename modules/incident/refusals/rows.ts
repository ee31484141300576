/** Why a row of a file is not taken. Said beside its number and column, never with what stands there. */
const row = (zh: string, en: string) => ({ status: 400, zh, en }) as const;

export const rowRefusals = {
  "incident.row_date_missing": row("没有写案发日期。", "There is no date of occurrence."),
  "incident.row_date_unclear": row(
    "日期看不懂。请写成 2025-03-01、2025/3/1、2025.3.1 或 2025年3月1日。",
    "The date is not understood. Write 2025-03-01, 2025/3/1, 2025.3.1 or 2025年3月1日.",
  ),
  "incident.row_date_future": row("日期还没到。", "The date lies in the future."),
  "incident.row_date_old": row(
    "日期早于 1990 年，多半不是日期。",
    "The date is before 1990; most likely this is no date.",
  ),
  "incident.row_reported_before": row("报警日期早于案发日期。", "It was reported before it happened."),
  "incident.row_key_missing": row(
    "没有编号。没有编号，再导一次就会记两遍。",
    "There is no number. Without one the same row would count twice next time.",
  ),
  "incident.row_key_long": row(
    "编号太长，最多 64 个字符。",
    "The number is too long: 64 characters at most.",
  ),
  "incident.row_key_rounded": row(
    "编号被表格改成了科学计数，后几位已经丢了。请把这一列设成文本，重新导出。",
    "The spreadsheet rounded the number and its last digits are lost. Export this column as text.",
  ),
  "incident.row_key_personal": row(
    "这一格像手机号或身份证号。警情里不存这些，请换成单号。",
    "This looks like a telephone or identity number. None is kept here; use the number of the report.",
  ),
  "incident.row_key_twice": row(
    "同一个编号在文件里出现了两次，内容不一样，不知道该信哪一行。",
    "The same number stands twice in the file and the rows differ; nobody can say which is right.",
  ),
  "incident.row_community_missing": row("没有写是哪个社区。", "The community is not named."),
  "incident.row_community_unknown": row(
    "没有这个社区。请写社区的代码或全名；两个社区同名时写代码。",
    "There is no such community. Write its code or its full name; its code where two are called the same.",
  ),
  "incident.row_community_not_yours": row(
    "这个社区不归您管，请让它的民警或所长导入。",
    "This community is not one of yours; its officer or the chief imports it.",
  ),
  "incident.row_record_elsewhere": row(
    "这个编号已经登记在别的社区，您不能改它。请让那里的民警或所长导入。",
    "This number is already registered in another community, and that record is not yours to change; its officer or the chief imports the row.",
  ),
  "incident.row_label_missing": row("没有写类别。", "The type is missing."),
  "incident.row_label_long": row("类别太长，最多 60 个字。", "The type is too long: 60 characters at most."),
  "incident.row_label_unknown": row(
    "还不知道这个类别算哪种问题。请先在类别对照里说明。",
    "Nobody has said yet which problem this type is. Say so in the list of types first.",
  ),
  "incident.row_fraud_unknown": row(
    "诈骗类型不在当年的 12 类里。",
    "The kind of fraud is none of the twelve of its year.",
  ),
  "incident.row_place_long": row(
    "地点太长，最多 60 个字。写到楼栋或场所就够了。",
    "The place is too long: 60 characters at most. A building or venue is enough.",
  ),
  "incident.row_place_personal": row(
    "这一格像电话、身份证号或人名。警情里不存这些，写到楼栋或场所就够了。",
    "This looks like a telephone, an identity number or a person. None is kept here; a building or venue is enough.",
  ),
  "incident.row_formula": row(
    "这一格是公式，算出来的数可能已经旧了。请复制后粘贴为数值。",
    "This cell is a formula and its result may be old. Paste it as a value.",
  ),
  "incident.row_cell_error": row(
    "这一格是表格的报错（如 #N/A）。",
    "This cell holds a spreadsheet's error, such as #N/A.",
  ),
  "incident.row_counted_already": row(
    "这个社区、这种问题、这些月份已经有数了，再记就重复了。",
    "There is a number already for this community, problem and these months; this would count twice.",
  ),
  "incident.row_records_there": row(
    "这个社区、这些月份已经有逐条的记录，不能再填总数。",
    "There are records already for this community and these months; a number would count them twice.",
  ),
  "incident.row_count_missing": row("没有写起数。", "The number is missing."),
  "incident.row_count_negative": row("起数不能是负数。", "A number of incidents cannot be negative."),
  "incident.row_count_fraction": row("起数不能带小数。", "A number of incidents cannot be a fraction."),
  "incident.row_count_unclear": row("起数看不懂。", "The number is not understood."),
  "incident.row_month_missing": row("没有写月份。", "The month is missing."),
  "incident.row_month_unclear": row(
    "月份看不懂。请写成 2025-03 或 2025年3月。",
    "The month is not understood. Write 2025-03 or 2025年3月.",
  ),
  "incident.row_month_running": row(
    "这个月还没过完，数还不全。",
    "This month is not over and its number not final.",
  ),
  "incident.row_month_order": row("结束月份早于开始月份。", "The last month is before the first."),
  "incident.row_month_long": row("一个数最多管 120 个月。", "One number stands for at most 120 months."),
} as const;
