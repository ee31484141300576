import type { Tx } from "../../server/db.ts";
import { type Field, type Wanted, pick } from "../../server/match.ts";
import type { Role } from "./contract.ts";
import { isInForce } from "./rules.ts";
import { words } from "./words.ts";

type PostRow = {
  id: string;
  name: string;
  sample: boolean;
  role: Role | null;
  organisationName: string | null;
  fromOn: string;
  toOn: string | null;
};
export type FoundPerson = {
  id: string;
  name: string;
  sample: boolean;
  /** In force today. */
  posts: { role: Role; organisationName: string }[];
};
/** A station has some hundreds; this only keeps a wrong import from filling the memory. */
const reach = 5000;

const roleWords = (role: Role) => words[`people.role.${role}`];
const byPinyin = new Intl.Collator("zh-u-co-pinyin-kn-true");

/** People by name or pinyin, by what their posts are called and by where they hold them. */
export async function searchPeople(tx: Tx, wanted: Wanted, today: string, most: number) {
  if (wanted.single) return { items: [], more: false };
  const rows = await tx.many<PostRow>(
    `select n.id, n.name, n.sample, p.role, o.name as "organisationName", p.from_on as "fromOn", p.to_on as "toOn"
     from person n
     left join post p on p.station_id = $1 and p.person_id = n.id and p.ended_at is null
     left join organisation o on o.station_id = $1 and o.id = p.organisation_id
     where n.station_id = $1 order by n.id, p.from_on desc, p.id limit ${reach}`,
    [tx.stationId],
  );
  const persons = new Map<string, FoundPerson>();
  for (const { id, name, sample, role, organisationName, fromOn, toOn } of rows) {
    const person = persons.get(id) ?? { id, name, sample, posts: [] };
    persons.set(id, person);
    if (role === null || organisationName === null) continue;
    if (isInForce({ fromOn, toOn, endedAt: null }, today)) person.posts.push({ role, organisationName });
  }
  const fieldsOf = ({ name, posts }: FoundPerson): Field<"name" | "role" | "organisation">[] => [
    { by: "name", text: name, way: "person" },
    ...posts.flatMap(({ role, organisationName }) => [
      { by: "role" as const, text: roleWords(role).zh, way: "said" as const },
      { by: "role" as const, text: roleWords(role).en, way: "said" as const },
      { by: "organisation" as const, text: organisationName, way: "said" as const },
    ]),
  ];
  const inOrder = [...persons.values()].sort((a, b) => byPinyin.compare(a.name, b.name));
  return pick(wanted, inOrder, fieldsOf, most);
}
