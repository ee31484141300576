export const helpRefusals = {
  "people.help_staff": {
    status: 403,
    zh: "代办由社区的民警或干部来做。",
    en: "Helping is for the community's officer or cadre.",
  },
  "people.help_nested": {
    status: 403,
    zh: "正在帮人办。先结束这一次，再帮下一位。",
    en: "You are helping somebody already. End that first.",
  },
  "people.help_self": {
    status: 409,
    zh: "自己的事用自己的账号办。",
    en: "What is yours you do as yourself.",
  },
  "people.help_none": {
    status: 403,
    zh: "这个人没有可以代办的岗位，或者不在您管的社区。",
    en: "This person holds no post that can be helped, or none in your communities.",
  },
  "people.help_appointed": {
    status: 403,
    zh: "这个人被指定看保密的任务，要由社区民警来帮。",
    en: "This person is appointed to duties that few may see; only the community's officer can help here.",
  },
  "people.help_browser": {
    status: 403,
    zh: "代办要在网页上当着本人开始，接口令牌不行。",
    en: "Helping is begun on a page, with the person there; a token cannot.",
  },
  "people.help_not_this": {
    status: 403,
    zh: "代办只能办本人的任务：办结、签认、免办、答复转交。别的请先结束代办。",
    en: "While helping, only the person's own duties: done, signed, excused, hand-overs answered. For anything else, end it first.",
  },
  "people.another_name": {
    status: 409,
    zh: "这一页是以另一个人的名义打开的，没有办。请刷新再看。",
    en: "This page was opened in another person's name, so nothing was done. Reload it and look again.",
  },
  "people.help_over": { status: 409, zh: "这次代办已经结束了。", en: "This helping is over already." },
} as const;
