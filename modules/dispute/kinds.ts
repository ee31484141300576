/** Types and sources of disputes as the Ministry's monthly statistics count them. Pure. */
import type { Bilingual } from "../../server/wire.ts";
import type { KnownProblem } from "../community/problems.ts";

/** The fifteen types. Older reports add village affairs and family planning; they are not counted any more. */
export const disputeKinds = {
  family: { zh: "婚姻家庭", en: "Marriage and family" },
  neighbour: { zh: "邻里", en: "Neighbours" },
  housing: { zh: "房屋宅基地", en: "Houses and homesteads" },
  contract: { zh: "合同", en: "Contracts" },
  business: { zh: "生产经营", en: "Production and business" },
  damages: { zh: "损害赔偿", en: "Damages" },
  land: { zh: "山林土地", en: "Forest and land" },
  expropriation: { zh: "征地拆迁", en: "Expropriation and resettlement" },
  pollution: { zh: "环境污染", en: "Pollution" },
  labour: { zh: "劳动争议", en: "Labour" },
  consumer: { zh: "消费", en: "Consumers" },
  medical: { zh: "医疗", en: "Medical" },
  traffic: { zh: "道路交通事故", en: "Road accidents" },
  property: { zh: "物业", en: "Property service" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Record<string, Bilingual>;
export type DisputeKind = keyof typeof disputeKinds;
export const disputeKindKeys = Object.keys(disputeKinds) as DisputeKind[];

/**
 * Where a case came from, as the closing form lists it. The monthly report counts three: own initiative, application,
 * handed over.
 */
export const disputeSources = {
  application: { zh: "当事人申请", en: "Applied for by a party", counted: "application" },
  own_initiative: { zh: "主动调解", en: "On our own initiative", counted: "own_initiative" },
  police: { zh: "公安移交", en: "Handed over by the police", counted: "handed_over" },
  court: { zh: "法院委托", en: "Entrusted by a court", counted: "handed_over" },
  government: { zh: "政府指定", en: "Assigned by the government", counted: "handed_over" },
} as const satisfies Record<string, Bilingual & { counted: CountedSource }>;
export type CountedSource = "own_initiative" | "application" | "handed_over";
export type DisputeSource = keyof typeof disputeSources;
export const disputeSourceKeys = Object.keys(disputeSources) as DisputeSource[];

/** A problem of the community and the type its disputes are counted as; the desk may say otherwise. */
const kindOfProblem: Partial<Record<KnownProblem, DisputeKind>> = {
  "dispute.neighbour": "neighbour",
  "dispute.leak": "neighbour",
  "dispute.noise": "neighbour",
  "dispute.privacy": "neighbour",
  "dispute.shared_space": "neighbour",
  "dispute.property_service": "property",
  "dispute.family": "family",
  "dispute.damages": "damages",
  "order.damage": "damages",
  "dispute.debt": "contract",
  "dispute.contract": "contract",
  "dispute.labour": "labour",
  "dispute.consumer": "consumer",
  "dispute.medical": "medical",
  "dispute.business": "business",
};
export const kindOf = (problem: KnownProblem): DisputeKind => kindOfProblem[problem] ?? "other";
/** The problems a type is made of; empty where the community's list knows none. */
export const problemsOf = (kind: DisputeKind): KnownProblem[] =>
  (Object.keys(kindOfProblem) as KnownProblem[]).filter((problem) => kindOfProblem[problem] === kind);

export type Settled = { accepted: number; settled: number };
/** IND-01: settled ÷ accepted, and never without both counts; nothing accepted is no share. */
export const shareSettled = ({ accepted, settled }: Settled) => ({
  accepted,
  settled,
  share: accepted === 0 ? null : settled / accepted,
});
