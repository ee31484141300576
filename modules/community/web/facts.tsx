import "../../../web/look/place.css";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import type { Community, Trait } from "../contract.ts";
import { traitKeys, traitsOfKind } from "../traits.ts";
import { useFactWords } from "./fact-words.ts";

/** Facts of one source and day stand together, so that the source is printed once and belongs to all of them. */
function bySource(traits: readonly Trait[]): { source: string; asOf: string; traits: Trait[] }[] {
  const groups = new Map<string, { source: string; asOf: string; traits: Trait[] }>();
  for (const trait of traits) {
    const key = `${trait.asOf} ${trait.source}`;
    const group = groups.get(key) ?? { source: trait.source, asOf: trait.asOf, traits: [] };
    group.traits.push(trait);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
}

const listed = (key: string) => (traitKeys as readonly string[]).indexOf(key);

/** The profile: what is known with its source and day, then what nobody has said yet. */
export function Facts({ community }: { community: Community }) {
  const { t } = useWords();
  const { day } = useFormat();
  const { trait: named, value } = useFactWords();
  const known = community.traits
    .filter((trait) => trait.value !== null)
    .sort((a, b) => listed(a.key) - listed(b.key));
  const unknown = traitsOfKind(community.kind).filter((key) => !known.some((trait) => trait.key === key));
  return (
    <section className="sheet stack">
      <h2>{t("community.facts")}</h2>
      {known.length === 0 && <p>{t("community.facts_none")}</p>}
      {bySource(known).map((group) => (
        <div key={`${group.asOf} ${group.source}`}>
          <Lines
            lines={group.traits.map((trait) => ({
              term: named(trait.key),
              text: <b>{value(trait.key, trait.value)}</b>,
            }))}
          />
          <p className="s mut3">{t("community.source", { source: group.source, on: day(group.asOf) })}</p>
        </div>
      ))}
      {unknown.length > 0 && (
        <div className="stack t">
          <h3>{t("community.unknown", { count: unknown.length })}</h3>
          <ul className="unknowns">
            {unknown.map((key) => (
              <li key={key}>
                {named(key)}
                <span>{t("community.not_known")}</span>
              </li>
            ))}
          </ul>
          <p className="s mut">{t("community.unknown_how")}</p>
          {community.may.edit === null && (
            <p>
              <Link className={btn()} to="/communities/$id/edit" params={{ id: community.id }} hash="facts">
                {t("community.fill_in")}
              </Link>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
