import "../../../web/look/notice.css";
import { Link } from "@tanstack/react-router";
import { holds } from "../../people/rules.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import { useMe, whoOf } from "../../../web/session.ts";
import type { Preference } from "../wish/contract.ts";
import { Addresses } from "./addresses.tsx";
import { Wishes } from "./wishes.tsx";

/** 通知我的方式: by which way, when not, which kinds, and where to. */
export default function MinePage() {
  const { t } = useWords();
  const me = useMe();
  const query = useGet<Preference>("/api/notice-preferences");
  return (
    <>
      <PageHead
        title={t("notice.mine.title")}
        crumb={<Crumb up={[{ to: "/me", label: t("web.nav.me") }]} here={t("notice.mine.title")} />}
      >
        <p>{t("notice.mine.line")}</p>
      </PageHead>
      {holds(whoOf(me), ["chief"]) && (
        <p>
          <Link to="/escalation" className={btn()}>
            {t("notice.mine.escalation")}
          </Link>
        </p>
      )}
      <Wait for={query}>
        {(preference) => (
          <div className="two even">
            <Wishes key={preference.version} preference={preference} />
            <Addresses preference={preference} />
          </div>
        )}
      </Wait>
    </>
  );
}
