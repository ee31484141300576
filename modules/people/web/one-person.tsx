import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Person } from "../contract.ts";
import { PersonRow } from "./person-row.tsx";
import { usePlaces } from "./places.ts";

/** One person with their posts, where a search led; nobody else's entry is opened for it. */
export function OnePerson({ id }: { id: string }) {
  const { t } = useWords();
  const places = usePlaces();
  return (
    <Wait for={useGet<Person>(`/api/people/${id}`)} rows={1}>
      {(person) => (
        <>
          <PageHead
            title={t("people.list.one")}
            crumb={<Crumb up={[{ to: "/people", label: t("people.list.title") }]} />}
          />
          <ul className="sheet ruled persons">
            <PersonRow person={person} places={places} />
          </ul>
          <p>
            <Link to="/people" search={{}} className={btn()}>
              {t("people.list.all")}
            </Link>
          </p>
        </>
      )}
    </Wait>
  );
}
