/** Which column holds what, by the names such files give them. Pure. */
import { headerBook } from "../../../server/sheet/header.ts";
import type { ColumnMap, ImportField, ImportShape } from "../import-contract.ts";

/** In the order of trust: the first that is there is taken. */
const knownNames: Record<ImportField, readonly string[]> = {
  sourceKey: [
    ...[
      "接警单号",
      "接警编号",
      "接处警编号",
      "警情编号",
      "报警编号",
      "警单编号",
      "警单号",
      "工单编号",
      "工单号",
    ],
    ...[
      "受理编号",
      "登记编号",
      "记录编号",
      "台账编号",
      "编号",
      "单号",
      "incident id",
      "source id",
      "record id",
      "id",
    ],
  ],
  eventNo: [
    "事件编号",
    "关联警情编号",
    "主警情编号",
    "主单号",
    "案件编号",
    "案事件编号",
    "event no",
    "event number",
    "event id",
  ],
  community: [
    ...[
      "社区代码",
      "社区",
      "所属社区",
      "辖区社区",
      "社区名称",
      "责任区",
      "所属责任区",
      "警务区",
      "小区",
      "村",
    ],
    ...["community code", "community"],
  ],
  label: [
    ...[
      "警情类别",
      "警情类型",
      "报警类别",
      "报警类型",
      "案件类别",
      "案别",
      "案由",
      "警情性质",
      "诉求类别",
      "诉求类型",
    ],
    ...[
      "事项类别",
      "事项类型",
      "问题类别",
      "问题类型",
      "类别",
      "类型",
      "问题",
      "type",
      "category",
      "incident type",
      "problem",
    ],
  ],
  fraud: [
    "诈骗类型",
    "诈骗类别",
    "诈骗手段",
    "诈骗手法",
    "涉诈类型",
    "电诈类型",
    "fraud type",
    "fraud label",
  ],
  occurredOn: [
    ...["案发时间", "发案时间", "发生时间", "事发时间", "案发日期", "发案日期", "发生日期", "事发日期"],
    ...["occurred on", "occurred at", "occurred", "date of occurrence"],
  ],
  reportedOn: [
    ...[
      "报警时间",
      "接警时间",
      "报案时间",
      "受理时间",
      "来电时间",
      "报警日期",
      "接警日期",
      "登记时间",
      "登记日期",
    ],
    ...["reported on", "reported at", "reported", "received"],
  ],
  place: [
    "案发地点",
    "发案地点",
    "发生地点",
    "事发地点",
    "地点",
    "地址",
    "案发地址",
    "place",
    "location",
    "address",
  ],
  month: ["月份", "年月", "统计月份", "month"],
  fromMonth: ["起始月份", "开始月份", "起始月", "from month", "from"],
  toMonth: ["截止月份", "结束月份", "截止月", "to month", "to"],
  count: ["起数", "件数", "数量", "警情数", "发案数", "警情起数", "宗数", "count", "number", "incidents"],
};
const book = headerBook(knownNames);
export const guessColumns: typeof book.guess = book.guess;
export const headerRowOf: typeof book.headerRow = book.headerRow;
export const rememberedHeaders: typeof book.remember = book.remember;

export const shapeOf = (columns: ColumnMap): ImportShape =>
  columns.count === undefined ? "records" : "counts";

/** Fields that must be there and are not. */
export function missingFields(columns: ColumnMap, oneCommunity: boolean): ImportField[] {
  const needed: ImportField[] =
    shapeOf(columns) === "records"
      ? ["sourceKey", "label", "occurredOn"]
      : ["label", ...(columns.month === undefined ? (["fromMonth", "toMonth"] as const) : [])];
  if (!oneCommunity) needed.push("community");
  return needed.filter((field) => columns[field] === undefined);
}
