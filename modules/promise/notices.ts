/** What the module tells people. What was promised can name a person or a door, so no text says it: open it to read it. */
import type { Kinds } from "../notice/contract.ts";

export const promiseNotices = {
  "promise.due_soon": {
    priority: "digest",
    label: { zh: "答应的事快到日子了", en: "A promise is nearly due" },
    text: {
      zh: "答应的一件事还有 {{days}} 天，{{due}} 到期",
      en: "A promise is due in {{days}} days, on {{due}}",
    },
  },
  "promise.due_today": {
    priority: "today",
    label: { zh: "答应的事今天到期", en: "A promise is due today" },
    text: { zh: "答应的一件事今天（{{due}}）到期", en: "A promise is due today, {{due}}" },
  },
  "promise.overdue": {
    priority: "today",
    label: { zh: "答应的事过了日子", en: "A promise is overdue" },
    text: {
      zh: "答应的一件事过了日子，说好的是 {{due}}",
      en: "A promise is overdue; it was due on {{due}}",
    },
    group: {
      zh: "有答应的事过了日子，请各自打开看",
      en: "Some promises are overdue; please open your own list",
    },
  },
  "promise.reminded": {
    priority: "today",
    label: { zh: "有人提醒一件答应的事", en: "Somebody reminds of a promise" },
    text: {
      zh: "提醒：答应的一件事，说好的是 {{due}}",
      en: "A reminder of a promise that was due on {{due}}",
    },
  },
  "promise.claimed": {
    priority: "today",
    label: { zh: "有一件答应的事等着确认", en: "A promise waits to be confirmed" },
    text: {
      zh: "对方说一件答应的事做到了，请打开看，做到了没有由被答应的人说",
      en: "A promise is reported done. Open it: the one promised says whether it is",
    },
  },
  "promise.confirmed": {
    priority: "digest",
    label: { zh: "答应的事确认做到了", en: "A promise was confirmed" },
    text: { zh: "答应的一件事（{{due}} 前）确认做到了", en: "A promise (due {{due}}) was confirmed as done" },
  },
  "promise.disputed": {
    priority: "today",
    label: { zh: "被答应的人说还没做到", en: "The one promised says it is not done" },
    text: {
      zh: "答应的一件事（{{due}} 前），被答应的人说还没做到",
      en: "A promise (due {{due}}): the one promised says it is not done",
    },
  },
  "promise.term": {
    priority: "today",
    label: { zh: "对方提了一个新日子", en: "A new day is proposed for a promise" },
    text: {
      zh: "一件答应的事，对方提出改到 {{due}}，请答复",
      en: "A new day is proposed for a promise: {{due}}. Please answer",
    },
  },
  "promise.broken": {
    priority: "today",
    label: { zh: "答应的事定为没做到", en: "A promise was not kept" },
    text: {
      zh: "一件答应的事（{{due}} 前）定为没做到，请打开看下一步",
      en: "A promise (due {{due}}) was not kept. Open it for the next step",
    },
  },
  "promise.reported": {
    priority: "today",
    label: { zh: "没做到的事报给我", en: "A promise that was not kept is reported to me" },
    text: {
      zh: "一件答应的事（{{due}} 前）没做到，报给您，请打开看",
      en: "A promise (due {{due}}) that was not kept is reported to you. Please open it",
    },
  },
} as const satisfies Kinds;
