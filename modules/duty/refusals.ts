export const refusals = {
  "duty.closed": {
    status: 409,
    zh: "这件事已经办结了，没有再改。",
    en: "This duty is closed already; nothing was changed.",
  },
  "duty.not_yours": { status: 403, zh: "这件事排给了别的岗位。", en: "This duty belongs to another post." },
  "duty.not_yet": {
    status: 409,
    zh: "还没到可以办的日子：{{opensOn}} 起可以办。",
    en: "It is too early: this can be done from {{opensOn}}.",
  },
  "duty.officer_decides": {
    status: 403,
    zh: "取消和指派由社区民警或所长来定。",
    en: "The beat officer or the chief cancels and assigns.",
  },
  "duty.open_already": { status: 409, zh: "这件事还开着，不用恢复。", en: "This duty is still open." },
  "duty.undo_own": {
    status: 403,
    zh: "只有办结的人自己可以撤回。",
    en: "Only the person who closed it can undo.",
  },
  "duty.undo_late": {
    status: 409,
    zh: "撤回要在 10 分钟之内。现在请写一条说明，或找民警处理。",
    en: "Undo works for 10 minutes. Ask the beat officer to put it right.",
  },
  "duty.done_on_outside": {
    status: 400,
    zh: "办理日期要在 {{opensOn}} 和今天之间。",
    en: "The day it was done has to be between {{opensOn}} and today.",
  },
  "duty.one_a_day": {
    status: 409,
    zh: "这一户那天已经走访过了，同一天只算一次。",
    en: "This household was visited that day already; one visit counts a day.",
  },
  "duty.count_needed": {
    status: 400,
    zh: "请填到场人数，只要人数，不要名单。",
    en: "Please enter how many were present: the number only, no names.",
  },
  "duty.post_unfit": {
    status: 409,
    zh: "这个岗位不能办这件事：角色或社区对不上，或已经结束。",
    en: "This post cannot take the duty: its role or community does not fit, or it has ended.",
  },
  "duty.file_ended": {
    status: 409,
    zh: "这件事免访或取消了，不再留附件。",
    en: "This duty was excused or cancelled; no files are kept with it.",
  },
  "duty.files_full": {
    status: 409,
    zh: "已经有 12 个附件，满了。请先移除用不着的。",
    en: "There are 12 files already. Remove one that is not needed first.",
  },
  "duty.file_closed": {
    status: 403,
    zh: "办结以后，附件只给社区民警、社区工作者和所长看。",
    en: "Once the duty is closed, only the beat officer, the cadre and the chief open its files.",
  },
  "duty.file_removed": {
    status: 409,
    zh: "这个附件已经移除，内容销毁了。",
    en: "This file was removed and its content destroyed.",
  },
  "duty.file_not_yours": {
    status: 403,
    zh: "附件由上传的人（10 分钟内）、社区民警或所长移除。",
    en: "A file is removed by whoever added it, within 10 minutes, or by the beat officer or the chief.",
  },
  "duty.file_reason": {
    status: 400,
    zh: "请写一句为什么移除。",
    en: "Say in a sentence why it is removed.",
  },
} as const;
