/** What each finding says: what is so, and the way out. */
import type { Role } from "../../people/contract.ts";
import type { Finding } from "../contract.ts";

const words = {
  text_missing: { zh: "还没有写。", en: "Not written yet." },
  english_to_come: {
    zh: "英文还没有写，英文页面上先用中文，并标明“英文待补”。",
    en: "English to come: the Chinese stands in for it and says so.",
  },
  zh_not_chinese: { zh: "中文这一栏里没有汉字。", en: "There is no Chinese in the Chinese text." },
  english_has_chinese: { zh: "英文里夹着汉字或全角标点。", en: "There is Chinese in the English text." },
  punctuation: {
    zh: "中文用全角标点；不用感叹号、省略号的三个点和连着的空格。",
    en: "Chinese takes full-width punctuation; no exclamation marks, three dots or double spaces.",
  },
  sentence_end: { zh: "要写成整句，用句号收尾。", en: "Write whole sentences and end with a full stop." },
  list_empty: { zh: "至少要有一项。", en: "There has to be at least one." },
  partner_twice: { zh: "这个岗位已经列过。", en: "This role is listed already." },
  problem_unknown: { zh: "问题清单里没有这一项。", en: "The list of problems does not know this one." },
  trait_unknown: { zh: "特征清单里没有这一项。", en: "The list of traits does not know this one." },
  trait_choice: {
    zh: "这一项有好几种情况，单凭它说不清合不合适。请换一项。",
    en: "This trait has several values; by itself it says nothing for or against. Choose another.",
  },
  fact_value: {
    zh: "这一项不会是这个值，理由永远说不上。",
    en: "This trait cannot have this value, so the reason could never be said.",
  },
  one_fact: { zh: "一条理由要挂在一件事实上。", en: "A reason stands on one fact." },
  reason_partner: {
    zh: "合作方里没有这个岗位，缺不缺它都不算理由。",
    en: "This role is no partner, so lacking it is no reason.",
  },
  fact_twice: { zh: "这件事实前面已经用过。", en: "This fact speaks above already." },
  label_twice: {
    zh: "和前面一项叫得一样，分不清。",
    en: "It is called like one above; they cannot be told apart.",
  },
  nothing_kept: { zh: "至少有一样是每次都要记的。", en: "At least one thing is asked every time." },
  no_choice: {
    zh: "最小和最大一样，就没得调了。",
    en: "With the least equal to the most there is nothing to set.",
  },
  key_twice: { zh: "和前面一项的代号重复。", en: "Its key is used above already." },
  bounds_crossed: { zh: "最小比最大还大。", en: "The least is above the most." },
  default_out: { zh: "一开始的值超出了允许的范围。", en: "The starting value is outside what is allowed." },
  off_step: {
    zh: "从最小起，每一格要正好走到最大和一开始的值。",
    en: "Counted from the least, the steps have to meet the most and the starting value.",
  },
  options_few: { zh: "至少要有两个选项。", en: "There have to be two options at least." },
  option_twice: { zh: "有两个选项的值一样。", en: "Two options have the same value." },
  shares_roles: {
    zh: "至少两个岗位分着去，每个岗位都要有份额。",
    en: "Two roles at least share it, and each has its share.",
  },
  shares_not_100: { zh: "份额加起来要正好 100%。", en: "The shares have to add up to exactly 100 %." },
  ref_missing: {
    zh: "它取自一个设置，可是没有这个设置。",
    en: "It is taken from a setting that does not exist.",
  },
  ref_type: {
    zh: "它取自的设置不是这里能用的种类。",
    en: "The setting it is taken from is of another kind.",
  },
  ref_bounds: {
    zh: "它取自的设置可以调到这里不允许的数。",
    en: "The setting it is taken from can be set to more or less than is allowed here.",
  },
  ref_not_whole: {
    zh: "它取自的设置要是整数。",
    en: "The setting it is taken from has to be whole numbers.",
  },
  doer_none: { zh: "没有人做这一步。", en: "Nobody does this stage." },
  doer_no_partner: { zh: "做这一步，却不在合作方里。", en: "does this stage and is no partner." },
  doer_optional: {
    zh: "做这一步，在合作方里却写着可有可无。",
    en: "does this stage, yet is an optional partner.",
  },
  nth_needs_month: {
    zh: "“第几个周几”只能按月或按年。",
    en: "“The second Friday” needs a monthly or yearly rule.",
  },
  household_only: {
    zh: "按次数算的，办理对象要是住户，或者写明在哪些节前。",
    en: "What is counted by times is about households, or says before which festivals.",
  },
  door: {
    zh: "办给住户的要看到门牌，别的不用。",
    en: "What is about a household shows its door; what is not, does not.",
  },
  ends_before: { zh: "还没开始就结束了。", en: "It ends before it begins." },
  none_expected: { zh: "一年至少要估计 1 次。", en: "At least one a year has to be expected." },
  due_before_opens: {
    zh: "期限到了还没开始办。期限要在开始办以后。",
    en: "It is due before it opens. The term has to be later.",
  },
  events_differ: {
    zh: "同一件事开出的几步，估计的次数要一样。",
    en: "Stages opened by the same event expect the same number.",
  },
  seen_by_all: {
    zh: "家暴、儿童和可能激化的事，最好只给被指定的人看。请在“合作方”里勾上。",
    en: "Violence at home, children, and what may escalate are better seen by those appointed only. Tick it under partners.",
  },
  seen_by_nobody: {
    zh: "合作方里只有民警和所长，他们本来就看得到，不用指定。",
    en: "Its only partners are officer and chief, who see its duties anyway: there is nobody to appoint.",
  },
  never_fires: { zh: "照这样，一次也排不出来。", en: "As it stands it never takes place." },
  form_photo: {
    zh: "不能要照片、视频、定位或轨迹（FORM-03）。",
    en: "Photos, video, location and tracks may not be asked for (FORM-03).",
  },
  form_count: {
    zh: "不能排名、积分、打分，也不能数安装、点赞、在线时长或里程（FORM-01、04、05、06）。",
    en: "No ranking, points or scores; no counting of installs, likes, time online or distance (FORM-01, 04, 05, 06).",
  },
  form_check_in: {
    zh: "没有写明安保例外，不能要求签到、打卡（FORM-02）。",
    en: "Without a recorded security exception nobody may be asked to check in (FORM-02).",
  },
  check_in_default: {
    zh: "签到只能由用的人打开，一开始要关着（FORM-02）。",
    en: "A check-in has to start switched off (FORM-02).",
  },
  check_in_required: {
    zh: "签到不能是必须记的（FORM-02）。",
    en: "A check-in may not be required (FORM-02).",
  },
  rating_study: {
    zh: "评定要有读过的研究：写明是哪一项、谁读的、哪天读的。没有读过，就选“尚未评定”。",
    en: "A rating names a study that was read: which, by whom, when. Otherwise it is not yet rated.",
  },
  study_half: {
    zh: "研究要写全：是哪一项、谁读的、哪天读的。",
    en: "Name the study in full: which, by whom, when it was read.",
  },
  unrated_claims: {
    zh: "尚未评定，就不能说对效果有把握。",
    en: "Not yet rated, so nothing can be said about how sure the effect is.",
  },
  cost_estimate: {
    zh: "费用是估计的，把握要写“估计”。",
    en: "The cost is an estimate and its certainty says so.",
  },
  source_unread: {
    zh: "尚未评定，来源里要写明还没有读过研究。",
    en: "Not yet rated: the source has to say that no study has been read.",
  },
  source_read: {
    zh: "评定了，来源里却写着还没有读过研究。",
    en: "It is rated, yet the source says that no study has been read.",
  },
  verify: {
    zh: "没有逐条核对过现行条文，要写上“请核对”。",
    en: "Not checked against the text in force: it has to say “please verify”.",
  },
  estimate: { zh: "分钟数是估计，要写明“估计”。", en: "The minutes are estimates, and it has to say so." },
  hours_differ: {
    zh: "说明里写的每周小时数和频次、分钟数算出来的不一样。",
    en: "The hours in the note are not those its stages come to.",
  },
} as const satisfies Record<string, { zh: string; en: string }>;
export type FindingCode = keyof typeof words;

/** What an own product may still lack when it is published; a shipped one lacks none of them. */
const notes: readonly FindingCode[] = [
  "english_to_come",
  "zh_not_chinese",
  "english_has_chinese",
  "punctuation",
  "sentence_end",
  "seen_by_all",
  "seen_by_nobody",
];

export const finding = (code: FindingCode, path: string, role?: Role): Finding => ({
  path,
  code,
  stops: !notes.includes(code),
  words: words[code],
  ...(role === undefined ? {} : { role }),
});
