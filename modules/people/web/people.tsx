import "../../../web/look/place.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { SelectField } from "../../../web/kit/field.tsx";
import { FindBox } from "../../../web/kit/find-box.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { MayButton } from "../../../web/kit/refusal.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Person, Role } from "../contract.ts";
import { isInForce, mayAppoint, maySeePeople } from "../rules.ts";
import { AddPerson } from "./add-person.tsx";
import { type Place, usePlaces } from "./places.ts";
import { OnePerson } from "./one-person.tsx";
import { PersonRow } from "./person-row.tsx";
import { everyRole } from "./role-list.ts";

/** 人员: who holds which post, by name. Nobody is counted, compared or sorted by anything else. */
export default function People() {
  const { t, refusal } = useWords();
  const me = useMe();
  const see = maySeePeople(whoOf(me));
  if (see !== null)
    return (
      <>
        <PageHead title={t("people.list.title")} />
        <p className="why narrow">{refusal(see)}</p>
      </>
    );
  return <Shown />;
}

function Shown() {
  const { person }: { person?: string } = useSearch({ strict: false });
  return person ? <OnePerson id={person} /> : <List />;
}

function List() {
  const { t } = useWords();
  const me = useMe();
  const who = whoOf(me);
  const places = usePlaces();
  const search: { role?: string; q?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [communityId, setCommunity] = useState("");
  const [adding, setAdding] = useState(false);
  const pages = usePages<Person>("/api/people", { limit: 200, communityId });
  const keep = (next: { role?: string; q?: string }) => {
    const all = { ...search, ...next };
    void navigate({
      to: "/people",
      replace: true,
      search: { ...(all.role ? { role: all.role } : {}), ...(all.q ? { q: all.q } : {}) },
    });
  };
  const wanted = (search.q ?? "").trim().toLowerCase();
  const shown = pages.items.filter(
    (person) =>
      (!search.role || person.posts.some((post) => post.role === search.role && isInForce(post, me.today))) &&
      [person.name, person.login ?? "", ...person.posts.map((post) => post.organisationName)].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  );
  const add = mayAppoint(who, "volunteer");
  return (
    <>
      <PageHead
        title={t("people.list.title")}
        side={
          add === null && (
            <Button kind="pri" icon="plus" onClick={() => setAdding(true)}>
              {t("people.add.open")}
            </Button>
          )
        }
      >
        {t("people.list.line")}
      </PageHead>
      <div className="fields" role="search" aria-label={t("people.list.find")}>
        <div className="field">
          <span aria-hidden="true">{t("people.list.find")}</span>
          <FindBox
            label={t("people.list.find")}
            placeholder={t("people.list.find_in")}
            value={search.q ?? ""}
            onChange={(q) => keep({ q })}
          />
        </div>
        <SelectField
          name="role"
          label={t("people.list.role")}
          value={search.role ?? ""}
          onChange={(event) => keep({ role: event.currentTarget.value })}
          data={[
            { value: "", label: t("people.list.every_role") },
            ...everyRole.map((role: Role) => ({ value: role, label: t(`people.role.${role}`) })),
          ]}
        />
        <SelectField
          name="community"
          label={t("people.list.community")}
          value={communityId}
          onChange={(event) => setCommunity(event.currentTarget.value)}
          data={[{ value: "", label: t("people.list.every_community") }, ...places.map(optionOf)]}
        />
      </div>
      <Wait for={pages.query} rows={4}>
        {() =>
          shown.length === 0 ? (
            <EmptyState
              sign="people"
              title={t("people.list.none")}
              action={
                (search.q || search.role || communityId) && (
                  <Button
                    onClick={() => {
                      setCommunity("");
                      void navigate({ to: "/people", replace: true, search: {} });
                    }}
                  >
                    {t("people.list.all")}
                  </Button>
                )
              }
            >
              {t(search.q || search.role || communityId ? "people.list.none_found" : "people.list.none_yet")}
            </EmptyState>
          ) : (
            <>
              <ul className="sheet ruled persons">
                {shown.map((person) => (
                  <PersonRow key={person.id} person={person} places={places} />
                ))}
              </ul>
              {pages.hasMore && (
                <p>
                  <Button pending={pages.loadingMore} onClick={pages.more}>
                    {t("web.more")}
                  </Button>
                </p>
              )}
            </>
          )
        }
      </Wait>
      {add !== null && (
        <div className="narrow">
          <MayButton may={add} label={t("people.add.open")} icon="plus" />
        </div>
      )}
      <AddPerson open={adding} onClose={() => setAdding(false)} />
    </>
  );
}

const optionOf = ({ id, label }: Place) => ({ value: id, label });
