/** What the module tells people. No door, no name: of a product for those appointed not even its title. */
import type { Kinds } from "../notice/contract.ts";
import type { DutyRow } from "./queries.ts";

export const dutyNotices = {
  "duty.assigned": {
    priority: "today",
    label: { zh: "任务指派给我", en: "A duty was given to me" },
    text: { zh: "指派给您：{{title}}，{{due}}前办", en: "Given to you: {{title}}, due {{due}}" },
  },
  "duty.assigned_many": {
    priority: "today",
    label: { zh: "多件任务一起指派给我", en: "Several duties were given to me" },
    text: {
      zh: "有任务一起指派给您，共 {{count}} 件，最早 {{due}}前办",
      en: "Duties given to you together: {{count}}, the first due {{due}}",
    },
  },
  "duty.hand_over": {
    priority: "today",
    label: { zh: "有人想把任务转交给我", en: "Somebody wants to hand a duty over to me" },
    text: {
      zh: "想转交给您：{{title}}。请在 {{answerBy}} 前答复，不答复就退回",
      en: "Offered to you: {{title}}. Answer by {{answerBy}}, or it goes back",
    },
  },
  "duty.hand_over_taken": {
    priority: "digest",
    label: { zh: "转交的任务有人接了", en: "A duty I handed over was taken" },
    text: { zh: "您转交的有人接了：{{title}}", en: "Taken over from you: {{title}}" },
  },
  "duty.hand_over_back": {
    priority: "today",
    label: { zh: "转交的任务退回来了", en: "A duty I handed over came back" },
    text: {
      zh: "您转交的退回来了：{{title}}，{{due}}前办",
      en: "Back with you: {{title}}, due {{due}}",
    },
  },
  "duty.excuse": {
    priority: "digest",
    label: { zh: "有免办要复核", en: "Excuses to look at" },
    text: {
      zh: "方案 {{code}} 今天有新记的免办，请您复核",
      en: "Programme {{code}} has new excuses to look at",
    },
  },
  "duty.overdue": {
    priority: "today",
    label: { zh: "任务逾期的提醒", en: "Overdue duties" },
    text: {
      zh: "方案 {{code}} 有 {{count}} 件任务逾期满 {{days}} 天。按时 {{onTime}} 件 ÷（办结 {{closed}} 件 + 逾期 {{overdue}} 件）",
      en: "Programme {{code}}: {{count}} overdue for {{days}} days. On time {{onTime}} ÷ (closed {{closed}} + overdue {{overdue}})",
    },
    group: { zh: "有任务逾期，请各自打开看", en: "Some duties are overdue; please open your own list" },
  },
  "duty.urgent": {
    priority: "now",
    protects: true,
    label: { zh: "要马上办的人身安全事项", en: "Somebody's safety, at once" },
    text: {
      zh: "有一件涉及人身安全的事要马上办，请打开看",
      en: "A matter of somebody's safety cannot wait. Open it now",
    },
  },
} as const satisfies Kinds;

const held = { zh: "一件指定办理的任务", en: "a duty for those appointed" };
export const titleToTell = (duty: Pick<DutyRow, "title" | "appointedOnly">) =>
  duty.appointedOnly ? held : duty.title;
