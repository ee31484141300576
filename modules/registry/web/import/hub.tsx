import "../../../../web/look/place.css";
import "../../../../web/look/incident.css";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { ChooseFile } from "../../../../web/import/choose-file.tsx";
import { PastImports } from "../../../../web/import/past.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import { useMe, whoOf } from "../../../../web/session.ts";
import type { Community } from "../../../community/contract.ts";
import type { RegisterImport } from "../../import/contract.ts";
import { mayReadRegister, mayWriteRegister } from "../../rules.ts";
import { Export } from "./export.tsx";

export const importsPath = "/api/register-imports";

/** 底册的导入和导出: of one community, for whoever keeps or reads its register. */
export default function RegisterFiles() {
  const { id = "" } = useParams({ strict: false });
  const who = whoOf(useMe());
  const { t, pick, refusal } = useWords();
  const read = mayReadRegister(who, id);
  const write = mayWriteRegister(who, id);
  const community = useGet<Community>(read === null && id ? `/api/communities/${id}` : null);
  if (read !== null)
    return (
      <>
        <PageHead title={t("registry.files.title")} />
        <p className="why narrow">{refusal(read)}</p>
      </>
    );
  return (
    <Wait for={community} page>
      {({ name }) => (
        <>
          <PageHead
            title={t("registry.files.title")}
            crumb={
              <Crumb
                up={[
                  { to: "/communities/$id", params: { id }, label: pick(name) },
                  { to: "/communities/$id/doors", params: { id }, label: t("registry.title") },
                ]}
              />
            }
          >
            {t("registry.files.line")}
          </PageHead>
          <div className="two">
            <div className="stack l">
              {write === null ? <Bring communityId={id} /> : <p className="why narrow">{refusal(write)}</p>}
              {write === null && <Past communityId={id} />}
            </div>
            <aside>
              <Export communityId={id} />
            </aside>
          </div>
        </>
      )}
    </Wait>
  );
}

function Bring({ communityId }: { communityId: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <ChooseFile
      path={importsPath}
      title={t("registry.import.title")}
      line={t("registry.import.line")}
      kinds={t("registry.import.kinds")}
      onSent={(made) =>
        void navigate({
          to: "/register-imports/$id",
          params: { id: (made as RegisterImport).id },
          search: { community: communityId },
        })
      }
    />
  );
}

function Past({ communityId }: { communityId: string }) {
  const { t } = useWords();
  const { moment, number } = useFormat();
  return (
    <PastImports<RegisterImport>
      path={importsPath}
      title={t("registry.import.past")}
      link={({ id, name }) => (
        <Link
          className="place filename"
          to="/register-imports/$id"
          params={{ id }}
          search={{ community: communityId }}
        >
          {name}
        </Link>
      )}
      said={({ state, rows, receivedAt }) => [
        state === "done" && t("registry.import.taken", { count: rows.added, n: number(rows.added) }),
        moment(receivedAt),
      ]}
    />
  );
}
