import { feedRefusals } from "./feed/refusals.ts";

export const refusals = {
  ...feedRefusals,
  "notice.nothing_unread": { status: 409, zh: "没有未读的通知。", en: "There is no unread notice." },
  "notice.may_not_set": {
    status: 403,
    zh: "通知渠道由系统管理员设置。",
    en: "Ways of sending are set up by the system administrator.",
  },
  "notice.way_off": {
    status: 409,
    zh: "所里还没有开通这种方式。请系统管理员先设置。",
    en: "The station has not set this way up yet. Ask the system administrator.",
  },
  "notice.addresses_many": {
    status: 409,
    zh: "最多留 10 个地址。先去掉一个。",
    en: "Ten addresses at most. Take one away first.",
  },
  "notice.verified": { status: 409, zh: "这个地址已经核对过了。", en: "This address is verified already." },
  "notice.code_old": {
    status: 409,
    zh: "验证码过了 10 分钟，已经失效。请再要一个。",
    en: "The code is older than ten minutes. Ask for a new one.",
  },
  "notice.code_tries": {
    status: 429,
    zh: "试错 5 次了，这个验证码作废。请再要一个。",
    en: "Five wrong tries: this code is void. Ask for a new one.",
  },
  "notice.code_soon": {
    status: 429,
    zh: "刚发过一个，请过一分钟再要。",
    en: "One was sent just now. Wait a minute before asking again.",
  },
  "notice.codes_many": {
    status: 429,
    zh: "一天最多发 10 个验证码，明天再试。",
    en: "Ten codes a day at most. Try again tomorrow.",
  },
  "notice.digest_quiet": {
    status: 400,
    zh: "晨报的时间落在免打扰里。换一个时间。",
    en: "The morning mail falls into your quiet hours. Choose another time.",
  },
  "notice.host_inside": {
    status: 400,
    zh: "“{{host}}”在内网里。要发到内网，请运维单位先在 GONGZHI_INSIDE 里写明。",
    en: "“{{host}}” lies inside the own network. The operator has to name it in GONGZHI_INSIDE first.",
  },
  "notice.host_unknown": {
    status: 400,
    zh: "找不到“{{host}}”这个地址。",
    en: "“{{host}}” has no address.",
  },
  "notice.host_form": {
    status: 400,
    zh: "“{{host}}”不是可以发去的网址。要写 https:// 开头的。",
    en: "“{{host}}” is no address to send to. It has to begin with https://.",
  },
  "notice.mail_plain": {
    status: 400,
    zh: "不加密只能发给 GONGZHI_INSIDE 里写明的内网服务器。请选加密。",
    en: "Unencrypted mail goes only to servers of the own network named in GONGZHI_INSIDE. Choose encryption.",
  },
  "notice.plain_http": {
    status: 400,
    zh: "网址要写 https:// 开头的；内网里不加密的，请运维单位在 GONGZHI_INSIDE 里写明。",
    en: "The address has to begin with https://. Unencrypted ones of the own network are named in GONGZHI_INSIDE by the operator.",
  },
  "notice.template_gaps": {
    status: 400,
    zh: "模板里要有收件人（to）和内容（text）两处空，才知道发给谁、发什么。",
    en: "The template needs the two gaps “to” and “text”: for whom it is and what it says.",
  },
  "notice.template_json": {
    status: 400,
    zh: "填好以后不是完整的 JSON。请核对引号和括号。",
    en: "Filled in, the body is no valid JSON. Check quotes and brackets.",
  },
  "notice.push_host": {
    status: 400,
    zh: "这个推送服务不在认可的名单里。请系统管理员核对后加上。",
    en: "This push service is not on the list. The system administrator can add it after a check.",
  },
  "notice.not_set_up": {
    status: 409,
    zh: "这种方式还没有设置。先填好，再发测试。",
    en: "This way is not set up yet. Fill it in first, then send a test.",
  },
  "notice.test_to": { status: 400, zh: "写上测试发给谁。", en: "Say where the test goes." },
  "notice.not_dead": {
    status: 409,
    zh: "这一条不在没发出去的里面了。",
    en: "This one is no longer among those that could not be sent.",
  },
} as const;
