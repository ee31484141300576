import "../../../web/look/notice.css";
import { useWords } from "../../../web/i18n.ts";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Preference } from "../wish/contract.ts";
import { Addresses } from "./addresses.tsx";
import { Wishes } from "./wishes.tsx";

/** 通知我的方式: by which way, when not, which kinds, and where to. */
export default function MinePage() {
  const { t } = useWords();
  const query = useGet<Preference>("/api/notice-preferences");
  return (
    <>
      <PageHead
        title={t("notice.mine.title")}
        crumb={<Crumb up={[{ to: "/me", label: t("web.nav.me") }]} here={t("notice.mine.title")} />}
      >
        <p>{t("notice.mine.line")}</p>
      </PageHead>
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
