import { buildingWords } from "./building/words.ts";
import { words as ownWords } from "./mine/words.ts";
import { processingWords } from "./processing/words.ts";
import { requestWords } from "./request/words.ts";
import { words as residentWords } from "./resident/words.ts";
import { roundWords } from "./round/words.ts";
import { oneUnitWords } from "./unit/one-words.ts";
import { unitPageWords } from "./unit/page-words.ts";
import { unitWords } from "./unit/words.ts";

export const words = {
  ...buildingWords,
  ...unitWords,
  ...unitPageWords,
  ...oneUnitWords,
  ...residentWords,
  ...roundWords,
  ...ownWords,
  ...requestWords,
  ...processingWords,
  "registry.care.ordinary": { zh: "一般", en: "Ordinary" },
  "registry.care.focus": { zh: "多关心", en: "More visits" },
  "registry.building": { zh: "楼号", en: "Building" },
  "registry.unit": { zh: "单元", en: "Unit" },
  "registry.floor": { zh: "楼层", en: "Floor" },
  "registry.room": { zh: "门牌号", en: "Door" },
  "registry.added_one": { zh: "新登记 {{count}} 户", en: "{{count}} household registered" },
  "registry.added_other": { zh: "新登记 {{count}} 户", en: "{{count}} households registered" },
  "registry.would_add_one": { zh: "会新登记 {{count}} 户", en: "{{count}} household would be registered" },
  "registry.would_add_other": { zh: "会新登记 {{count}} 户", en: "{{count}} households would be registered" },
  "registry.known_one": { zh: "{{count}} 行已经登记过", en: "{{count}} line is registered already" },
  "registry.known_other": { zh: "{{count}} 行已经登记过", en: "{{count}} lines are registered already" },
  "registry.refused_one": { zh: "{{count}} 行看不懂", en: "{{count}} line is not understood" },
  "registry.refused_other": { zh: "{{count}} 行看不懂", en: "{{count}} lines are not understood" },

  "registry.title": { zh: "底册", en: "Register" },
  "registry.line_one": {
    zh: "{{n}} 户，其中 {{focus}} 户多关心。按门牌排。",
    en: "{{n}} household, {{focus}} of them with more visits. In the order of doors.",
  },
  "registry.line_other": {
    zh: "{{n}} 户，其中 {{focus}} 户多关心。按门牌排。",
    en: "{{n}} households, {{focus}} of them with more visits. In the order of doors.",
  },
  "registry.none": { zh: "底册还是空的", en: "The register is empty" },
  "registry.none_line": {
    zh: "从门牌开始：贴一张清单，一行一户，几百户一次就登记完。",
    en: "It begins with doors: paste a list, one a line, and hundreds are registered at once.",
  },
  "registry.all_doors": { zh: "看全部门牌", en: "Show all doors" },
  "registry.more": { zh: "再看 100 户", en: "Show 100 more" },
  "registry.care": { zh: "走访", en: "Visits" },
  "registry.undo": { zh: "撤销", en: "Undo" },
  "registry.journal": { zh: "谁看过", en: "Who looked" },
  "registry.line_number": { zh: "第 {{line}} 行", en: "Line {{line}}" },
  "registry.paste.open": { zh: "贴一张清单", en: "Paste a list" },
  "registry.paste.title": { zh: "贴一张门牌清单", en: "Paste a list of doors" },
  "registry.paste.label": { zh: "一行一户", en: "One door a line" },
  "registry.paste.help": {
    zh: "从表格里复制过来就行。怎么写都认：3号楼1单元201、3-1-201、3幢 201、3组12号。",
    en: "Copy it from a sheet. Any of these is understood: 3号楼1单元201, 3-1-201, 3幢 201, 3组12号.",
  },
  "registry.paste.try": { zh: "先看看会登记哪些", en: "See first what would happen" },
  "registry.paste.act_one": { zh: "登记这 {{count}} 户", en: "Register this household" },
  "registry.paste.act_other": { zh: "登记这 {{count}} 户", en: "Register these {{count}} households" },
  "registry.paste.rest": {
    zh: "看不懂的行不影响别的。可以先登记，改好再贴一次，重复的不会记两遍。",
    en: "Lines not understood do not hold up the others. Register now, correct them and paste again; nothing counts twice.",
  },
  "registry.paste.nothing": {
    zh: "这张清单里没有新的门牌，不用登记。",
    en: "There is no new door in this list; nothing needs to be done.",
  },
  "registry.paste.see": { zh: "看底册", en: "See the register" },
  "registry.one.open": { zh: "登记一户", en: "One household" },
  "registry.one.title": { zh: "登记一户", en: "Register a household" },
  "registry.one.reads": { zh: "会登记成：{{door}}", en: "It will read: {{door}}" },
  "registry.one.help": {
    zh: "楼号和门牌号要有，单元和楼层有就写。",
    en: "Building and door are needed; unit and floor if there are any.",
  },
  "registry.one.done": {
    zh: "{{door}} 登记好了，接着写下一户。",
    en: "{{door}} is registered. Go on with the next.",
  },
  "registry.one.act": { zh: "登记", en: "Register" },
  "registry.end.open": { zh: "退出底册", en: "Take off" },
  "registry.end.title": { zh: "{{door}} 退出底册", en: "Take {{door}} off the register" },
  "registry.end.why": { zh: "是哪一种情况？", en: "Which is it?" },
  "registry.end.reason.moved": { zh: "搬走了", en: "The household moved away" },
  "registry.end.reason.gone": { zh: "房子拆了，或不再住人", en: "The home is gone or no longer lived in" },
  "registry.end.reason.twice": { zh: "重复登记了", en: "It was registered twice" },
  "registry.end.line": {
    zh: "退出以后，不再给这一户排走访。以前的记录都在。",
    en: "No more visits are planned for it. Earlier records stay.",
  },
  "registry.end.then.moved": {
    zh: "不再排走访，以前的记录都在。新住户搬来，按这个门牌重新登记。",
    en: "No more visits are planned and earlier records stay. When others move in, register the door anew.",
  },
  "registry.end.then.gone": {
    zh: "不再排走访，以前的记录都在。",
    en: "No more visits are planned and earlier records stay.",
  },
  "registry.end.then.twice": {
    zh: "请先看清留下的是哪一户：多关心的那一户、记录多的那一户应当留下。",
    en: "Make sure which of the two stays: the one with more visits or more records should.",
  },
  "registry.end.choose": { zh: "请先选是哪一种情况。", en: "Choose which it is first." },
  "registry.end.act": { zh: "退出底册", en: "Take it off" },
  "registry.end.keep": { zh: "先不退", en: "Keep it" },
  "registry.end.done": { zh: "已退出底册", en: "Off the register" },
} as const;
