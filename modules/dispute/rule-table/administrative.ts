import type { Row } from "./row.ts";

/** Administrative mediation (MED-22): Shenzhen's days, and the same as our default elsewhere. */
export const administrativeRows = {
  "MED-22": [
    {
      by: ["shenzhen", "45, 46"],
      zh: "不归自己管的要转交，归自己管的要决定受不受理。",
      en: "What is out of remit is passed on; what is in it is decided on.",
    },
    { zh: "同样的做法，是本站的默认。", en: "The same, as our default." },
  ],
  "MED-22.like": [
    {
      zh: "别的做法（自愿、回避、邀请、公开、协议、生效）和人民调解一样，是本站的默认。",
      en: "All else (voluntary, recusal, invitations, open or closed, agreement, effect) as in people's mediation: our default.",
      protects: true,
    },
  ],
  "MED-22.transfer": [
    {
      by: ["shenzhen", "45"],
      value: [3, "working_days"],
      zh: "三个工作日内转交。",
      en: "Passed on within three working days.",
    },
    {
      value: [3, "working_days"],
      zh: "三个工作日内转交，是本站的默认。",
      en: "Within three working days: our default.",
    },
  ],
  "MED-22.accept": [
    {
      by: ["shenzhen", "46"],
      value: [5, "working_days"],
      zh: "五个工作日内决定受不受理。",
      en: "Decided within five working days.",
    },
    {
      value: [5, "working_days"],
      zh: "五个工作日内决定，是本站的默认。",
      en: "Within five working days: our default.",
    },
  ],
  "MED-22.accept_complex": [
    {
      by: ["shenzhen", "46"],
      value: [10, "working_days"],
      zh: "复杂的，十个工作日内决定。",
      en: "Ten working days where it is complex.",
    },
    {
      value: [10, "working_days"],
      zh: "复杂的十个工作日，是本站的默认。",
      en: "Ten working days where complex: our default.",
    },
  ],
} as const satisfies Record<string, readonly Row[]>;
