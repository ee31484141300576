import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { usePages } from "../../../web/query.ts";
import type { DeadMessage } from "../channel/contract.ts";

/** What could not be sent: kind, way and reason, never to whom. */
export function Dead() {
  const { t } = useWords();
  const pages = usePages<DeadMessage>("/api/notice-messages/dead");
  return (
    <section className="sheet stack" aria-labelledby="dead">
      <h2 id="dead">{t("notice.dead.title")}</h2>
      <p className="s mut">{t("notice.dead.line")}</p>
      <Wait for={pages.query} rows={1}>
        {() =>
          pages.items.length === 0 ? (
            <p className="mut">{t("notice.dead.none")}</p>
          ) : (
            <ul className="ruled">
              {pages.items.map((message) => (
                <Row key={message.id} message={message} />
              ))}
            </ul>
          )
        }
      </Wait>
      {pages.hasMore && (
        <Button pending={pages.loadingMore} onClick={pages.more}>
          {t("notice.more")}
        </Button>
      )}
    </section>
  );
}

function Row({ message }: { message: DeadMessage }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const { act, pending, problem } = useAct({
    run: (what: "retry" | "discard", key) =>
      send<DeadMessage>("POST", `/api/notice-messages/${message.id}/${what}`, undefined, { key }),
    refreshes: ["/api/notice-messages", "/api/notice-channels"],
  });
  return (
    <li className="stack t">
      <b>
        <Dotted>{[t(`notice.channel.${message.channel}`), t(`notice.dead.what.${message.what}`)]}</Dotted>
      </b>
      <p className="s">{message.error}</p>
      <p className="s mut">
        <Dotted>{[moment(message.madeAt), t("notice.dead.tries", { count: message.tries })]}</Dotted>
      </p>
      <div className="row">
        <Button pending={pending} onClick={() => void act("retry")}>
          {t("notice.dead.retry")}
        </Button>
        <Button pending={pending} onClick={() => void act("discard")}>
          {t("notice.dead.discard")}
        </Button>
      </div>
      {problem && <Failure error={problem} />}
    </li>
  );
}
