/** Words of helping somebody who has no phone (代办). */
export const helpWords = {
  "people.help.title": { zh: "帮人代办", en: "Help somebody" },
  "people.help.line": {
    zh: "对方没有手机、人就在旁边，您可以用自己的手机替他办任务。半小时自动结束。",
    en: "For somebody who has no phone and is with you: you do their duties on yours. It ends by itself after half an hour.",
  },
  "people.help.who": { zh: "帮谁", en: "Whom" },
  "people.help.choose": { zh: "请选一个人", en: "Choose a person" },
  "people.help.nobody": {
    zh: "您管的社区里没有可以代办的人。志愿者、村里老人、调解员、保安、物业等有岗位的人才可以。",
    en: "Nobody in your communities can be helped: only people who hold a post such as volunteer, elder, mediator, guard or property manager.",
  },
  "people.help.present": {
    zh: "本人就在旁边，听我说了要办什么，并且同意由我代办",
    en: "The person is here, has heard what will be done, and agrees that I do it for them",
  },
  "people.help.present_needed": {
    zh: "本人不在场、没同意，不能代办。",
    en: "Without the person there and agreeing, nobody acts for them.",
  },
  "people.help.can": {
    zh: "能办的：本人任务的办结、签认、免办，答复转交。双方都要签的任务，同一个人不能替两边签。",
    en: "What can be done: their own duties done, signed or excused, hand-overs answered. One hand never signs both sides of a joint duty.",
  },
  "people.help.kept": {
    zh: "每一件都记在留痕里：本人的名义，由您代办。本人以后能看到，也可以打印。",
    en: "Each act stands in the journal in their name, helped by you. They can see it later, and it can be printed.",
  },
  "people.help.start": { zh: "开始代办", en: "Begin" },
  "people.help.list": { zh: "代办记录", en: "Helped" },
  "people.help.list_line": {
    zh: "别人替您办的，和您替别人办的。",
    en: "What others did for you, and what you did for others.",
  },
  "people.help.none": { zh: "还没有代办过。", en: "Nobody was helped yet." },
  "people.help.helped": { zh: "{{name}}替我办", en: "{{name}} helped me" },
  "people.help.helper": { zh: "我替{{name}}办", en: "I helped {{name}}" },
  "people.help.under": { zh: "正在进行", en: "under way" },
  "people.help.acts_one": { zh: "办了 {{count}} 件", en: "{{count}} act" },
  "people.help.acts_other": { zh: "办了 {{count}} 件", en: "{{count}} acts" },
  "people.help.no_acts": { zh: "什么也没有办。", en: "Nothing was done." },
  "people.help.slip": { zh: "代办单", en: "Slip of help" },
  "people.help.slip_person": { zh: "本人", en: "Person" },
  "people.help.slip_helper": { zh: "代办人", en: "Helper" },
  "people.help.slip_when": { zh: "时间", en: "When" },
  "people.help.slip_what": { zh: "办了什么", en: "What was done" },
  "people.help.slip_sign": { zh: "本人签字或按手印（自愿）", en: "Signature of the person (if they like)" },
  "people.help.slip_wrong": {
    zh: "哪一件不对，告诉社区民警；办结十分钟内可以撤回，以后可以更正。",
    en: "If something is wrong, tell the community's officer: within ten minutes it can be undone, later corrected.",
  },
  "people.help.print": { zh: "打印", en: "Print" },
  "people.help.open": { zh: "看代办单", en: "Open the slip" },
} as const;
