import { Link } from "@tanstack/react-router";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { useGet } from "../../../web/query.ts";
import type { Community } from "../../community/contract.ts";

const views = ["board", "calendar", "workload"] as const;

type Props = {
  view: (typeof views)[number];
  communityId: string;
  /** Only this programme's duties, where one was asked for. */
  programme?: string | undefined;
};

/** The head of the three views over a community's duties, and the way from one to the other. */
export function ViewHead({ view, communityId, programme }: Props) {
  const { t, pick } = useWords();
  const { data } = useGet<Community>(`/api/communities/${communityId}`);
  const name = data ? pick(data.name) : "";
  return (
    <>
      <PageHead
        title={t(`duty.view.${view}`)}
        crumb={
          <p className="crumb">
            <Link to="/communities/$id" params={{ id: communityId }}>
              {name}
            </Link>{" "}
            / {t(`duty.view.${view}`)}
          </p>
        }
      >
        <p>{t(`duty.view.${view}_lead`)}</p>
      </PageHead>
      <nav className="row" aria-label={t("duty.view.nav")}>
        {views
          .filter((each) => each !== view)
          .map((each) => (
            <Link
              key={each}
              to={`/communities/$id/${each}`}
              params={{ id: communityId }}
              search={programme && each !== "workload" ? { programme } : {}}
              className={btn()}
            >
              {t(`duty.view.${each}`)}
            </Link>
          ))}
      </nav>
      {programme && (
        <p>
          <Link to="/programmes/$id" params={{ id: programme }}>
            {t("duty.view.one_programme")}
          </Link>{" "}
          ·{" "}
          <Link to={`/communities/$id/${view}`} params={{ id: communityId }} search={{}}>
            {t("duty.view.whole")}
          </Link>
        </p>
      )}
    </>
  );
}
