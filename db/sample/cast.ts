/**
 * The invented people and places of 示例派出所. The four communities follow published facts
 * (test/fixtures/four-communities.json); every name here is made up and marked as sample.
 */
import type { CommunityInput } from "../../modules/community/contract.ts";
import type { OrganisationKind, Role } from "../../modules/people/contract.ts";
import type { MetricContractInput } from "../../modules/programme/terms/contract.ts";

export const organisations: Record<string, { name: string; kind: OrganisationKind }> = {
  station: { name: "示例派出所", kind: "station" },
  committee: { name: "示例社区居委会", kind: "committee" },
  villageCommittee: { name: "示例村委会", kind: "committee" },
  property: { name: "示例物业公司", kind: "property" },
  mallProperty: { name: "示例商圈物业公司", kind: "property" },
  department: { name: "示例市场监管所", kind: "department" },
  civilAffairs: { name: "示例民政办", kind: "civil_affairs" },
  lawFirm: { name: "示例律师事务所", kind: "law_firm" },
  enterprise: { name: "示例粮油公司", kind: "enterprise" },
  merchant: { name: "示例便利店", kind: "merchant" },
  school: { name: "示例小学", kind: "school" },
  hospital: { name: "示例医院", kind: "hospital" },
  park: { name: "示例产业园公司", kind: "enterprise" },
};

export type SamplePerson = {
  login: string;
  name: string;
  posts: { role: Role; at: string; in: string[] | null }[];
};
export const persons: SamplePerson[] = [
  { login: "chief", name: "周国强", posts: [{ role: "chief", at: "station", in: null }] },
  { login: "officer", name: "陈一鸣", posts: [{ role: "officer", at: "station", in: ["xyhy", "oy3"] }] },
  {
    login: "officer2",
    name: "赵晓峰",
    posts: [{ role: "officer", at: "station", in: ["oyn", "slyq", "sly"] }],
  },
  { login: "officer3", name: "马立新", posts: [{ role: "officer", at: "station", in: ["yl", "slxx"] }] },
  { login: "cadre", name: "李秀梅", posts: [{ role: "cadre", at: "committee", in: ["xyhy", "oy3", "oyn"] }] },
  { login: "cadre2", name: "袁素芬", posts: [{ role: "cadre", at: "villageCommittee", in: ["yl"] }] },
  { login: "property", name: "王建军", posts: [{ role: "property_manager", at: "property", in: ["oy3"] }] },
  {
    login: "property2",
    name: "韩永辉",
    posts: [{ role: "property_manager", at: "mallProperty", in: ["oyn", "slyq"] }],
  },
  { login: "guard", name: "田保国", posts: [{ role: "guard", at: "mallProperty", in: ["oyn", "slyq"] }] },
  { login: "guard2", name: "吴大勇", posts: [{ role: "guard", at: "mallProperty", in: ["oyn", "slyq"] }] },
  { login: "guard3", name: "郑海", posts: [{ role: "guard", at: "hospital", in: ["sly"] }] },
  { login: "guard4", name: "孟凡", posts: [{ role: "guard", at: "hospital", in: ["sly"] }] },
  { login: "guard5", name: "丁卫", posts: [{ role: "guard", at: "school", in: ["slxx"] }] },
  { login: "volunteer", name: "何桂兰", posts: [{ role: "volunteer", at: "school", in: ["slxx"] }] },
  {
    login: "lawyer",
    name: "孙雅",
    posts: [{ role: "lawyer", at: "lawFirm", in: ["oy3", "oyn", "yl", "slyq"] }],
  },
  { login: "elder", name: "袁老德", posts: [{ role: "elder", at: "villageCommittee", in: ["yl"] }] },
  {
    login: "department",
    name: "冯洁",
    posts: [{ role: "department_officer", at: "department", in: ["oyn", "slyq"] }],
  },
  { login: "civil", name: "白静", posts: [{ role: "civil_affairs", at: "civilAffairs", in: ["xyhy"] }] },
  { login: "enterprise", name: "罗志成", posts: [{ role: "enterprise", at: "enterprise", in: ["xyhy"] }] },
  { login: "merchant", name: "沈小满", posts: [{ role: "merchant", at: "merchant", in: ["xyhy"] }] },
  { login: "system", name: "程系统", posts: [{ role: "system_admin", at: "station", in: null }] },
  { login: "security", name: "安守正", posts: [{ role: "security_admin", at: "station", in: null }] },
  { login: "auditor", name: "审明远", posts: [{ role: "auditor", at: "station", in: null }] },
];

/** Three invented places beside the four real ones, so that all five kinds are there. */
export const places: {
  input: CommunityInput;
  traits: { key: string; value: number | string | boolean }[];
}[] = [
  {
    input: {
      code: "slxx",
      name: { zh: "示例小学", en: "Sample Primary School" },
      kind: "school",
      problems: ["school"],
    },
    traits: [
      { key: "pupils", value: 860 },
      { key: "term_break_from", value: "2027-01-23" },
      { key: "term_break_to", value: "2027-02-28" },
    ],
  },
  {
    input: {
      code: "sly",
      name: { zh: "示例医院", en: "Sample Hospital" },
      kind: "hospital",
      problems: ["violence"],
    },
    traits: [{ key: "beds", value: 320 }],
  },
  {
    input: {
      code: "slyq",
      name: { zh: "示例产业园", en: "Sample Business Park" },
      kind: "enterprise",
      problems: ["crowd"],
    },
    traits: [{ key: "firms", value: 140 }],
  },
];

