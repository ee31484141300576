/** What people are called in a household → the relations there are. Pure. */
import type { ResidentInput } from "../../resident/contract.ts";

type Relation = ResidentInput["relation"];
const words: Record<Relation, RegExp> = {
  head: /^(?:户主|本人|户主本人|head)$/i,
  spouse: /^(?:配偶|妻子?|丈夫|夫|老伴|爱人|spouse|wife|husband)$/i,
  child:
    /^(?:子|女|子女|儿子?|女儿|独生[子女]|[长次大小二三四五六](?:子|女|儿子|女儿)|养[子女]|继[子女]|child|son|daughter)$/i,
  parent: /^(?:父亲?|母亲?|父母|爸爸|妈妈|岳父|岳母|公公|婆婆|继[父母]|养[父母]|parent|father|mother)$/i,
  grandchild: /^(?:孙子?|孙女|外孙|外孙女|孙子女|孙辈|曾孙|grandchild|grandson|granddaughter)$/i,
  grandparent: /^(?:祖父|祖母|祖辈|外祖父|外祖母|爷爷|奶奶|外公|外婆|姥爷|姥姥|grandparent)$/i,
  sibling: /^(?:兄|弟|姐|妹|兄弟|姐妹|哥哥?|弟弟|姐姐|妹妹|兄弟姐妹|sibling|brother|sister)$/i,
  relative:
    /^(?:亲属|其他亲属|亲戚|儿媳|媳妇|女婿|侄[子女儿]*|外甥女?|嫂子?|弟媳|姐夫|妹夫|叔叔?|伯[父母]?|姑姑?|舅舅?|姨母?|relative)$/i,
  tenant: /^(?:租户|租客|承租人|租住|房客|tenant)$/i,
  carer: /^(?:保姆|照护人|护工|护理员|照料人|carer)$/i,
  other: /^(?:其他|其它|非亲属|同住|同住人|朋友|合租|other)$/i,
};
const all = Object.entries(words) as [Relation, RegExp][];
export function relationOf(text: string): Relation | null {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/\s+|^与户主/g, "")
    .replace(/^(?:户主的?|之)(?=.)/, "");
  return all.find(([, word]) => word.test(plain))?.[0] ?? null;
}
