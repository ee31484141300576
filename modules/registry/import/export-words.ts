/** What an export calls things: each word is one that an import reads again. Pure. */
import type { Language } from "../../../server/wire.ts";
import type { ResidentInput } from "../resident/contract.ts";
import type { UnitKind } from "../unit/kinds.ts";
import type { ImportField } from "./fields.ts";

type Word = Record<Language, string>;
const titles: Record<ImportField, Word> = {
  community: { zh: "社区", en: "Community" },
  door: { zh: "门牌", en: "Door" },
  building: { zh: "楼栋", en: "Building" },
  unit: { zh: "单元", en: "Unit" },
  floor: { zh: "楼层", en: "Floor" },
  room: { zh: "房号", en: "Room" },
  careGrade: { zh: "关爱等级", en: "Care grade" },
  name: { zh: "姓名", en: "Name" },
  relation: { zh: "与户主关系", en: "Relation" },
  birth: { zh: "出生日期", en: "Birth" },
  citizenNumber: { zh: "公民身份号码", en: "Citizen number" },
  phone: { zh: "联系电话", en: "Phone" },
  work: { zh: "工作单位", en: "Work" },
  helpAtDoor: { zh: "上门协助", en: "Help at door" },
  health: { zh: "健康状况", en: "Health" },
  hardship: { zh: "困难情况", en: "Hardship" },
  unitName: { zh: "单位名称", en: "Unit name" },
  code: { zh: "统一社会信用代码", en: "Unit code" },
  unitKind: { zh: "单位类型", en: "Unit kind" },
  place: { zh: "位置", en: "Place" },
  contactName: { zh: "联系人", en: "Contact name" },
  contactPhone: { zh: "联系人电话", en: "Contact phone" },
  hours: { zh: "营业时间", en: "Hours" },
  sinceOn: { zh: "开业日期", en: "Since" },
};
export const titleOf = (field: ImportField, language: Language): string => titles[field][language];

export const relationWords: Record<ResidentInput["relation"], Word> = {
  head: { zh: "户主", en: "head" },
  spouse: { zh: "配偶", en: "spouse" },
  child: { zh: "子女", en: "child" },
  parent: { zh: "父母", en: "parent" },
  grandchild: { zh: "孙子女", en: "grandchild" },
  grandparent: { zh: "祖父", en: "grandparent" },
  sibling: { zh: "兄弟姐妹", en: "sibling" },
  relative: { zh: "亲属", en: "relative" },
  tenant: { zh: "租户", en: "tenant" },
  carer: { zh: "保姆", en: "carer" },
  other: { zh: "其他", en: "other" },
};
export const gradeWords: Record<"ordinary" | "focus", Word> = {
  ordinary: { zh: "普通", en: "ordinary" },
  focus: { zh: "重点", en: "focus" },
};
export const kindWords: Record<UnitKind, Word> = {
  company: { zh: "公司", en: "company" },
  shop: { zh: "商店", en: "shop" },
  food: { zh: "餐饮", en: "food" },
  lodging: { zh: "住宿", en: "lodging" },
  leisure: { zh: "娱乐", en: "leisure" },
  school: { zh: "学校", en: "school" },
  medical: { zh: "医疗", en: "medical" },
  office: { zh: "机关", en: "office" },
  works: { zh: "工厂", en: "works" },
  other: { zh: "其他", en: "other" },
};
