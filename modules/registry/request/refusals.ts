export const refusals = {
  "registry.not_handler": {
    status: 403,
    zh: "这件申请由指定的人答复。要换人，请所长改派。",
    en: "A named person answers this request. The chief can hand it to another.",
  },
  "registry.may_not_reassign": {
    status: 403,
    zh: "改派由所长决定。",
    en: "Only the chief hands a request to another.",
  },
  "registry.handler_outside": {
    status: 409,
    zh: "只能交给本社区的民警、社区干部或所长。",
    en: "It can be given to an officer or cadre of this community, or to the chief.",
  },
  "registry.request_closed": {
    status: 409,
    zh: "这件申请已经答复。",
    en: "This request is answered already.",
  },
  "registry.request_value": {
    status: 400,
    zh: "这个内容填不进这一栏。年份写 4 位数字，日期写成 1950-03-02。",
    en: "This does not fit the field. A year has four digits, a date is written 1950-03-02.",
  },
  "registry.request_not_kept": {
    status: 409,
    zh: "这一栏没有登记。要补充，请社区民警上门时登记。",
    en: "Nothing is kept in this field. To add it, ask the officer at the next visit.",
  },
  "registry.request_name": {
    status: 409,
    zh: "姓名和与户主的关系不能单独去掉；可以申请全部擦除。",
    en: "The name and the relation to the head cannot go by themselves; ask for all of it to be erased.",
  },
  "registry.requests_many": {
    status: 429,
    zh: "已有 20 件申请在办。请等其中一件答复后再提。",
    en: "Twenty requests are open. Wait until one of them is answered.",
  },
  "registry.ground_missing": {
    status: 400,
    zh: "不同意或只同意一部分，要写明法律上的理由。",
    en: "Where it is refused, or granted in part, name the ground of the law.",
  },
  "registry.ground_needless": {
    status: 400,
    zh: "同意了就不用写不同意的理由。",
    en: "What is granted needs no ground for a refusal.",
  },
  "registry.ground_not_for_kind": {
    status: 400,
    zh: "这条理由不能用来拒绝这种申请。",
    en: "This kind of request cannot be refused on that ground.",
  },
} as const;
