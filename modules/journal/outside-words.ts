/** What acts are called by which somebody comes in or goes, or something leaves the house. */
export const outsideWords = {
  "journal.act.make.calendar_feed": { zh: "订阅了一个日历", en: "made a calendar feed" },
  "journal.act.end.calendar_feed": { zh: "收回了一个日历", en: "took a calendar feed back" },
  "journal.act.sign_in.session": { zh: "登录了", en: "signed in" },
  "journal.act.sign_out.session": { zh: "退出了", en: "signed out" },
  "journal.act.sign_out_everywhere.session": { zh: "在所有设备上退出了", en: "signed out everywhere" },
  "journal.act.station_left.session": { zh: "换到了别的所", en: "switched to another station" },
  "journal.act.station_entered.session": { zh: "从别的所换了过来", en: "came from another station" },
  "journal.act.password_changed.session": { zh: "换了密码", en: "changed the password" },
  "journal.act.start.help": { zh: "开始替人代办，本人在场", en: "began to help somebody, with them there" },
  "journal.act.end.help": { zh: "结束了一次代办", en: "ended helping somebody" },
  "journal.helped": { zh: "由{{name}}代办", en: "helped by {{name}}" },
} as const;
