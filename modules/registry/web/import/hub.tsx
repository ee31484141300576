import "../../../../web/look/place.css";
import "../../../../web/look/incident.css";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { ChooseFile } from "../../../../web/kit/choose-file.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet, usePages } from "../../../../web/query.ts";
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
    <section className="sheet stack">
      <h2>{t("registry.import.title")}</h2>
      <p className="mut">{t("registry.import.line")}</p>
      <ChooseFile
        path={importsPath}
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        words={{
          choose: t("registry.import.choose"),
          drop: t("registry.import.drop"),
          kinds: t("registry.import.kinds"),
          empty: t("registry.import.empty"),
          again: t("registry.import.again"),
          stop: t("registry.import.stop"),
          sending: (sent, size) => t("registry.import.sending", { sent, size }),
        }}
        onSent={(made) =>
          void navigate({
            to: "/register-imports/$id",
            params: { id: (made as RegisterImport).id },
            search: { community: communityId },
          })
        }
      />
    </section>
  );
}

/** 导入过的: newest first, what is still open among them. */
function Past({ communityId }: { communityId: string }) {
  const { t } = useWords();
  const { moment, number } = useFormat();
  const pages = usePages<RegisterImport>(importsPath);
  return (
    <section className="sheet stack t">
      <h2>{t("registry.import.past")}</h2>
      <Wait for={pages.query} rows={2}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{t("registry.import.none")}</p>
          ) : (
            <>
              <ul className="ruled">
                {pages.items.map(({ id, name, state, rows, receivedAt }) => (
                  <li key={id} className="stack t">
                    <Link
                      className="place filename"
                      to="/register-imports/$id"
                      params={{ id }}
                      search={{ community: communityId }}
                    >
                      {name}
                    </Link>
                    <span className="s mut">
                      <Dotted>
                        {[
                          <b key="state">{t(`registry.import.state.${state}`)}</b>,
                          state === "done" &&
                            t("registry.import.taken", { count: rows.added, n: number(rows.added) }),
                          moment(receivedAt),
                        ]}
                      </Dotted>
                    </span>
                  </li>
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
    </section>
  );
}
