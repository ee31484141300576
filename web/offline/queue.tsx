import "../look/outbox.css";
import { useState } from "react";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Conflict } from "./conflict.tsx";
import { letGo, toChief, tryAgain } from "./decide.ts";
import { flush } from "./flush.ts";
import { type Write, useWrites } from "./outbox.ts";
import { useSignal } from "./signal.ts";
import { useCalled } from "./use-called.ts";

/** What lies on this phone and has not arrived yet: what waits, and what asks for a decision. */
export default function OutboxPage() {
  const { t } = useWords();
  const { moment } = useFormat();
  const writes = useWrites();
  const { lastTriedAt } = useSignal();
  const asking = writes.filter((write) => write.state !== "waiting");
  const waiting = writes.filter((write) => write.state === "waiting");
  const [sending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    await flush(true).finally(() => setSending(false));
  };
  return (
    <>
      <PageHead title={t("web.outbox.title", { count: writes.length })}>
        <Dotted>
          {[
            t("web.outbox.line"),
            lastTriedAt !== null &&
              t("web.outbox.tried", { at: moment(new Date(lastTriedAt).toISOString()) }),
          ]}
        </Dotted>
      </PageHead>
      {writes.length === 0 && (
        <EmptyState title={t("web.outbox.empty")} pack={{ shape: "pouch", paper: "white", glyph: "check" }}>
          {t("web.outbox.empty_line")}
        </EmptyState>
      )}
      <div className="stack l outbox">
        {asking.map((write) =>
          write.state === "conflict" && write.seen ? (
            <Conflict key={write.key} write={write} view={write.seen} />
          ) : (
            <Refused key={write.key} write={write} />
          ),
        )}
        {waiting.length > 0 && (
          <section className="sheet stack">
            <h2>{t("web.outbox.waiting", { count: waiting.length })}</h2>
            <ul className="ruled">
              {waiting.map((write) => (
                <li key={write.key}>
                  <Line write={write} />
                </li>
              ))}
            </ul>
            <div className="row">
              <Button kind="pri" pending={sending} onClick={() => void send()}>
                {t("web.outbox.send")}
              </Button>
            </div>
          </section>
        )}
      </div>
    </>
  );
}

function Line({ write }: { write: Write }) {
  const { title, act, at } = useCalled()(write);
  return (
    <>
      <b>{title}</b>
      <p className="s mut">
        <Dotted>{[act, at]}</Dotted>
      </p>
    </>
  );
}

/** Refused while nobody was looking: it stays with its reason until the person decides. */
function Refused({ write }: { write: Write }) {
  const { t, refusal } = useWords();
  const { title, act, at } = useCalled()(write);
  const reason = write.seen?.reason;
  return (
    <section className="sheet stack">
      <h2>{title}</h2>
      <p className="s mut">
        <Dotted>{[act, at]}</Dotted>
      </p>
      <p className="why act">
        <span>
          <b>{t("web.outbox.refused")}</b>
          {reason ? reason.title || refusal(reason.code) : t("web.outbox.unreadable")}
        </span>
      </p>
      <div className="row">
        <Button onClick={() => void tryAgain(write)}>{t("web.outbox.again")}</Button>
        <Button onClick={() => void toChief(write)}>{t("web.outbox.to_chief")}</Button>
        <LetGo write={write} />
      </div>
      <p className="s mut">{t("web.outbox.to_chief_line")}</p>
    </section>
  );
}

/** Asked twice: what is let go is nowhere else. */
function LetGo({ write }: { write: Write }) {
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  return (
    <Button kind="link" onClick={() => (sure ? void letGo(write) : setSure(true))}>
      {t(sure ? "web.outbox.let_go_sure" : "web.outbox.let_go")}
    </Button>
  );
}
