import { useRouter } from "@tanstack/react-router";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import type { Notice } from "../contract.ts";

/** One notice: opening it reads it; by itself it can be read and unread again. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const { t, pick } = useWords();
  const { moment } = useFormat();
  const router = useRouter();
  const isRead = notice.readAt !== null;
  const { act, pending, problem } = useAct({
    run: (read: boolean, key) =>
      send("POST", `/api/notices/${notice.id}/reading${read ? "" : "/end"}`, undefined, { key }),
    refreshes: ["/api/notices"],
  });
  const text = pick(notice.text);
  const open = async () => {
    if (!isRead && !notice.over) await act(true);
    router.history.push(notice.address);
  };
  return (
    <li className={isRead || notice.over ? "told" : "told new"}>
      <div className="stack t">
        <a
          href={notice.address}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            void open();
          }}
        >
          {!isRead && !notice.over && <span className="hush">{t("notice.is_unread")} </span>}
          {text}
        </a>
        <p className="s mut">
          <Dotted>
            {[
              notice.priority === "now" && !notice.over && <b key="now">{t("notice.urgent")}</b>,
              moment(notice.madeAt),
              notice.over && t("notice.over"),
            ]}
          </Dotted>
        </p>
        {problem && <Failure error={problem} />}
      </div>
      {!notice.over && (
        <Button
          kind="link"
          pending={pending}
          aria-label={t(isRead ? "notice.unread_again_label" : "notice.read_label", { text })}
          onClick={() => void act(!isRead)}
        >
          {t(isRead ? "notice.unread_again" : "notice.read")}
        </Button>
      )}
    </li>
  );
}
