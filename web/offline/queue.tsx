import "../look/outbox.css";
import { type ReactNode, memo, useState } from "react";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Conflict } from "./conflict.tsx";
import { letGo, toChief, tryAgain } from "./decide.ts";
import { flush } from "./flush.ts";
import { useSignal } from "./signal.ts";
import { useCalled } from "./use-called.ts";
import { type Write, useWrites } from "./waiting.ts";

/** How many are drawn at first, and more of them with each press: a page of five hundred would stand still. */
const perPage = 20;
/** What asks for a decision stands whole, so fewer of them. */
const askingPerPage = 10;

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
      {/* The tab's name without the number: setting it goes through the browser's own process, 1 to 90 ms each time. */}
      <PageHead title={t("web.outbox.title", { count: writes.length })} named={t("web.outbox.named")}>
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
        <Some of={asking} first={askingPerPage}>
          {(some) => some.map((write) => <Asks key={write.key} write={write} />)}
        </Some>
        {waiting.length > 0 && (
          <section className="sheet stack">
            <h2>{t("web.outbox.waiting", { count: waiting.length })}</h2>
            <div className="row">
              <Button kind="pri" pending={sending} onClick={() => void send()}>
                {t("web.outbox.send")}
              </Button>
            </div>
            <Some of={waiting} first={perPage}>
              {(some) => (
                <ul className="ruled">
                  {some.map((write) => (
                    <Line key={write.key} write={write} />
                  ))}
                </ul>
              )}
            </Some>
          </section>
        )}
      </div>
    </>
  );
}

/** The first of them, and a page more with each press. */
function Some(of: { of: readonly Write[]; first: number; children: (some: readonly Write[]) => ReactNode }) {
  const { t } = useWords();
  const [most, setMost] = useState(of.first);
  const left = of.of.length - most;
  return (
    <>
      {of.children(of.of.slice(0, most))}
      {left > 0 && (
        <div className="row">
          <Button onClick={() => setMost(most + of.first)}>
            {t("web.outbox.more", { count: Math.min(left, of.first) })}
          </Button>
          <span className="s mut">{t("web.outbox.behind", { count: left })}</span>
        </div>
      )}
    </>
  );
}

/** Drawn again only when this one changed. */
const Line = memo(function Line({ write }: { write: Write }) {
  const { title, act, at } = useCalled()(write);
  return (
    <li>
      <b>{title}</b>
      <p className="s mut">
        <Dotted>{[act, at]}</Dotted>
      </p>
    </li>
  );
});

const Asks = memo(function Asks({ write }: { write: Write }) {
  return write.state === "conflict" && write.seen ? (
    <Conflict write={write} view={write.seen} />
  ) : (
    <Refused write={write} />
  );
});

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
