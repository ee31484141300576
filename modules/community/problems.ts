/**
 * Problem codes (问题) of a community on two levels: `dispute` and `dispute.leak`. A code says what the
 * place has to deal with, never who somebody is. The fraud kinds here are the coarse ones of a profile;
 * the yearly taxonomy of cases belongs to incident.
 */
import type { Bilingual } from "../../server/wire.ts";
import type { CommunityKind } from "./contract.ts";

export type Problem = Bilingual & { help: Bilingual };
const of = (zh: string, en: string, helpZh: string, helpEn: string): Problem => ({
  zh,
  en,
  help: { zh: helpZh, en: helpEn },
});

export const problems = {
  theft: of("盗窃", "Theft", "家里、车里、车棚里丢东西。", "Things taken from homes, cars, bicycle sheds."),
  "theft.shop": of(
    "商铺盗窃",
    "Theft from shops",
    "店里、仓库里丢东西。",
    "Things taken from shops and stores.",
  ),
  night: of("夜间治安", "Safety at night", "天黑以后的警情和担心。", "Incidents and worries after dark."),
  "night.theft": of(
    "夜间盗窃",
    "Theft at night",
    "天黑到天亮之间丢东西。",
    "Things taken between dusk and dawn.",
  ),
  "night.empty_area": of(
    "夜里空城",
    "Empty after hours",
    "白天人多，夜里没人的楼和街。",
    "Full by day, nobody there at night.",
  ),
  order: of(
    "治安秩序",
    "Public order",
    "没人看管的角落，零散的治安警情。",
    "Corners nobody minds; scattered incidents.",
  ),
  "order.fight": of("打架", "Fights", "情节较轻的动手。", "Blows of a minor kind."),
  "order.damage": of(
    "损毁财物",
    "Damage to property",
    "砸、划、拆别人的东西。",
    "Breaking or scratching what is another's.",
  ),
  "order.disturbance": of(
    "干扰生活",
    "Harassment",
    "辱骂、骚扰、堵门。",
    "Insults, pestering, blocking a door.",
  ),
  violence: of(
    "突发暴力",
    "Sudden violence",
    "校园、医院、商场里突然伤人。",
    "Attacks in schools, hospitals, malls.",
  ),
  domestic_violence: of(
    "家庭暴力",
    "Violence at home",
    "走专门流程，不议、不劝和。",
    "Has its own procedure; not for councils.",
  ),
  escalation: of(
    "矛盾激化",
    "Disputes that escalate",
    "反复报警、扬言的纠纷。",
    "Disputes with repeat calls or threats.",
  ),
  dispute: of("民间纠纷", "Disputes", "还分不出类的纠纷。", "Disputes of no particular kind yet."),
  "dispute.neighbour": of(
    "邻里矛盾",
    "Neighbours' quarrels",
    "楼上楼下、左邻右舍。",
    "People living next to each other.",
  ),
  "dispute.leak": of(
    "漏水",
    "Leaks between floors",
    "楼上漏到楼下，管道和防水。",
    "Water from above: pipes and sealing.",
  ),
  "dispute.noise": of("噪声", "Noise", "装修、音响、脚步、机器。", "Building work, music, steps, machines."),
  "dispute.privacy": of(
    "隐私视线",
    "Privacy",
    "窗对窗、步道贴窗、摄像头对门。",
    "Windows, paths and cameras facing homes.",
  ),
  "dispute.shared_space": of(
    "公共空间",
    "Shared space",
    "通道、停车、晾晒、绿地。",
    "Passages, parking, drying, green.",
  ),
  "dispute.property_service": of(
    "物业服务",
    "Property service",
    "收费、维修、保洁。",
    "Fees, repairs, cleaning.",
  ),
  "dispute.family": of(
    "家庭与情感",
    "Family and relationships",
    "婚姻、父子、婆媳、恋爱。",
    "Marriage, parents, in-laws, lovers.",
  ),
  "dispute.damages": of(
    "损害赔偿",
    "Damages",
    "人或物受了损失，赔多少。",
    "Somebody or something was hurt: who pays.",
  ),
  "dispute.debt": of("债务", "Debts", "借了没还，为还钱起争执。", "Money lent and fought over."),
  "dispute.contract": of(
    "合同与租赁",
    "Contracts and leases",
    "租约、买卖、装修合同。",
    "Leases, sales, building contracts.",
  ),
  "dispute.labour": of("劳动争议", "Work and wages", "工资、工伤、解约。", "Wages, injuries, dismissal."),
  "dispute.consumer": of(
    "消费纠纷",
    "Consumer disputes",
    "退款、质量、预付卡。",
    "Refunds, quality, prepaid cards.",
  ),
  "dispute.medical": of(
    "医患纠纷",
    "Patients and hospital",
    "看病、收费、结果起的争执。",
    "Over treatment, fees and outcomes.",
  ),
  "dispute.business": of(
    "商企纠纷",
    "Disputes between firms",
    "公司之间、公司与房东。",
    "Firm against firm or landlord.",
  ),
  fraud: of("诈骗", "Fraud", "各种骗钱的案子。", "Fraud of any kind."),
  "fraud.telecom": of(
    "电信网络诈骗",
    "Telecom fraud",
    "打电话、发信息、上网骗钱。",
    "By telephone, message or internet.",
  ),
  "fraud.rebate": of(
    "刷单返利",
    "Fake-order rebates",
    "先返小钱，后卷大钱。",
    "Small sums back, then a large one gone.",
  ),
  "fraud.investment": of(
    "虚假投资",
    "False investment",
    "假平台、假老师、假收益。",
    "Sham platforms, tutors and gains.",
  ),
  "fraud.impersonation": of(
    "冒充身份",
    "Impersonation",
    "冒充客服、公检法、领导、熟人。",
    "Posing as support, police, boss or friend.",
  ),
  "fraud.in_progress": of(
    "正在被骗",
    "Fraud under way",
    "预警已到，人还在被骗。",
    "A warning is in; the person is being deceived.",
  ),
  fire: of("火灾与隐患", "Fire and hazards", "火警和还没改的隐患。", "Fires, and hazards not yet put right."),
  "fire.stairwell": of(
    "楼道堵塞",
    "Blocked stairs",
    "杂物、车辆堵住逃生的路。",
    "Goods or vehicles in the way out.",
  ),
  "fire.charging": of(
    "电动车入户、飞线",
    "Indoor charging",
    "电动车进楼，从窗口拉线充电。",
    "E-bikes indoors, cables from windows.",
  ),
  hardship: of(
    "困难家庭",
    "Households in hardship",
    "低保、重病、没人照应。",
    "Low income, illness, nobody to help.",
  ),
  "hardship.living_alone": of(
    "独居、空巢",
    "Living alone",
    "家里常年没有第二个人。",
    "Nobody else at home all year.",
  ),
  "hardship.disability": of("残疾", "Disability", "出门、办事有不便。", "Going out and errands are hard."),
  "hardship.frailty": of(
    "失能、认知障碍",
    "Frailty and dementia",
    "要人照护的老人。",
    "Elders who need care.",
  ),
  child: of("困境儿童", "Children at risk", "没人管好、处境不好的孩子。", "Children without proper care."),
  "child.left_behind": of("留守儿童", "Children left behind", "父母长年在外。", "Parents away for years."),
  "child.bullying": of(
    "学生欺凌",
    "Bullying among pupils",
    "打骂、孤立、索要、网上羞辱。",
    "Blows, exclusion, demands, shaming online.",
  ),
  help: of(
    "突发求助",
    "Sudden need of help",
    "路上、家里一时有难。",
    "Sudden trouble at home or in the street.",
  ),
  "help.missing": of(
    "走失",
    "People gone missing",
    "老人、孩子找不到。",
    "An elder or a child cannot be found.",
  ),
  school: of(
    "校园周边",
    "Around the school",
    "上下学的路口、校门。",
    "The gate and the crossing at school hours.",
  ),
  crowd: of("人流密集", "Crowds", "商场、集市、活动的人流。", "Malls, markets and events."),
  rental: of(
    "出租房、群租",
    "Rented homes",
    "登记不准，隔断，住得太挤。",
    "Poor records, partitions, too many people.",
  ),
  register: of(
    "底数不清",
    "Register incomplete",
    "谁家住哪儿、找谁，说不准。",
    "Who lives where, and whom to call, is unsure.",
  ),
  voice: of(
    "信息不通",
    "People are not told",
    "出了什么事，大家不知道。",
    "People do not hear what happened.",
  ),
  "voice.unsafe": of(
    "安全感不高",
    "Feeling unsafe",
    "警情不多，心里还是不踏实。",
    "Few incidents, yet people feel uneasy.",
  ),
  "voice.participation": of(
    "参与的人少",
    "Few take part",
    "事情总是那几个人在做。",
    "It is always the same few who help.",
  ),
  "voice.no_answer": of(
    "办完没回音",
    "No word after closing",
    "事办了，没人告诉本人。",
    "Done, but the person was never told.",
  ),
} as const satisfies Record<string, Problem>;

