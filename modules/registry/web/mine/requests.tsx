import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button, btn } from "../../../../web/kit/button.tsx";
import { Dialog } from "../../../../web/kit/dialog.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import type { Mine, OwnRequest, OwnRequests } from "../../contract.ts";
import { Ask } from "./ask.tsx";
import { useOwnValue } from "./values.ts";

/** What was asked, how it stands, and the answer; a copy and an erasure are asked for here. */
export function Requests({ mine }: { mine: Mine }) {
  const { t } = useWords();
  const [erasing, setErasing] = useState(false);
  const query = useGet<OwnRequests>("/api/mine/requests");
  const copy = useAct({
    run: (_: void, key) => send<OwnRequest>("POST", "/api/mine/requests", { kind: "export" }, { key }),
    refreshes: ["/api/mine/requests"],
  });
  const close = () => setErasing(false);
  const copied = query.data?.items.some(({ kind }) => kind === "export") ?? false;
  return (
    <section className="sheet stack" aria-labelledby="requests">
      <h2 id="requests">{t("registry.mine.requests")}</h2>
      <Wait for={query} rows={1}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="mut">{t("registry.mine.no_requests")}</p>}
            <ul className="ruled">
              {items.map((each) => (
                <Request key={each.id} request={each} />
              ))}
            </ul>
          </>
        )}
      </Wait>
      {copy.problem && <Failure error={copy.problem} />}
      {mine.erasedAt === null && (
        <>
          <div className="row">
            {copied ? (
              <>
                <a className={btn()} href="/api/mine/export?as=html" download>
                  {t("registry.mine.copy_html")}
                </a>
                <a className={btn()} href="/api/mine/export?as=xlsx" download>
                  {t("registry.mine.copy_xlsx")}
                </a>
                <a className={btn()} href="/api/mine/export?as=json" download>
                  {t("registry.mine.copy_json")}
                </a>
              </>
            ) : (
              <Button pending={copy.pending} onClick={() => void copy.act()}>
                {t("registry.mine.copy")}
              </Button>
            )}
            <Button kind="danger" onClick={() => setErasing(true)}>
              {t("registry.mine.erase")}
            </Button>
          </div>
          <Dialog open={erasing} title={t("registry.mine.erase")} onClose={close}>
            <Ask asking={{ kind: "erase" }} onDone={close} />
          </Dialog>
        </>
      )}
    </section>
  );
}

function Request({ request }: { request: OwnRequest }) {
  const { t } = useWords();
  const { day, moment } = useFormat();
  const say = useOwnValue();
  const { kind, field, value, clock, state, ground } = request;
  const due =
    clock.daysLeft < 0
      ? t("registry.mine.due_late")
      : t(clock.sure ? "registry.mine.due" : "registry.mine.due_unsure", { day: day(clock.dueOn) });
  return (
    <li className="stack t">
      <span>
        <b>
          <Dotted>
            {[t(`registry.request.kind.${kind}`), field !== null && t(`registry.field.${field}`)]}
          </Dotted>
        </b>
        {value !== null && field !== null && <> → {say(field, value)}</>}
      </span>
      {request.words !== "" && <span className="typed">{request.words}</span>}
      <span className="mut">
        <Dotted>
          {[
            moment(request.askedAt),
            <b key="state">{t(`registry.request.state.${state}`)}</b>,
            state === "open" && due,
          ]}
        </Dotted>
      </span>
      {ground !== null && <span>{t(`registry.ground.${ground}`)}</span>}
      {request.answer !== "" && <p className="why typed">{request.answer}</p>}
      {(state === "refused" || state === "partly") && (
        <small className="mut">{t("registry.mine.court")}</small>
      )}
    </li>
  );
}
