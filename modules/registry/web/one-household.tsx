import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Community } from "../../community/contract.ts";
import type { Household } from "../contract.ts";
import { mayWriteRegister } from "../rules.ts";
import { DoorRow } from "./door-row.tsx";
import { CareSheet } from "./resident/care.tsx";
import { Life } from "./resident/life.tsx";
import { People } from "./resident/people.tsx";

/** One door of the register: who lives there, what care it needs, what happened. The others are not read for it. */
export function OneHousehold({ community, id }: { community: Community; id: string }) {
  const { t, pick } = useWords();
  const write = mayWriteRegister(whoOf(useMe()), community.id) === null;
  const params = { id: community.id };
  return (
    <Wait for={useGet<Household>(`/api/households/${id}`)} rows={1}>
      {(household) => (
        <>
          <PageHead
            title={household.door}
            crumb={
              <Crumb
                up={[
                  { to: "/communities/$id", params, label: pick(community.name) },
                  { to: "/communities/$id/doors", params, label: t("registry.title") },
                ]}
              />
            }
          />
          <section className="sheet">
            <ul className="ruled doors">
              <DoorRow household={household} mayWrite={write} />
            </ul>
          </section>
          <People household={household} mayWrite={write} />
          <CareSheet household={household} mayWrite={write} />
          <Life householdId={household.id} />
          <p>
            <Link to="/communities/$id/doors" params={params} search={{}} className={btn()}>
              {t("registry.all_doors")}
            </Link>
          </p>
        </>
      )}
    </Wait>
  );
}
