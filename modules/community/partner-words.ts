/**
 * Partner words of the catalogue (合作方) → role codes. A word that names an organisation or a person
 * without a post stands in `noPost` with the reason, so that nothing is unmapped by accident.
 */
import type { Role } from "../people/contract.ts";

const words: Partial<Record<Role, readonly string[]>> = {
  officer: ["社区民警", "民警", "派出所"],
  cadre: ["社区", "村居", "村居干部", "村委会", "村社区", "网格", "网格员", "儿童主任"],
  property_manager: ["物业"],
  // 保安/物业 names both; the guard walks, the property manager is asked for by the product itself.
  guard: ["保安", "保安/物业", "企业安保", "门卫室", "单位保卫"],
  volunteer: ["志愿者", "家长志愿者", "楼栋长"],
  lawyer: ["律师", "律所"],
  elder: ["五老/乡贤", "村老/乡贤"],
  mediator: ["人民调解委员会", "调解员"],
  department_officer: ["交警", "消防", "司法所", "司法", "市场监管", "住建", "人社", "妇联", "反诈中心"],
  civil_affairs: ["民政"],
  enterprise: ["企业", "商场", "银行"],
  merchant: ["商户", "组长商户", "便利店", "酒店"],
  donor: ["捐赠企业", "慈善组织"],
};

/** Words without a role, each with why. */
export const noPost: Readonly<Record<string, string>> = {
  居民代表: "a seat of a council; a resident is no post",
  党员: "a seat of a council taken by the holder's consent, never an attribute",
  当事人: "a party of a dispute",
  家属: "a relative",
  熟人: "an acquaintance whom both parties accept",
  房东: "a party to a lease",
  学校: "an organisation; its guards and parents hold posts",
  医院: "an organisation; its guards hold posts",
  相邻单位: "an organisation named in the product's parameters",
  老年大学: "an organisation that lends its room",
  法院: "acts by its own procedure",
  家医: "reached by referral",
  心理: "reached by referral",
  中介: "a trade that is asked for records, not for work",
  第三方: "hired for a survey",
};

const byWord = new Map<string, Role>(
  (Object.entries(words) as [Role, readonly string[]][]).flatMap(([role, said]) =>
    said.map((word) => [word, role] as const),
  ),
);

export const roleOfPartner = (text: string): Role | null => byWord.get(text.trim()) ?? null;
