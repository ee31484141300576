import { feedRefusals } from "./feed/refusals.ts";

export const refusals = {
  ...feedRefusals,
  "notice.nothing_unread": {
    status: 409,
    zh: "没有未读的通知。",
    en: "There is no unread notice.",
  },
} as const;
