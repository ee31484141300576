/** Words of one's own choices and of the station's ways out. */
import { channelWords } from "./channel-words.ts";

export const words = {
  ...channelWords,
  "notice.mine.title": { zh: "通知我的方式", en: "How I am told" },
  "notice.mine.line": {
    zh: "通知总在“通知”里。这里定的是：什么时候、用什么方式再告诉您一声。",
    en: "Notices always stand in your inbox. Here you choose when and how you are told beside that.",
  },
  "notice.mine.escalation": { zh: "全所：任务逾期提醒谁", en: "The station: who is told of overdue duties" },
  "notice.mine.ways": { zh: "用什么方式", en: "By which way" },
  "notice.mine.way.mail": { zh: "邮件", en: "Mail" },
  "notice.mine.way.sms": { zh: "短信", en: "Text message" },
  "notice.mine.way.push": { zh: "推送到这类设备", en: "Push to devices" },
  "notice.mine.from.none": { zh: "不用", en: "Never" },
  "notice.mine.from.now": { zh: "只要急的", en: "What cannot wait" },
  "notice.mine.from.today": { zh: "今天的", en: "Also for today" },
  "notice.mine.state.off": {
    zh: "所里还没有开通，由系统管理员设置。",
    en: "Not set up by the station yet; the system administrator does.",
  },
  "notice.mine.state.no_address": {
    zh: "还没有核对过的地址，先在下面添一个。",
    en: "No verified address yet: add one below.",
  },
  "notice.mine.times": { zh: "什么时候", en: "When" },
  "notice.mine.quiet_from": { zh: "免打扰从", en: "Quiet from" },
  "notice.mine.quiet_to": { zh: "到", en: "Until" },
  "notice.mine.quiet_help": {
    zh: "这段时间只有涉及人身安全、不能等的才会来，其余过后再发。两个时间一样就是不设。",
    en: "In these hours only what protects somebody and cannot wait comes; the rest follows afterwards. The same time twice means none.",
  },
  "notice.mine.digest": {
    zh: "每天早上发一封邮件，列出等着我的",
    en: "Send a mail each morning with what waits for me",
  },
  "notice.mine.digest_at": { zh: "晨报几点发", en: "Morning mail at" },
  "notice.mine.digest_help": { zh: "没有等着您的，就不发。", en: "Where nothing waits, none is sent." },
  "notice.mine.language": { zh: "发出来的用什么语言", en: "Language of what is sent" },
  "notice.mine.kinds": { zh: "哪些要发出来", en: "Which are sent" },
  "notice.mine.kinds_line": {
    zh: "没勾的只放在“通知”里，不另外发。",
    en: "What is not ticked stays in the inbox and is not sent.",
  },
  "notice.mine.protects": { zh: "总会发，夜里也发", en: "Always sent, by night too" },
  "notice.mine.in_digest": { zh: "只进晨报", en: "In the morning mail only" },
  "notice.mine.save": { zh: "存好", en: "Save" },
  "notice.mine.saved": { zh: "存好了。", en: "Saved." },
  "notice.mine.addresses": { zh: "发到哪里", en: "Where to" },
  "notice.mine.addresses_none": { zh: "还没有地址。", en: "No address yet." },
  "notice.mine.add": { zh: "添上，发验证码", en: "Add and send a code" },
  "notice.mine.address.mail": { zh: "邮箱地址", en: "Mail address" },
  "notice.mine.address.sms": { zh: "手机号", en: "Mobile number" },
  "notice.mine.address_kind": { zh: "添什么", en: "What to add" },
  "notice.mine.verified": { zh: "核对过", en: "Verified" },
  "notice.mine.unverified": { zh: "等验证码", en: "Waiting for its code" },
  "notice.mine.code": { zh: "收到的 6 位验证码", en: "The six digits you received" },
  "notice.mine.code_wrong_zero": {
    zh: "验证码不对，这个作废了。请再要一个。",
    en: "That was not the code, and it is void now. Ask for another.",
  },
  "notice.mine.code_wrong_one": {
    zh: "验证码不对，还可以试 {{count}} 次。",
    en: "That was not the code. {{count}} more try.",
  },
  "notice.mine.code_wrong_other": {
    zh: "验证码不对，还可以试 {{count}} 次。",
    en: "That was not the code. {{count}} more tries.",
  },
  "notice.mine.verify": { zh: "核对", en: "Verify" },
  "notice.mine.code_again": { zh: "再发一个", en: "Send another" },
  "notice.mine.remove": { zh: "去掉", en: "Take away" },
  "notice.mine.remove_label": { zh: "去掉 {{address}}", en: "Take away {{address}}" },
  "notice.push.add": { zh: "推送到这台设备", en: "Push to this device" },
  "notice.push.off": {
    zh: "所里还没有开通推送，由系统管理员设置。",
    en: "The station sends no push yet; the system administrator sets it up.",
  },
  "notice.push.no_browser": {
    zh: "这个浏览器不支持推送。可以用邮件。",
    en: "This browser knows no push. Mail works everywhere.",
  },
  "notice.push.denied": {
    zh: "您在浏览器里关了本系统的通知。要用，请在浏览器的网站设置里打开。",
    en: "Notifications of this site are switched off in your browser. Its site settings switch them on.",
  },
  "notice.push.no_worker": {
    zh: "本系统还没有装到这台设备上。刷新一次再来，或换 https 地址打开。",
    en: "The app is not installed on this device yet. Reload once, or open it by its https address.",
  },
  "notice.mine.address_note": {
    zh: "地址加密存着，只用来发通知；发出去的内容里没有居民的姓名、电话、门牌和情况。",
    en: "Addresses are kept sealed and used for notices only. What is sent holds no resident's name, phone, door or circumstances.",
  },
} as const;
