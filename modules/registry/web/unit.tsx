import "../../../web/look/place.css";
import "../../../web/look/unit.css";
import { Link, useParams } from "@tanstack/react-router";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Dotted, SampleMark } from "../../../web/kit/marks.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe } from "../../../web/session.ts";
import { mayReadJournal } from "../../journal/rules.ts";
import type { Unit } from "../unit/contract.ts";
import { UnitActs } from "./unit-acts.tsx";
import { UnitContactPart } from "./unit-contact.tsx";
import { UnitStory } from "./unit-story.tsx";
import { UnitCode } from "./unit-table.tsx";

/** One unit: what it is, where, whom to call, and what happened to it. */
export default function UnitPage() {
  const { id } = useParams({ strict: false });
  const query = useGet<Unit>(id ? `/api/units/${id}` : null);
  return <Wait for={query}>{(unit) => <Whole unit={unit} />}</Wait>;
}

function Whole({ unit }: { unit: Unit }) {
  const { t, pick, refusal } = useWords();
  const { day } = useFormat();
  const me = useMe();
  const community = useGet<{ name: { zh: string; en: string } }>(`/api/communities/${unit.communityId}`).data;
  const { details } = unit;
  const params = { id: unit.communityId };
  return (
    <>
      <PageHead
        title={
          <>
            {unit.name}
            {unit.sample && <SampleMark />}
          </>
        }
        named={unit.name}
        crumb={
          <Crumb
            up={[
              { to: "/communities/$id", params, label: community ? pick(community.name) : "…" },
              { to: "/communities/$id/units", params, label: t("registry.units.title") },
            ]}
          />
        }
      >
        <Dotted>{[t(`registry.unit_kind.${unit.kind}`), ...unit.doors, unit.place]}</Dotted>
      </PageHead>
      {unit.endedBecause && unit.endedOn && (
        <p className="why narrow">
          {t(`registry.unit.ended.${unit.endedBecause}`, { day: day(unit.endedOn) })}{" "}
          {details?.mergedInto && (
            <Link to="/units/$id" params={{ id: details.mergedInto }}>
              {t("registry.unit.see_one_kept")}
            </Link>
          )}
        </p>
      )}
      {details === null ? (
        <p className="why narrow">{t("registry.units.names_only")}</p>
      ) : (
        <div className="two">
          <div className="stack l">
            <section className="sheet stack">
              <h2>{t("registry.unit.facts")}</h2>
              <Lines
                lines={[
                  { term: t("registry.units.kind"), text: t(`registry.unit_kind.${unit.kind}`) },
                  {
                    term: t("registry.units.where"),
                    text: (
                      <ul>
                        {unit.doors.map((door) => (
                          <li key={door}>{door}</li>
                        ))}
                        {unit.place && (
                          <li>
                            {unit.place}
                            <span className="s mut block">{t("registry.unit.in_words")}</span>
                          </li>
                        )}
                      </ul>
                    ),
                  },
                  {
                    term: t("registry.units.code"),
                    text: (
                      <>
                        <UnitCode unit={unit} />
                        {details.codeReason && (
                          <span className="s mut block">
                            {t("registry.unit.code_reason", { reason: details.codeReason })}
                          </span>
                        )}
                      </>
                    ),
                  },
                  { term: t("registry.unit_form.hours"), text: details.hours ?? t("registry.unit.unknown") },
                  {
                    term: t("registry.unit_form.since"),
                    text: details.sinceOn ? day(details.sinceOn) : t("registry.unit.unknown"),
                  },
                  {
                    term: t("registry.unit_form.source"),
                    text: <Dotted>{[t(`registry.unit_source.${details.source}`), day(details.asOf)]}</Dotted>,
                  },
                ]}
              />
              {unit.may.write === null && unit.endedOn === null && <UnitActs unit={unit} />}
              {unit.may.write !== null && <p className="s mut">{refusal(unit.may.write)}</p>}
            </section>
          </div>
          <aside className="stack l">
            <UnitContactPart unit={unit} />
            <section className="sheet stack t">
              <h2>{t("registry.unit.story")}</h2>
              <UnitStory unit={unit} />
              {mayReadJournal(me.posts.map((post) => post.role)) === null && (
                <p>
                  <Link className="btn link" to="/journal" search={{ subject: unit.id }}>
                    {t("registry.unit.who_looked")}
                  </Link>
                </p>
              )}
            </section>
          </aside>
        </div>
      )}
    </>
  );
}
