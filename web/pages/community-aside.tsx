import { Link } from "@tanstack/react-router";
import type { Venue } from "../../modules/community/contract.ts";
import { hasHouseholds, sizeOf } from "../../modules/community/rules.ts";
import { mayReadKeeping } from "../../modules/promise/rules.ts";
import { useFactWords } from "../../modules/community/web/fact-words.ts";
import type { CommunityPage } from "../../server/pages/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Dotted, Name } from "../kit/marks.tsx";
import { useMe, whoOf } from "../session.ts";

type Props = { page: CommunityPage };

/** 下一步: the officer's way to the shelf; others read who takes it. */
export function NextStep({ page }: Props) {
  const { t, refusal } = useWords();
  const { id } = page.community;
  const { pick } = page.may;
  return (
    <section className="sheet stack t">
      <h2>{t("page.community.next")}</h2>
      {pick === null ? (
        <>
          <p>{t(page.programmes.length === 0 ? "page.community.next_first" : "page.community.next_more")}</p>
          <span className="only-desk">
            <ToShelf id={id} />
          </span>
        </>
      ) : (
        <>
          <p className="mut">{refusal(pick)}</p>
          <Link className={btn()} to="/shelf" search={{ community: id }}>
            {t("page.community.see_shelf")}
          </Link>
        </>
      )}
    </section>
  );
}

function ToShelf({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <Link className={btn("pri", true)} to="/shelf" search={{ community: id }}>
      <Icon name="shelf" />
      {t("page.community.to_shelf")}
    </Link>
  );
}

/** The same above the tabs of a phone, where the thumb is. */
export function StickyStep({ page }: Props) {
  if (page.may.pick !== null) return null;
  return (
    <div className="stick only-phone">
      <ToShelf id={page.community.id} />
    </div>
  );
}

/** 一起干的人: everyone with a post here, and the organisations that work here. */
export function Together({ page }: Props) {
  const { t } = useWords();
  const who = whoOf(useMe());
  const { people } = page;
  const { partners } = page.community;
  return (
    <section className="sheet stack t">
      <h2>{t("page.community.people")}</h2>
      {people.length === 0 && <p className="mut">{t("page.community.no_people")}</p>}
      <ul className="ruled who-rows">
        {people.map((person) => (
          <li key={`${person.personId} ${person.role}`}>
            <b>
              <Name name={person.name} sample={person.sample} />
            </b>
            <span className="s mut">
              <Dotted>{[t(`people.role.${person.role}`), person.organisationName]}</Dotted>
            </span>
          </li>
        ))}
      </ul>
      <h3>{t("page.community.partners")}</h3>
      {partners.length === 0 && <p className="mut">{t("page.community.no_partners")}</p>}
      <ul className="ruled who-rows">
        {partners.map((partner) => (
          <li key={partner.id}>
            <b>
              <Name name={partner.organisationName} sample={partner.sample} />
            </b>
            <span className="s mut">
              <Dotted>
                {[
                  t(`people.role.${partner.role}`),
                  mayReadKeeping(who, partner.organisationId) === null && (
                    <Link
                      key="promises"
                      to="/promises"
                      search={{ organisation: partner.organisationId, community: page.community.id }}
                    >
                      {t("page.community.promises_of")}
                    </Link>
                  ),
                ]}
              </Dotted>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of a school, a hospital, an enterprise: how many, who keeps the list, and that none is kept here. */
function KeptElsewhere({ community }: { community: CommunityPage["community"] }) {
  const { t } = useWords();
  const facts = useFactWords();
  const size = community.traits.find(({ key, value }) => key === sizeOf[community.kind] && value !== null);
  return (
    <section className="sheet stack t">
      <h2>{t(`community.people.${community.kind}`)}</h2>
      {size && (
        <p>
          <b>{facts.value(size.key, size.value)}</b>
        </p>
      )}
      <p className="mut">{t(`community.kept_by.${community.kind}`)}</p>
    </section>
  );
}

/** 底册: how many doors, and the way to them for those who keep or read the register. */
export function Doors({ page }: Props) {
  const { t, refusal } = useWords();
  const { number } = useFormat();
  const { households, focusHouseholds, community } = page;
  if (!hasHouseholds(community.kind)) return <KeptElsewhere community={community} />;
  return (
    <section className="sheet stack t">
      <h2>{t("page.community.register")}</h2>
      <p>
        {households === 0 ? (
          t("page.community.no_households")
        ) : (
          <Dotted>
            {[
              <b key="all">{t("page.community.households", { count: households, n: number(households) })}</b>,
              focusHouseholds > 0 && t("page.community.focus", { count: focusHouseholds }),
            ]}
          </Dotted>
        )}
      </p>
      {page.may.register === null ? (
        <p>
          <Link className={btn()} to="/communities/$id/doors" params={{ id: page.community.id }}>
            {t(households === 0 ? "page.community.start_register" : "page.community.to_doors")}
          </Link>{" "}
          <Link className={btn("link")} to="/communities/$id/buildings" params={{ id: page.community.id }}>
            {t("registry.buildings.see")}
          </Link>{" "}
          <Link className={btn("link")} to="/resident-requests" search={{ community: page.community.id }}>
            {t("registry.requests.title")}
          </Link>
        </p>
      ) : (
        <p className="s mut">{refusal(page.may.register)}</p>
      )}
    </section>
  );
}

export function Venues({ venues }: { venues: Venue[] }) {
  const { t } = useWords();
  return (
    <section className="sheet stack t">
      <h2>{t("page.community.venues")}</h2>
      {venues.length === 0 && <p className="mut">{t("page.community.no_venues")}</p>}
      <ul className="ruled who-rows">
        {venues.map((venue) => (
          <li key={venue.id}>
            <b>{venue.name}</b>
            <span className="s mut">
              <Dotted>{[t(`community.venue.${venue.kind}`), venue.address]}</Dotted>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
