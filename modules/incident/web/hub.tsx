import "../../../web/look/place.css";
import "../../../web/look/incident.css";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { useMe, whoOf } from "../../../web/session.ts";
import { mayImport, mayReadIncidents } from "../rules.ts";
import { ChooseFile } from "./choose-file.tsx";
import { PastImports } from "./past-imports.tsx";
import { usePlaces } from "./places.ts";

/** 警情: the places whose incidents one reads, and the files they came in. */
export default function Hub() {
  const { t, refusal } = useWords();
  const may = mayImport(whoOf(useMe()));
  if (may !== null)
    return (
      <>
        <PageHead title={t("incident.title")} />
        <p className="why narrow">{refusal(may)}</p>
      </>
    );
  return (
    <>
      <PageHead title={t("incident.title")}>{t("incident.hub.line")}</PageHead>
      <div className="two">
        <div className="stack l">
          <ChooseFile />
          <PastImports />
        </div>
        <aside>
          <Places />
        </aside>
      </div>
    </>
  );
}

/** By the alphabet, without any number: what is more and less is for each place's own page. */
function Places() {
  const { t, pick } = useWords();
  const who = whoOf(useMe());
  const places = usePlaces().places.filter(({ id }) => mayReadIncidents(who, id) === null);
  return (
    <section className="sheet stack t">
      <h2>{t("incident.hub.places")}</h2>
      <ul className="ruled">
        {places.map(({ id, name }) => (
          <li key={id}>
            <Link className="place" to="/communities/$id/incidents" params={{ id }}>
              {pick(name)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
