import { refusals as ownRefusals } from "./mine/refusals.ts";
import { refusals as requestRefusals } from "./request/refusals.ts";
import { importRefusals } from "./import/refusals.ts";
import { refusals as residentRefusals } from "./resident/refusals.ts";
import { roundRefusals } from "./round/refusals.ts";
import { unitRefusals } from "./unit/refusals.ts";

export const refusals = {
  ...residentRefusals,
  ...ownRefusals,
  ...requestRefusals,
  ...unitRefusals,
  ...roundRefusals,
  ...importRefusals,
  "registry.may_not_read": {
    status: 403,
    zh: "底册由本社区民警、社区干部和所长查看。要上门时，门牌就在您的任务里。",
    en: "The register is read by the community's officers, its cadres and the chief. A door you must visit stands in your duty.",
  },
  "registry.may_not_write": {
    status: 403,
    zh: "底册由本社区民警和社区干部登记。请把要改的告诉他们。",
    en: "The community's officers and cadres keep the register. Tell them what to change.",
  },
  "registry.door_taken": {
    status: 409,
    zh: "这个门牌已经登记了一户。先看看是不是同一户；原来那户搬走了，就先让它退出底册。",
    en: "A household is registered at this door already. See whether it is the same one; if it moved away, take it off the register first.",
  },
  "registry.ended": {
    status: 409,
    zh: "这一户已经退出底册，不能再改。又住进来了，就按这个门牌重新登记。",
    en: "This household has left the register and cannot be changed. If someone lives there again, register the door anew.",
  },
  "registry.list_too_long": {
    status: 400,
    zh: "一次最多 {{max}} 行。请分几次贴，重复的不会记两遍。",
    en: "At most {{max}} lines at a time. Paste it in parts; a door that comes twice counts once.",
  },
  "registry.door_unclear": {
    status: 400,
    zh: "这一行看不懂。请写成“3号楼1单元201”或“3-1-201”。",
    en: "This line is not understood. Write it as 3号楼1单元201 or 3-1-201.",
  },
  "registry.door_no_room": {
    status: 400,
    zh: "这一行只有楼和单元，没有门牌号。请补上，比如“3号楼1单元201”。",
    en: "This line names a building but no door. Add it, for instance 3号楼1单元201.",
  },
} as const;
