export const unitRefusals = {
  "registry.unit_may_not_read": {
    status: 403,
    zh: "单位名册由本社区民警、社区干部和所长查看，物业看名称和地址。",
    en: "Units are read by the community's officers, its cadres and the chief; the property manager sees names and addresses.",
  },
  "registry.contact_may_not_read": {
    status: 403,
    zh: "联系人由本社区民警、社区干部和所长查看。",
    en: "A unit's contact is read by the community's officers, its cadres and the chief.",
  },
  "registry.unit_may_not_write": {
    status: 403,
    zh: "单位由本社区民警和社区干部登记。请把要改的告诉他们。",
    en: "The community's officers and cadres register units. Tell them what to change.",
  },
  "registry.code_malformed": {
    status: 400,
    zh: "统一社会信用代码是 18 位，用数字和大写字母，没有 I、O、S、V、Z。请对着营业执照再看一遍；没有就空着。",
    en: "A unified social credit code has 18 digits and capitals, without I, O, S, V, Z. Check it against the licence; leave it empty if there is none.",
  },
  "registry.code_unproven": {
    status: 400,
    zh: "这个代码的校验码对不上，多半是抄错了一位。也有真的单位对不上：核对过执照，就写一句原因，照样能登记。",
    en: "The check character of this code does not fit; most often one sign was copied wrongly. Some real ones fail too: if you have seen the licence, say so in a line and it is taken.",
  },
  "registry.code_taken": {
    status: 400,
    zh: "代码的校验码对不上，按写的原因收下了，名册里会标出来。",
    en: "The code fails its check and was taken for the reason given; the register marks it.",
  },
  "registry.unit_nowhere": {
    status: 400,
    zh: "没有地址。请写门牌；没有门牌的摊位、亭子，就用几个字写清在哪儿。",
    en: "There is no address. Give the door; for a stall or a kiosk say in a few words where it is.",
  },
  "registry.unit_no_name": {
    status: 400,
    zh: "这一行没有单位名称，或者太长。名称写在最前面，不超过 80 字。",
    en: "This line has no name, or it is too long. The name comes first, at most 80 signs.",
  },
  "registry.unit_many_doors": {
    status: 400,
    zh: "一家单位最多写 20 个门牌。",
    en: "A unit has at most 20 doors.",
  },
  "registry.unit_in_words": {
    status: 400,
    zh: "地址不像门牌，照原样当作位置记下了，可以以后再改成门牌。",
    en: "The address does not read as a door and was kept in words; it can be made a door later.",
  },
  "registry.cell_phone": {
    status: 400,
    zh: "有一栏像电话，没有登记：联系人要写明依据，请到单位页里填。",
    en: "One cell looks like a phone and was left out: a contact needs its lawful basis; add it on the unit's page.",
  },
  "registry.cell_unread": {
    status: 400,
    zh: "有一栏没有用上。每行只认名称、地址和代码。",
    en: "One cell was not used. A line gives name, address and code.",
  },
  "registry.unit_looks_twice": {
    status: 409,
    zh: "“{{name}}”已经登记过，代码相同，或者同名同地址。先看看是不是同一家；确实是两家，再登记。",
    en: "“{{name}}” is registered already with this code, or with this name at this address. See whether it is the same; if there are two, register it all the same.",
  },
  "registry.unit_ended": {
    status: 409,
    zh: "这家单位已经不在册。要改，先撤销让它退出的那一步。",
    en: "This unit is no longer registered. To change it, take back the step by which it left.",
  },
  "registry.unit_not_yet": {
    status: 400,
    zh: "日期在今天以后。等发生了再记。",
    en: "That day is still to come. Record it when it has happened.",
  },
  "registry.unit_there_already": {
    status: 409,
    zh: "它现在就在这里，没有搬。",
    en: "That is where it is now; nothing moved.",
  },
  "registry.unit_named_so": {
    status: 409,
    zh: "它现在就叫这个名字。",
    en: "That is its name now.",
  },
  "registry.unit_other_place": {
    status: 409,
    zh: "要合并的得是同一个社区里的另一家。",
    en: "Only another unit of the same community can be merged into this one.",
  },
  "registry.event_undone": {
    status: 409,
    zh: "这一步已经撤销过了。",
    en: "This step was taken back already.",
  },
  "registry.event_overtaken": {
    status: 409,
    zh: "这一步以后又改过，不能再撤销。请照实再改一次。",
    en: "Something changed after this step, so it cannot be taken back. Change it to what is so.",
  },
} as const;
