/** Why terms cannot be agreed like this. */
export const refusals = {
  "programme.undecidable": {
    status: 409,
    zh: "之前只有 {{n}} 起，之后降到 0 起也说明不了问题。要提交，把时间取长，换一个看得出的，或者说清楚到时不下结论。",
    en: "With a count of {{n}} before, even 0 afterwards would show nothing. To submit, look further back, count something else, or say openly that no conclusion will be drawn.",
  },
  "programme.turned_undecidable": {
    status: 409,
    zh: "交上来以后导入了数：之前只有 {{n}} 起，之后降到 0 起也说明不了问题。请退回，让编的人改口径，或写清楚到时不下结论。",
    en: "Counts were imported after this was submitted: with {{n}} before, even 0 afterwards would show nothing. Return it, so that its author changes the terms or says openly that no conclusion will be drawn.",
  },
  "programme.other_place": {
    status: 400,
    zh: "对照和周边要从本所同一类的社区里选，不含自己。",
    en: "Places to compare with or to watch are others of the same kind in this station.",
  },
  "programme.place_is_both": {
    status: 400,
    zh: "同一个社区不能又当对照又当周边：事情要是搬到那里，就不能拿它来比。",
    en: "No place can be both: if trouble moves there, it is nothing to compare with.",
  },
} as const;
