import { minutes, number, unrated, type Draft } from "./draft.ts";

export const p15: Draft = {
  code: "P15",
  name: { zh: "关爱先行·入户走访", en: "Care visits" },
  line: {
    zh: "每户一年至少五次，有难处的多去。",
    en: "Every household at least five times a year, more often where life is hard.",
  },
  about: {
    zh: "民警、社区、民政分着走，每户一年至少 5 次，一天去几次也只算一次；每个选定的节日前至少一次，计在次数里。看五样：身体、精神、安全、卫生、住的地方。要帮的事转给能办的人，办完告诉本人。居民可以谢绝，谢绝不补、不算欠。",
    en: "Officer, community and civil affairs share the visits: at least five a year for each household, never more than one counted a day, at least one before each chosen festival within that number. Five things are looked at: health, spirits, safety, hygiene, the home. Needs go to whoever can meet them, and the person is told. Residents may say no; that is neither made up nor owed.",
  },
  problems: ["hardship", "hardship.living_alone", "hardship.disability", "hardship.frailty"],
  kinds: ["community", "village"],
  partners: [
    { role: "officer", required: true, does: { zh: "走访，看安全", en: "Visits, looks at safety" } },
    { role: "cadre", required: true, does: { zh: "走访，转办需求", en: "Visits, passes needs on" } },
    {
      role: "civil_affairs",
      required: true,
      does: { zh: "走访，接救助需求", en: "Visits, takes relief needs" },
    },
    { role: "volunteer", required: false, does: { zh: "陪同，跑腿", en: "Comes along, runs errands" } },
    { role: "enterprise", required: false, does: { zh: "节前送米面油", en: "Gives goods before festivals" } },
  ],
  parameters: [
    {
      key: "times",
      label: { zh: "每户每年", en: "Visits to each household a year" },
      ...number("次", "visits", 5, 12, 5),
    },
    {
      key: "focusExtra",
      label: { zh: "有难处的户另加", en: "More where life is hard" },
      help: {
        zh: "照护等级为“有难处”的户，每年多去几次。",
        en: "Extra visits a year for households graded focus.",
      },
      ...number("次", "visits", 0, 12, 2),
    },
    {
      key: "festivals",
      label: { zh: "哪些节前要到", en: "Festivals with a visit" },
      type: "festivals",
      default: ["spring", "dragon_boat", "mid_autumn"],
    },
    { key: "minutes", label: { zh: "每次多久", en: "Length of a visit" }, ...minutes(10, 60, 25, 5) },
    {
      key: "shares",
      label: { zh: "谁去，各占多少", en: "Who goes, and how often" },
      type: "shares",
      roles: ["officer", "cadre", "civil_affairs"],
      default: { officer: 40, cadre: 40, civil_affairs: 20 },
    },
    {
      key: "way",
      label: { zh: "怎么访", en: "Way of visiting" },
      type: "choice",
      options: [
        { value: "door", label: { zh: "上门", en: "At the door" } },
        {
          value: "door_or_phone",
          label: {
            zh: "上门为主，居民愿意可以打电话",
            en: "At the door, by telephone if the resident prefers",
          },
        },
      ],
      default: "door",
    },
  ],
  stages: [
    {
      key: "visit",
      kind: "visit",
      title: { zh: "入户走访", en: "Home visit" },
      subject: "household",
      who: { way: "shared", shares: "shares" },
      minutes: "$minutes",
      cadence: {
        kind: "per_subject",
        times: "$times",
        period: "year",
        festivals: "$festivals",
        extra: { focus: "$focusExtra" },
        graceDays: 14,
      },
      needs: ["door", "care_grade"],
    },
  ],
  evidence: [
    {
      kind: "checklist",
      label: {
        zh: "身体、精神、安全、卫生、住处，有变化的才改",
        en: "Health, spirits, safety, hygiene, home: only what changed",
      },
      required: true,
      why: {
        zh: "上次的都带出来，没变化就一步存好。",
        en: "Last time's answers are there; if nothing changed, one tap saves.",
      },
    },
    {
      kind: "note",
      label: { zh: "要帮什么，转给了谁", en: "What help is needed and who has it" },
      required: false,
      why: {
        zh: "有需求才写，办完要告诉本人。",
        en: "Only if there is a need; the person is told when it is met.",
      },
    },
    {
      kind: "note",
      label: { zh: "谢绝、搬走、没人应", en: "Declined, moved, nobody answered" },
      required: false,
      why: { zh: "都是如实的结果，谢绝不算欠。", en: "All are true results; a no is not a debt." },
    },
  ],
  burdenNote: {
    zh: "310 户 × 5 次 = 1,550 次，每次 25 分钟，52 周平均每周 12.4 小时。民警 40%：620 次，5.0 小时；社区 40%：620 次，5.0 小时；民政 20%：310 次，2.5 小时。节前走访算在 5 次里；有难处的户每户每年多 2 次，另加；路上和办事的时间不在内。分钟数是估计。",
    en: "310 households × 5 = 1,550 visits of 25 minutes: 12.4 hours a week over 52 weeks. Officer 40 %: 620 visits, 5.0 h; community 40 %: 620 visits, 5.0 h; civil affairs 20 %: 310 visits, 2.5 h. Festival visits are within the five; focus households add 2 a year each; travel and follow-up are not included. The minutes are estimates.",
  },
  securityException: null,
  lawfulBasis: {
    zh: "走访以居民同意为前提，谢绝不影响别的服务。记录按个人信息保护法：只记需要的（第6条）、有合法依据（第13条）、告知用途和保存期（第17条）、健康等敏感信息单独同意（第29条）。发现未成年人受侵害或面临危险，立即报告（未成年人保护法第11条）。以上请核对现行规定。次数是本站默认，不是法定要求。",
    en: "A visit needs the resident's consent; declining affects no other service. Records follow the Personal Information Protection Law: no more than needed (art. 6), a lawful basis (13), notice of purpose and retention (17), separate consent for health and other sensitive matters (29). Harm or danger to a minor is reported at once (Law on the Protection of Minors, art. 11). Please verify what is in force. The number of visits is a station default, not a legal duty.",
  },
  stopRule: {
    zh: "每年末逐户问愿不愿意接着来，不愿意的户停。三成以上的户谢绝，整个停下来，问清原因再定。",
    en: "At each year's end every household is asked; it stops where it is not wanted. If three in ten decline, all of it stops until the reasons are known.",
  },
  outcome: {
    indicator: {
      zh: "走访时提出的需求中办结并告诉本人的件数",
      en: "Needs raised on visits that were met and the person told",
    },
    denominator: {
      zh: "提出的需求件数，应访和已访户数并列",
      en: "Needs raised; households due and visited beside it",
    },
    baselineMonths: 6,
    measureMonths: 12,
    wouldCount: {
      zh: "10 件里办结 8 件以上，愿意接受走访的户没有变少。",
      en: "Eight in ten are met, and no fewer households wish to be visited.",
    },
    failure: {
      zh: "一半以上没办结，或次数够了但一年没有一件需求写下来。",
      en: "Over half are not met, or the number is reached and not one need was written down all year.",
    },
  },
  card: unrated({
    mechanism: {
      zh: "常见面，难处早知道，小隐患当场改。",
      en: "Regular contact shows trouble early; small hazards are mended at once.",
    },
    moderators: {
      zh: "户数和人手相称才做得实；转出去没人接就是白跑。",
      en: "Only where people match the number of households; a need nobody takes is a wasted walk.",
    },
    implementation: {
      zh: "同一楼排在一起，去的人尽量固定。",
      en: "One building at a time, the same visitor where possible.",
    },
    cost: {
      zh: "人工按价签；节日物资由企业捐，另记账。",
      en: "Hours as on the tag; festival goods are given and kept in their own accounts.",
    },
  }),
  speaksFor: [
    {
      when: { problem: "hardship" },
      text: { zh: "这里有困难家庭。", en: "There are households in hardship here." },
    },
    {
      when: { trait: "limited_mobility" },
      text: { zh: "有居民行动不便，上门比叫来好。", en: "Some cannot walk far: going to them is better." },
    },
    {
      when: { trait: "disabled_residents" },
      text: {
        zh: "有残疾居民，需求常要当面问。",
        en: "Needs of disabled residents are best asked in person.",
      },
    },
    {
      when: { trait: "elders_alone" },
      text: { zh: "有独居老人，有人敲门能早发现。", en: "Elders live alone; a knock finds trouble early." },
    },
  ],
  speaksAgainst: [
    {
      when: { missingPartner: "civil_affairs" },
      text: {
        zh: "没有民政一方，救助需求没处转。",
        en: "Without civil affairs relief needs have nowhere to go.",
      },
    },
    {
      when: { fact: { trait: "households", atLeast: 500 } },
      text: {
        zh: "五百户以上，一年五次就是两千五百次，先看价签。",
        en: "From 500 households, five visits a year are 2,500: look at the tag first.",
      },
    },
    {
      when: { fact: { trait: "night_crowd", is: ["low"] } },
      text: {
        zh: "夜里没什么人，晚上去敲门多半扑空。",
        en: "Few people are here at night: a knock in the evening mostly finds nobody home.",
      },
    },
  ],
  pack: { shape: "box", paper: "mint", glyph: "door" },
};
