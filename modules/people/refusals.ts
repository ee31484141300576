import { deviceRefusals } from "./device/refusals.ts";
import { helpRefusals } from "./help/refusals.ts";

export const refusals = {
  ...deviceRefusals,
  ...helpRefusals,
  "people.wrong": {
    status: 401,
    zh: "账号或密码不对。再试一次，或请所里的管理员重设。",
    en: "The login or password is not right. Try again, or ask your station to reset it.",
  },
  "people.locked": {
    status: 429,
    zh: "试错太多次，先停 {{minutes}} 分钟。忘了密码请所里的管理员重设。",
    en: "Too many wrong tries. Wait {{minutes}} minutes, or ask your station to reset the password.",
  },
  "people.no_post": {
    status: 403,
    zh: "这个账号现在没有岗位，所以看不到内容。请所里安排岗位。",
    en: "This login holds no post at the moment, so there is nothing to see. Ask your station to appoint you.",
  },
  "people.no_such_station": {
    status: 403,
    zh: "这个账号不在那个所。",
    en: "This login does not belong to that station.",
  },
  "people.password_common": {
    status: 400,
    zh: "这个密码太常见，或者含有账号名。换一个长一点、别人猜不到的。",
    en: "This password is too common or contains the login. Choose a longer one that nobody would guess.",
  },
  "people.may_not_see": {
    status: 403,
    zh: "人员名册由民警、干部和所长查看。",
    en: "The list of people is open to officers, cadres and the chief.",
  },
  "people.may_not_appoint": {
    status: 403,
    zh: "安排这个岗位要由所长办，管理类岗位由安全管理员办。",
    en: "The chief makes this appointment; administrators are appointed by the security administrator.",
  },
  "people.may_not_reset": {
    status: 403,
    zh: "重设密码由所长办；所长和管理员的由安全管理员办。",
    en: "The chief resets passwords; those of the chief and of administrators are reset by the security administrator.",
  },
  "people.no_login": {
    status: 409,
    zh: "这个人还没有账号，没有密码可以重设。",
    en: "This person has no login, so there is no password to reset.",
  },
  "people.login_elsewhere": {
    status: 409,
    zh: "这个账号在别的所也有岗位，请运维单位来重设（gongzhi account reset）。",
    en: "This login also works in another station. Ask the operator to reset it (gongzhi account reset).",
  },
  "people.separate_administrators": {
    status: 409,
    zh: "系统、安全、审计三个管理岗要分给三个人，也不能兼业务岗。请换一个人。",
    en: "System, security and audit administrators must be three people who hold no other post. Choose someone else.",
  },
  "people.login_taken": {
    status: 409,
    zh: "账号“{{login}}”已经有人用了，换一个。",
    en: "The login “{{login}}” is taken. Choose another.",
  },
  "people.ends_before_start": {
    status: 400,
    zh: "结束日期早于开始日期。",
    en: "The end date is before the start date.",
  },
  "people.own_post": {
    status: 403,
    zh: "自己的岗位要请别人来结束。",
    en: "Someone else has to end your own post.",
  },
  "people.post_ended": { status: 409, zh: "这个岗位已经结束了。", en: "This post has ended already." },
} as const;