export type KnownProblem = keyof typeof problems;
export const problemCodes = Object.keys(problems) as KnownProblem[];
export const isProblem = (code: string): code is KnownProblem => Object.hasOwn(problems, code);

const homes = ["community", "village"] as const;
const trade = ["community", "village", "enterprise"] as const;
/** Kinds of place that can have a problem, where not every kind can: no leaks between a school's floors. */
const onlyIn: Partial<Record<KnownProblem, readonly CommunityKind[]>> = {
  "theft.shop": trade,
  "night.empty_area": ["community", "enterprise"],
  domestic_violence: homes,
  "dispute.neighbour": homes,
  "dispute.leak": homes,
  "dispute.privacy": homes,
  "dispute.shared_space": trade,
  "dispute.property_service": trade,
  "dispute.family": homes,
  "dispute.consumer": ["community", "village", "hospital", "enterprise"],
  "dispute.medical": ["hospital"],
  "dispute.business": trade,
  hardship: homes,
  "hardship.living_alone": homes,
  "hardship.disability": homes,
  "hardship.frailty": homes,
  child: ["community", "village", "school"],
  "child.left_behind": ["community", "village", "school"],
  "child.bullying": ["school"],
  school: ["community", "village", "school"],
  crowd: ["community", "village", "hospital", "enterprise"],
  rental: homes,
  register: trade,
};
export const problemsOfKind = (kind: CommunityKind): KnownProblem[] =>
  problemCodes.filter((code) => onlyIn[code]?.includes(kind) ?? true);