/** Which organisations work where, in which role. */
export const partners: { community: string; organisation: string; role: Role }[] = [
  { community: "oyn", organisation: "mallProperty", role: "property_manager" },
  { community: "oyn", organisation: "mallProperty", role: "guard" },
  { community: "oyn", organisation: "department", role: "department_officer" },
  { community: "oyn", organisation: "lawFirm", role: "lawyer" },
  { community: "oy3", organisation: "committee", role: "cadre" },
  { community: "oy3", organisation: "property", role: "property_manager" },
  { community: "oy3", organisation: "lawFirm", role: "lawyer" },
  { community: "xyhy", organisation: "committee", role: "cadre" },
  { community: "xyhy", organisation: "civilAffairs", role: "civil_affairs" },
  { community: "xyhy", organisation: "enterprise", role: "enterprise" },
  { community: "xyhy", organisation: "merchant", role: "merchant" },
  { community: "yl", organisation: "villageCommittee", role: "cadre" },
  { community: "yl", organisation: "lawFirm", role: "lawyer" },
  { community: "yl", organisation: "villageCommittee", role: "elder" },
  { community: "slxx", organisation: "school", role: "guard" },
  { community: "slxx", organisation: "school", role: "volunteer" },
  { community: "sly", organisation: "hospital", role: "guard" },
  { community: "slyq", organisation: "mallProperty", role: "guard" },
  { community: "slyq", organisation: "park", role: "enterprise" },
];

/** Declared hours a week, invented so that care visits at 心语花园 fit only after a change of shares. */
export const hours: { community: string; role: Role; hours: number }[] = [
  { community: "xyhy", role: "officer", hours: 6 },
  { community: "xyhy", role: "cadre", hours: 10 },
  { community: "xyhy", role: "civil_affairs", hours: 5 },
  { community: "xyhy", role: "merchant", hours: 2 },
  { community: "xyhy", role: "enterprise", hours: 2 },
  { community: "oyn", role: "officer", hours: 6 },
  { community: "oyn", role: "guard", hours: 10 },
  { community: "oyn", role: "property_manager", hours: 4 },
  { community: "oyn", role: "department_officer", hours: 2 },
  { community: "oyn", role: "lawyer", hours: 4 },
  { community: "oyn", role: "cadre", hours: 2 },
  { community: "oy3", role: "officer", hours: 6 },
  { community: "oy3", role: "cadre", hours: 8 },
  { community: "oy3", role: "property_manager", hours: 4 },
  { community: "oy3", role: "lawyer", hours: 4 },
  { community: "yl", role: "officer", hours: 6 },
  { community: "yl", role: "cadre", hours: 6 },
  { community: "yl", role: "lawyer", hours: 3 },
  { community: "yl", role: "elder", hours: 4 },
  { community: "slxx", role: "officer", hours: 3 },
  { community: "slxx", role: "guard", hours: 10 },
  { community: "slxx", role: "volunteer", hours: 10 },
  { community: "sly", role: "officer", hours: 2 },
  { community: "sly", role: "guard", hours: 6 },
  { community: "slyq", role: "officer", hours: 4 },
  { community: "slyq", role: "guard", hours: 6 },
  { community: "slyq", role: "property_manager", hours: 4 },
  { community: "slyq", role: "lawyer", hours: 2 },
  { community: "slyq", role: "department_officer", hours: 2 },
];

/** Programmes that run already: which product, by whom, since how many days, for how long. */
export const running: {
  community: string;
  product: string;
  author: string;
  daysAgo: number;
  months: number;
  /** Said where the product is chosen against the advice. */
  reason?: string;
  /** Agreed otherwise than the product proposes. */
  terms?: Partial<MetricContractInput>;
}[] = [
  { community: "oyn", product: "P01", author: "officer2", daysAgo: 70, months: 12 },
  {
    community: "oy3",
    product: "P07",
    author: "officer",
    daysAgo: 70,
    months: 12,
    // Two in the year before could show nothing: two years are looked at.
    terms: { baselineMonths: 24, noNeighbours: "示例：旁边的社区第二年也在议事" },
  },
  { community: "xyhy", product: "P19", author: "officer", daysAgo: 35, months: 3 },
  { community: "yl", product: "P24", author: "officer3", daysAgo: 120, months: 12 },
  { community: "slxx", product: "P06", author: "officer3", daysAgo: 28, months: 7 },
  { community: "sly", product: "P05", author: "officer2", daysAgo: 100, months: 12 },
  { community: "slyq", product: "P28", author: "officer2", daysAgo: 40, months: 12 },
  { community: "oy3", product: "P08", author: "officer", daysAgo: 45, months: 12 },
  {
    community: "oy3",
    product: "S01",
    author: "officer",
    daysAgo: 60,
    months: 6,
    reason: "示例：楼道里推车充电的多起来了",
  },
  {
    community: "yl",
    product: "P23",
    author: "officer3",
    daysAgo: 90,
    months: 12,
    reason: "示例：挨家挨户登记，村里一直这么做",
  },
];
