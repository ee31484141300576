export const deviceRefusals = {
  "people.device_unknown": {
    status: 401,
    zh: "不认识这台设备。请重新登录，设备会重新登记。",
    en: "This device is not known. Sign in again and it is registered anew.",
  },
  "people.device_cut": {
    status: 403,
    zh: "这台手机已经挂失，不再收它的东西。手机还在的话，重新登录后会重新登记。",
    en: "This phone was reported lost and nothing is taken from it. If you still have it, sign in again and it is registered anew.",
  },
  "people.device_browser": {
    status: 403,
    zh: "只有用密码登录的浏览器能登记为手机，令牌不能。",
    en: "Only a browser that signed in with the password can be registered as a device; a token cannot.",
  },
  "people.device_cut_already": {
    status: 409,
    zh: "这台手机已经挂失过了。",
    en: "This phone was reported lost already.",
  },
  "people.offline_unreadable": {
    status: 422,
    zh: "这条离线记录打不开，没有收。请照着手机上的内容重新记一次。",
    en: "This offline record cannot be opened and was not taken. Please write it again from what the phone shows.",
  },
  "people.offline_path": {
    status: 422,
    zh: "这件事不能离线办，请有信号时在页面上办。",
    en: "This cannot be done without a network. Do it on the page when there is a signal.",
  },
  "people.offline_full": {
    status: 413,
    zh: "这台手机待传的照片太多（最多 {{megabytes}} MB）。先等已有的传完。",
    en: "Too much is waiting from this phone ({{megabytes}} MB at most). Let what is there go through first.",
  },
  "people.left_chief": {
    status: 403,
    zh: "没收下的记录由所长处理。",
    en: "Records that were not taken are decided by the chief.",
  },
  "people.left_decided": {
    status: 409,
    zh: "这条记录已经处理过了。",
    en: "This record was decided already.",
  },
} as const;