/** The first level of a code: `dispute.leak` → `dispute`, `dispute` → `dispute`. */
export const groupOf = (code: string): string => code.split(".")[0]!;

/** Other ways people write it: the catalogue's words and those of imported profiles. */
const saidAs: Partial<Record<KnownProblem, readonly string[]>> = {
  night: ["夜归尾随", "night security"],
  "night.empty_area": ["商圈/园区空城"],
  order: ["治安盲区"],
  "order.disturbance": ["侮辱"],
  violence: ["校园/医院/商圈暴力突发", "个人极端"],
  escalation: ["反复报警", "扬言"],
  dispute: ["其他民间纠纷"],
  "dispute.neighbour": ["邻里", "quarrels between neighbours"],
  "dispute.shared_space": ["通道占用"],
  "dispute.family": ["婚姻家庭", "情感", "父子/婆媳/夫妻矛盾", "family quarrels"],
  "dispute.contract": ["合同", "租赁"],
  "dispute.labour": ["劳动", "劳资"],
  "dispute.consumer": ["消费"],
  "dispute.business": ["企业间矛盾"],
  "fraud.telecom": ["telecom fraud (formerly frequent)"],
  "fraud.impersonation": ["冒充客服", "冒充公检法"],
  fire: ["火灾", "消防隐患"],
  "fire.charging": ["电动车入户", "飞线"],
  hardship: ["低保", "hardship"],
  "hardship.living_alone": ["独居", "空巢"],
  "hardship.frailty": ["失能", "认知障碍"],
  child: ["困境", "监护缺失"],
  "child.left_behind": ["留守"],
  school: ["校园周边交通/侵害"],
  crowd: ["大型商超人流", "活动"],
  rental: ["出租房", "群租"],
  // 村庄 names the place of P23, whose problem there is the register.
  register: ["村庄"],
  voice: ["信息不对称"],
  "voice.unsafe": ["安全感"],
  "voice.participation": ["群众参与低"],
  "voice.no_answer": ["办结无反馈"],
};

const same = (text: string) => text.trim().normalize("NFKC").toLowerCase();
const byText = new Map<string, KnownProblem>(
  problemCodes.flatMap((code) =>
    [code, problems[code].zh, problems[code].en, ...(saidAs[code] ?? [])].map(
      (text) => [same(text), code] as const,
    ),
  ),
);

/** The code of a problem as somebody wrote it, or null: an unknown word is asked about, not guessed. */
export const problemOf = (text: string): KnownProblem | null => byText.get(same(text)) ?? null;
