export const refusals = {
  "registry.card_wrong": {
    status: 401,
    zh: "卡号或一次性码不对，或者码已经用过、过期、换过。请对照卡片再输一次；还是不行，请社区民警给一个新码。",
    en: "The card number or the one-time code is not right, or the code was used, has run out or was replaced. Look at the card and try again; otherwise ask your community officer for a new code.",
  },
  "registry.card_locked": {
    status: 429,
    zh: "这个卡号试错的次数太多，已经锁住。请社区民警给一张新卡。",
    en: "Too many wrong codes were tried for this card number and it is locked. Ask your community officer for a new card.",
  },
  "registry.card_guardian": {
    status: 409,
    zh: "未满 14 周岁（或可能未满），卡要交给监护人。",
    en: "For a child who is or may be under 14 the card goes to a guardian.",
  },
  "registry.card_none": {
    status: 409,
    zh: "这个人现在没有可用的卡。",
    en: "This person has no card in use.",
  },
  "registry.may_not_hold_back": {
    status: 403,
    zh: "暂缓告知由所长决定。",
    en: "Only the chief decides that a look is told later.",
  },
  "registry.exception_days": {
    status: 400,
    zh: "暂缓告知要写到哪天，最长 90 天；到期还需要，再写一次理由。",
    en: "Say until which day it is held back, 90 days at most; after that it is said anew, with its reason.",
  },
  "registry.exception_own": {
    status: 409,
    zh: "自己的查看不能由自己暂缓告知。",
    en: "Nobody holds back their own looks.",
  },
  "registry.exception_ended": {
    status: 409,
    zh: "这一次暂缓告知已经结束。",
    en: "This exception has ended already.",
  },
} as const;
