/** Words of the pages of incidents: the months, the records, one record. Those of an import: import-words.ts. */
import { importWords } from "./import-words.ts";

export const words = {
  ...importWords,

  "incident.title": { zh: "警情", en: "Incidents" },
  "incident.line": {
    zh: "先看每月几起，再看一条条记录。这里只数数，不下结论。",
    en: "How many a month first, then the records. This page counts; it does not judge.",
  },
  "incident.hub.line": {
    zh: "把各个系统导出的表放进来，按社区、按月数清楚。",
    en: "Bring in what the source systems export; it is counted by community and month.",
  },
  "incident.hub.places": { zh: "看哪里的", en: "Look at a place" },
  "incident.elsewhere": { zh: "别的社区", en: "another community" },

  "incident.source": { zh: "来源", en: "Source" },
  "incident.source.police": { zh: "接处警", en: "Police" },
  "incident.source.hotline": { zh: "12345", en: "12345" },
  "incident.source.property": { zh: "物业台账", en: "Property log" },

  "incident.months.title": { zh: "{{problem}}，每月几起", en: "{{problem}}, by month" },
  "incident.months.nothing": {
    zh: "这个来源（{{source}}）还没有导入过，所以不知道有几起。",
    en: "Nothing has been imported from this source ({{source}}), so nobody knows how many.",
  },
  "incident.months.parts": {
    zh: "“{{problem}}”整类有几起不知道。下面是知道的几种，加起来也不等于整类。",
    en: "How many of “{{problem}}” there were in all is not known. Below are the kinds that are; they do not add up to all.",
  },
  "incident.months.two_years": {
    zh: "{{problem}}最近 12 个月 {{last}} 起，再往前 12 个月 {{before}} 起。",
    en: "{{problem}}: {{last}} in the last 12 months, {{before}} in the 12 before.",
  },
  "incident.months.one_year": {
    zh: "{{problem}}最近 12 个月 {{last}} 起。再往前 12 个月的数据不全，比不了。",
    en: "{{problem}}: {{last}} in the last 12 months. The 12 before are not all known, so there is nothing to compare with.",
  },
  "incident.months.gaps_one": {
    zh: "{{problem}}：最近 12 个月里有 {{count}} 个月不知道，合计说不准。",
    en: "{{problem}}: one of the last 12 months is not known, so there is no sum.",
  },
  "incident.months.gaps_other": {
    zh: "{{problem}}：最近 12 个月里有 {{count}} 个月不知道，合计说不准。",
    en: "{{problem}}: {{count}} of the last 12 months are not known, so there is no sum.",
  },
  "incident.months.as_of": { zh: "数据更新到{{when}}", en: "Brought up to date {{when}}" },
  "incident.months.lag": {
    zh: "知道报警日期的 {{known}} 条里，{{after7}} 条过了 7 天才报，{{after30}} 条过了 30 天",
    en: "Of {{known}} with a report date, {{after7}} came more than 7 days later, {{after30}} more than 30",
  },
  "incident.months.changed": {
    zh: "这些月份里，{{reclassified}} 条后来改了类别，{{withdrawn}} 条后来撤下，都不在上面的数里。",
    en: "Of these months {{reclassified}} were later moved to another problem and {{withdrawn}} withdrawn; neither are in the numbers above.",
  },
  "incident.months.days": { zh: "有完整数据的日子：{{days}}。", en: "Days that are fully known: {{days}}." },
  "incident.months.numbers": {
    zh: "有的月份只导入了总数，没有一条条的记录。",
    en: "For some months only a number was imported, without records.",
  },
  "incident.choose_problem": {
    zh: "选一个问题，就能看它每月几起。",
    en: "Choose a problem to see how many there were a month.",
  },

  "incident.problem": { zh: "问题", en: "Problem" },
  "incident.problem.all": { zh: "全部问题", en: "All problems" },
  "incident.from": { zh: "从哪天", en: "From" },
  "incident.to": { zh: "到哪天", en: "To" },
  "incident.only": { zh: "只看", en: "Only" },
  "incident.only.late": { zh: "报得晚的", en: "Reported late" },
  "incident.only.corrected": { zh: "改过的", en: "Changed" },
  "incident.only.withdrawn": { zh: "撤下的", en: "Withdrawn" },

  "incident.records": { zh: "记录", en: "Records" },
  "incident.none": { zh: "还没有记录（{{source}}）", en: "No records yet ({{source}})" },
  "incident.none_next": {
    zh: "从系统里导出一张表，放进来就能数。",
    en: "Export a sheet from the source system and bring it in; then it can be counted.",
  },
  "incident.none_so": { zh: "没有这样的记录", en: "No such records" },
  "incident.none_so_next": { zh: "换个条件，或者看全部。", en: "Change what you filter by, or look at all." },
  "incident.show_all": { zh: "看全部记录", en: "Show all records" },

  "incident.label": { zh: "来源写的类别", en: "Type in the source" },
  "incident.occurred": { zh: "哪天发生", en: "Happened" },
  "incident.reported": { zh: "哪天报的", en: "Reported" },
  "incident.reported_later_one": { zh: "{{day}}，过了 {{count}} 天", en: "{{day}}, a day later" },
  "incident.reported_later_other": { zh: "{{day}}，过了 {{count}} 天", en: "{{day}}, {{count}} days later" },
  "incident.place": { zh: "地点", en: "Place" },
  "incident.no_place": { zh: "没写", en: "not given" },
  "incident.not_known": { zh: "不知道", en: "not known" },
  "incident.community": { zh: "社区", en: "Community" },
  "incident.fraud": { zh: "诈骗类型", en: "Kind of fraud" },
  "incident.fraud.unsaid": { zh: "还没分", en: "Not said" },
  "incident.fraud.of_year": { zh: "{{name}}（{{year}} 年的分类）", en: "{{name}} (list of {{year}})" },
  "incident.fraud.year": { zh: "{{year}} 年的分类", en: "List of {{year}}" },
  "incident.source_key": { zh: "来源里的编号", en: "Number in the source" },
  "incident.event_no": { zh: "事件号", en: "Event number" },
  "incident.mark.withdrawn": { zh: "已撤下，不算数", en: "withdrawn, not counted" },
  "incident.mark.joined": { zh: "并到另一起", en: "joined to another" },
  "incident.mark.late_one": { zh: "过了 {{count}} 天才报", en: "reported a day later" },
  "incident.mark.late_other": { zh: "过了 {{count}} 天才报", en: "reported {{count}} days later" },
  "incident.mark.corrected": { zh: "改过", en: "changed" },

  "incident.facts": { zh: "记录的内容", en: "What the record says" },
  "incident.withdrawn_line": {
    zh: "这条记录已经撤下，不算进任何数字。",
    en: "This record is withdrawn and counts in no number.",
  },
  "incident.joined_line": {
    zh: "这条和另一条是同一起，一起只算一次。",
    en: "This is the same event as another record; together they count once.",
  },
  "incident.calls": { zh: "同一起的其他记录", en: "Other records of the same event" },
  "incident.calls_line": {
    zh: "{{count}} 条记录说的是同一起，只算一次。",
    en: "{{count}} records are about one event and count once.",
  },

  "incident.story": { zh: "改过什么", en: "What was changed" },
  "incident.story.none": {
    zh: "还没有人改过，和来源里的一样。",
    en: "Nothing was changed; it is as the source has it.",
  },
  "incident.change.correction": { zh: "更正", en: "Corrected" },
  "incident.change.reclassification": { zh: "改了类别", en: "Moved to another problem" },
  "incident.change.withdrawal": { zh: "撤下，不再算数", en: "Withdrawn, no longer counted" },
  "incident.change.restoration": { zh: "恢复，重新算数", en: "Restored, counted again" },
  "incident.change.joining": { zh: "和另一条并成一起", en: "Joined with another record" },
  "incident.change.parting": { zh: "拆开，各算各的", en: "Parted, each counts again" },
  "incident.change.from_to": {
    zh: "{{field}}：{{before}} → {{after}}",
    en: "{{field}}: {{before}} → {{after}}",
  },
  "incident.change.empty": { zh: "没写", en: "not given" },
  "incident.change.because": { zh: "原因：{{reason}}", en: "Reason: {{reason}}" },
  "incident.change.by_import": {
    zh: "再次导入时，来源里变了",
    en: "The source said something else at a later import",
  },
  "incident.take_back": { zh: "撤回这次改动", en: "Take this change back" },
  "incident.take_back.reason": { zh: "撤回刚才的改动", en: "Taking the last change back" },
  "incident.field.communityId": { zh: "社区", en: "Community" },
  "incident.field.problem": { zh: "问题", en: "Problem" },
  "incident.field.fraud": { zh: "诈骗类型", en: "Kind of fraud" },
  "incident.field.label": { zh: "来源写的类别", en: "Type in the source" },
  "incident.field.occurredOn": { zh: "发生日期", en: "Day it happened" },
  "incident.field.occurredTime": { zh: "几点", en: "Time" },
  "incident.field.reportedOn": { zh: "报警日期", en: "Day it was reported" },
  "incident.field.place": { zh: "地点", en: "Place" },
  "incident.field.eventNo": { zh: "事件号", en: "Event number" },
  "incident.place_help": {
    zh: "写楼号、路口或场所，不写人名和门牌。",
    en: "A building, a crossing or a venue; no person and no door.",
  },

  "incident.acts": { zh: "改这条记录", en: "Change this record" },
  "incident.changed": {
    zh: "改好了，“改过什么”里记下了。",
    en: "Changed, and written into what was changed.",
  },
  "incident.reason": { zh: "为什么改", en: "Why" },
  "incident.reason_help": {
    zh: "一句话。原因和谁改的会一直留着。",
    en: "One line. The reason and who changed it stay on record.",
  },
  "incident.reason_needed": { zh: "先写一句为什么。", en: "First say why, in one line." },
  "incident.act.correct": { zh: "更正", en: "Correct it" },
  "incident.act.correct.line": {
    zh: "日期、地点或社区写错了。",
    en: "Day, place or community are wrong.",
  },
  "incident.act.correct.save": { zh: "存好更正", en: "Save the correction" },
  "incident.act.correct.needed": { zh: "还没有改动任何一项。", en: "Nothing is changed yet." },
  "incident.act.reclassify": { zh: "改类别", en: "Change its problem" },
  "incident.act.reclassify.line": {
    zh: "归到别的问题。改类别的条数会写在数字旁边。",
    en: "Move it to another problem. How many were moved is said beside the numbers.",
  },
  "incident.act.reclassify.label": {
    zh: "来源里写的是“{{label}}”。",
    en: "The source calls it “{{label}}”.",
  },
  "incident.act.reclassify.save": { zh: "存好类别", en: "Save the problem" },
  "incident.act.reclassify.needed": { zh: "还是原来的类别。", en: "It is still the same problem." },
  "incident.act.join": { zh: "并到另一起", en: "Join with another" },
  "incident.act.join.line": {
    zh: "几个人报的是同一件事：只算一起。",
    en: "Several calls about one event: it counts once.",
  },
  "incident.act.join.which": { zh: "和哪一条是同一起？", en: "Which one is the same event?" },
  "incident.act.join.none": {
    zh: "前后 3 天里，同一来源没有别的记录。",
    en: "Within 3 days the same source has no other record.",
  },
  "incident.act.join.needed": { zh: "先选一条。", en: "First choose one." },
  "incident.act.join.save": { zh: "并成一起", en: "Join them" },
  "incident.act.part": { zh: "拆开", en: "Part it" },
  "incident.act.part.line": {
    zh: "其实不是同一起：各算各的。",
    en: "It was not the same event after all: each counts.",
  },
  "incident.act.part.save": { zh: "拆开，各算各的", en: "Part them" },
  "incident.act.withdraw": { zh: "撤下", en: "Withdraw it" },
  "incident.act.withdraw.line": {
    zh: "误报或重复：不再算数，记录还在。撤下的条数会写在数字旁边。",
    en: "A false or double entry: it no longer counts and stays on record. How many were withdrawn is said beside the numbers.",
  },
  "incident.act.withdraw.save": { zh: "撤下，不再算数", en: "Withdraw it" },
  "incident.act.restore": { zh: "恢复", en: "Restore it" },
  "incident.act.restore.line": { zh: "重新算数。", en: "It counts again." },
  "incident.act.restore.save": { zh: "恢复，重新算数", en: "Restore it" },
} as const;
