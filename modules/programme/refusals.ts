import { refusals as lifeRefusals } from "./refusals/life.ts";
import { refusals as termsRefusals } from "./refusals/terms.ts";

export const refusals = {
  ...lifeRefusals,
  ...termsRefusals,
  "programme.officer_picks": {
    status: 403,
    zh: "这里的商品由本社区民警来挑和配。您可以把想法告诉他。",
    en: "The beat officer of this community picks and configures. Tell them what you have in mind.",
  },
  "programme.not_open": {
    status: 409,
    zh: "这一版已经交上去了，现在不能改。等审批时要改，请所长退回；批准以后要改，编新的一版。",
    en: "This revision has been submitted and cannot be changed now. While it waits, ask the chief to return it; once approved, write a new revision.",
  },
  "programme.basket_empty": {
    status: 409,
    zh: "篮子是空的。先从货架上挑一件。",
    en: "The basket is empty. Pick a product from the shelf first.",
  },
  "programme.role_missing": {
    status: 409,
    zh: "还缺伙伴：这里没有人担任需要的角色。请所长先安排岗位，或换一件商品。",
    en: "A partner is missing: nobody here holds a role that is needed. Ask the chief to appoint someone, or choose another product.",
  },
  "programme.reason_needed": {
    status: 409,
    zh: "这里不合适选“{{product}}”的理由更多。还是要选，请写一句原因，审批的人看得到。",
    en: "More speaks against “{{product}}” here than for it. To choose it all the same, give one line of reason for whoever approves.",
  },
  "programme.over_capacity": {
    status: 409,
    zh: "现在不能提交：{{role}}每周要 {{need}} 小时，只申报了 {{declared}} 小时，差 {{over}} 小时。下面有几种改法。",
    en: "This cannot be submitted: {{role}} would need {{need}} hours a week, {{declared}} are declared, {{over}} are missing. There are ways out below.",
  },
  "programme.chief_approves": {
    status: 403,
    zh: "方案由所长审批。",
    en: "Programmes are approved by the chief.",
  },
  "programme.not_submitted": {
    status: 409,
    zh: "这份方案现在不在等审批。请刷新看看它到哪一步了。",
    en: "This programme is not waiting for approval. Refresh to see where it stands.",
  },
  "programme.author_approves": {
    status: 403,
    zh: "这份方案是您自己编或交的，要由另一位来批。",
    en: "You wrote or submitted this programme, so someone else has to decide.",
  },
  "programme.chief_declares": {
    status: 403,
    zh: "民警的小时数由所长申报。",
    en: "The officers' hours are declared by the chief.",
  },
  "programme.partner_declares": {
    status: 403,
    zh: "这个角色的小时数由他们自己的单位申报。",
    en: "Hours of this role are declared by their own organisation.",
  },
  "programme.ends_before_start": {
    status: 400,
    zh: "结束日期要晚于开始日期。",
    en: "The end has to be after the start.",
  },
  "programme.too_long": {
    status: 400,
    zh: "一份方案最长两年，到时编新的一版。",
    en: "A programme runs two years at most; then comes a new revision.",
  },
  "programme.starts_in_past": {
    status: 400,
    zh: "开始日期已经过了。请选今天或以后。",
    en: "The start is in the past. Choose today or later.",
  },
  "programme.already_chosen": {
    status: 409,
    zh: "这件商品已经在篮子里了。",
    en: "This product is in the basket already.",
  },
  "programme.already_running": {
    status: 409,
    zh: "这件商品在这里已经在运行（{{programme}}）。要改它，请修订那份方案。",
    en: "This product is running here already ({{programme}}). To change it, revise that programme.",
  },
  "programme.wrong_kind": {
    status: 409,
    zh: "这件商品不是给这一类地方用的。",
    en: "This product is not made for this kind of place.",
  },
  "programme.never_fires": {
    status: 409,
    zh: "照这样配，“{{stage}}”一次也排不出来。请改日期、频次，或先登记住户。",
    en: "Configured like this, “{{stage}}” would never take place. Change the dates or how often, or register households first.",
  },
  "programme.no_offer": {
    status: 409,
    zh: "这份方案现在没有这个新版可换。",
    en: "There is no such newer version for this programme now.",
  },
} as const;
