/** A whole case that a station's form is tried on, and for tests and pictures: the window of 欧亚三路, people nobody is. */
import type { Dossier, Party } from "./dossier.ts";

export const buildParty = (overrides: Partial<Party> = {}): Party => ({
  name: "陈安平",
  kind: "person",
  side: "applicant",
  role: null,
  sex: "male",
  age: 46,
  occupation: "教师",
  phone: "13900000001",
  address: "欧亚三路样例小区3号楼1单元101室",
  representative: null,
  guardian: null,
  ...overrides,
});

export const buildDossier = (overrides: Partial<Dossier> = {}): Dossier => ({
  way: "people",
  organ: { name: "样例街道欧亚社区人民调解委员会", phone: "029-00000000" },
  number: "（2026）欧亚人调字第12号",
  copies: 3,
  title: "陈安平与样例物业服务有限公司一楼窗户隐私纠纷",
  kind: "neighbour",
  source: "application",
  summary:
    "一楼住户陈安平卧室窗外原为绿篱，物业改铺卵石路后，行人贴窗经过，室内一览无余，住户长期拉帘，夜间有脚步声。住户多次反映，物业以方便通行为由未改。",
  requests: ["改变窗外小路走向，使行人不再贴窗通行；", "在窗外补种绿篱；", "补偿加装窗帘和隔音条的费用。"],
  appliedOn: "2026-01-12",
  acceptedOn: "2026-01-13",
  registrar: "林书",
  parties: [
    buildParty(),
    buildParty({
      name: "样例物业服务有限公司欧亚分公司",
      kind: "organisation",
      side: "respondent",
      sex: null,
      age: null,
      occupation: null,
      phone: "029-00000001",
      address: "欧亚三路样例小区物业用房",
      representative: "周正",
    }),
  ],
  mandates: [
    {
      party: 1,
      agent: "吴恒",
      phone: "13900000002",
      relation: "项目经理",
      scope: "special",
      matters: ["代为承认、放弃、变更请求", "代为达成调解协议", "代为签收文书"],
      from: "2026-01-15",
      until: "2026-03-31",
      signedOn: "2026-01-15",
    },
  ],
  mediators: [
    { name: "何静", post: "人民调解员", lead: true },
    { name: "方明", post: "人民调解员", lead: false },
  ],
  invited: [{ name: "孙敬", relation: "楼栋长", consentedOn: "2026-01-16" }],
  rightsToldOn: "2026-01-13",
  identities: [
    { party: 0, paper: "居民身份证复印件", seenOn: "2026-01-13", seenBy: "林书" },
    { party: 1, paper: "营业执照复印件", seenOn: "2026-01-15", seenBy: "林书" },
  ],
  surveys: [
    {
      on: "2026-01-17",
      from: "15:00",
      to: "16:10",
      place: "样例小区3号楼南侧",
      asked: ["陈安平", "吴恒"],
      by: ["何静", "方明"],
      recorder: "方明",
      notes:
        "卵石路边缘距101室卧室窗户0.8米，窗台高1.1米，站立行人平视可见室内。\n原绿篱位置尚有树坑四处，土层可以补种。\n绕行至东侧步道约多走25米，宽度1.6米，可供轮椅通行。",
    },
  ],
  evidence: [
    { name: "窗外小路照片（人脸已遮盖）", from: "陈安平", copies: 4, on: "2026-01-13" },
    { name: "小区绿化平面图", from: "样例物业服务有限公司欧亚分公司", copies: 1, on: "2026-01-17" },
  ],
  sessions: [
    {
      on: "2026-01-24",
      from: "09:00",
      to: "10:40",
      place: "欧亚社区人民调解室",
      open: false,
      present: [0, 1],
      others: ["吴恒（代理人）", "孙敬（楼栋长）"],
      mediators: ["何静", "方明"],
      recorder: "方明",
      notes:
        "调解员核对各方身份，告知权利义务，询问是否申请回避，各方均表示不申请。\n甲方陈述：不反对居民走近路，只求不贴窗。\n乙方陈述：愿意改道，但绿篱须等三月以后补种才能成活。\n调解员提出将小路东移、窗前补种绿篱的方案，各方同意带回考虑。",
      result: "goes_on",
    },
    {
      on: "2026-01-31",
      from: "09:00",
      to: "10:15",
      place: "欧亚社区人民调解室",
      open: false,
      present: [0, 1],
      others: ["吴恒（代理人）"],
      mediators: ["何静", "方明"],
      recorder: "方明",
      notes: "各方就改道日期、绿篱品种和补偿数额达成一致，当场签订协议。",
      result: "agreed",
    },
  ],
  incident: null,
  agreement: {
    form: "written",
    reachedOn: "2026-01-31",
    place: "欧亚社区人民调解室",
    partial: false,
    facts:
      "2025年9月，乙方将3号楼南侧绿篱改为卵石路，路边距甲方卧室窗户0.8米，行人经过时可见室内。甲方自行加装窗帘和隔音条，支出1,260元。",
    disputed: "甲方认为小路侵扰其居住隐私，要求改道并补偿；乙方认为改路是为方便通行，且已在小区公示。",
    responsibility: [
      "乙方改变绿化用途前没有征求相邻住户意见，对甲方受到的影响承担责任",
      "甲方自行堆放花盆阻挡通行，对通行不便承担相应责任",
    ],
    clauses: [
      {
        debtor: "样例物业服务有限公司欧亚分公司",
        creditor: "陈安平",
        act: "将3号楼南侧卵石路东移，路边与卧室窗户的距离不少于3米",
        sentence: null,
        lasting: false,
        fen: null,
        manner: "由物业施工，完工后双方到场查看",
        dueOn: "2026-02-28",
      },
      {
        debtor: "样例物业服务有限公司欧亚分公司",
        creditor: "陈安平",
        act: "在原树坑补种高度不低于1.2米的绿篱",
        sentence: null,
        lasting: false,
        fen: null,
        manner: "由物业栽种并养护一年",
        dueOn: "2026-03-31",
      },
      {
        debtor: "样例物业服务有限公司欧亚分公司",
        creditor: "陈安平",
        act: "补偿加装窗帘和隔音条的费用",
        sentence: null,
        lasting: false,
        fen: 126_000,
        manner: "银行转账",
        dueOn: "2026-02-10",
      },
      {
        debtor: "陈安平",
        creditor: "样例物业服务有限公司欧亚分公司",
        act: "移走小路上的花盆",
        sentence: null,
        lasting: false,
        fen: null,
        manner: "自行移走",
        dueOn: "2026-02-03",
      },
    ],
    signatures: [
      { name: "陈安平", as: "party", way: "fingerprint", on: "2026-01-31" },
      { name: "吴恒", as: "agent", way: "signed", on: "2026-01-31" },
      { name: "样例物业服务有限公司欧亚分公司", as: "party", way: "sealed", on: "2026-01-31" },
      { name: "何静", as: "mediator", way: "signed", on: "2026-01-31" },
      { name: "方明", as: "mediator", way: "signed", on: "2026-01-31" },
    ],
    sealedOn: "2026-01-31",
    effectiveOn: "2026-01-31",
  },
  performances: [
    {
      clause: 0,
      state: "kept",
      on: "2026-02-26",
      proofs: [{ kind: "完工查看记录", number: null, on: "2026-02-26" }],
    },
    { clause: 1, state: "open", on: null, proofs: [] },
    {
      clause: 2,
      state: "kept",
      on: "2026-02-09",
      proofs: [{ kind: "银行转账回单", number: "20260209-0031", on: "2026-02-09" }],
    },
    {
      clause: 3,
      state: "kept",
      on: "2026-02-02",
      proofs: [{ kind: "照片", number: null, on: "2026-02-02" }],
    },
  ],
  visits: [
    {
      on: "2026-03-02",
      by: "何静",
      whom: ["陈安平"],
      how: "door",
      reason: "达成协议满三十日回访",
      performance: "改道、补偿和移走花盆已经履行，绿篱等三月补种。",
      satisfaction: "satisfied",
      court: null,
      mistakes: null,
      measures: "三月底补种后再次查看。",
    },
  ],
  confirmation: {
    appliedOn: "2026-02-12",
    court: "样例区人民法院",
    titles: [],
    result: "applied",
    decidedOn: null,
    paper: null,
  },
  ending: { how: "agreed", on: "2026-01-31", routes: [], routesToldOn: null },
  note: null,
  filing: { by: "林书", on: "2026-04-02", retention: null, remark: null },
  ...overrides,
});

