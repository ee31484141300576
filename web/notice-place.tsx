/** 通知 in the shop sign: how many wait. Asked for once the page stands, so that the first load waits for nothing. */
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { NoticeCount } from "../modules/notice/contract.ts";
import { useWords } from "./i18n.ts";
import { Icon } from "./kit/icon.tsx";
import { useGet } from "./query.ts";

export function NoticePlace() {
  const { t } = useWords();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useGet<NoticeCount>(ready ? "/api/notices/count" : null);
  const count = data?.unread ?? 0;
  return (
    <Link to="/notices" search={{}} className="quiet bell" aria-label={t("web.notices", { count })}>
      <Icon name="bell" />
      {count > 0 && (
        <span className="n" aria-hidden="true">
          {data!.more ? `${count}+` : count}
        </span>
      )}
    </Link>
  );
}