/** A shove in a queue, settled by the police. */
export const buildPoliceDossier = (overrides: Partial<Dossier> = {}): Dossier => {
  const base = buildDossier();
  return {
    ...base,
    way: "police",
    organ: { name: "样例公安分局样例路派出所", phone: "029-00000002" },
    number: "（2026）样例治调字第3号",
    title: "钱进被殴打案",
    source: "police",
    parties: [
      buildParty({ name: "钱进", role: "victim", age: 33, occupation: "店员" }),
      buildParty({
        name: "欧阳致远",
        side: "respondent",
        role: "suspect",
        age: 17,
        occupation: "学生",
        guardian: { name: "欧阳海", relation: "父亲", phone: "13900000009" },
      }),
    ],
    mandates: [],
    mediators: [
      { name: "高原", post: "民警", lead: true },
      { name: "石磊", post: "民警", lead: false },
    ],
    invited: [{ name: "赵和", relation: "社区干部", consentedOn: "2026-01-20" }],
    identities: [],
    surveys: base.surveys.map((survey) => ({ ...survey, by: ["高原", "石磊"], asked: ["钱进"] })),
    sessions: [{ ...base.sessions[1]!, mediators: ["高原", "石磊"], others: ["欧阳海（监护人）", "赵和"] }],
    incident: {
      when: "2026年1月18日18时20分",
      place: "欧亚三路便民超市收银台前",
      cause: "排队先后发生口角",
      course: "欧阳致远推了钱进肩部一下，钱进后退时碰倒货架",
      circumstances: "双方此前不认识，没有使用器械，经劝解当即停手",
      result: "钱进左手擦伤，货架商品损坏价值86元",
    },
    agreement: {
      ...base.agreement!,
      clauses: [
        {
          debtor: "欧阳致远",
          creditor: "钱进",
          act: "当面道歉并赔偿医药费和误工费",
          sentence: null,
          lasting: false,
          fen: 60_000,
          manner: "由监护人当场以现金支付",
          dueOn: "2026-01-31",
        },
      ],
      signatures: [{ name: "钱进", as: "party", way: "signed", on: "2026-01-31" }],
    },
    performances: [],
    visits: [],
    confirmation: null,
    ...overrides,
  };
};

/** The same agreed by word of mouth, with a note: what the two above have no paper for. */
export const buildOralDossier = (): Dossier => {
  const dossier = buildDossier();
  return { ...dossier, agreement: { ...dossier.agreement!, form: "oral" }, note: "本卷共一册。" };
};
