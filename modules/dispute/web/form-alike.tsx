import { useEffect, useState } from "react";
import { Link } from "@tanstack/react-router";
import { send } from "../../../web/api.ts";
import { useWords } from "../../../web/i18n.ts";
import { btn } from "../../../web/kit/button.tsx";
import { Dotted } from "../../../web/kit/marks.tsx";
import { Tick } from "../../../web/kit/field.tsx";
import type { Likeness } from "../contract.ts";
import { likenessOf, type Typed } from "./typed.ts";

const pauseMs = 500;

/** 登记过没有: the same place or the same people in twelve months, while it is being typed. */
export function FormAlike({ typed, onLinks }: { typed: Typed; onLinks: (links: string[]) => void }) {
  const { t } = useWords();
  const asked = JSON.stringify(likenessOf(typed));
  const [found, setFound] = useState<Likeness["items"]>([]);
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      if (asked === "null") return setFound([]);
      // It only looks: without a signal there is nothing to show, and nothing is kept from being registered.
      send<Likeness>("POST", "/api/disputes/likeness", JSON.parse(asked))
        .then(({ items }) => here && setFound(items))
        .catch(() => here && setFound([]));
    }, pauseMs);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [asked]);
  if (found.length === 0) return null;
  const toggle = (id: string) =>
    onLinks(typed.links.includes(id) ? typed.links.filter((each) => each !== id) : [...typed.links, id]);
  return (
    <section className="note stack t" role="status" aria-label={t("dispute.alike.title")}>
      <b>{t("dispute.alike.title")}</b>
      {found.map((row) => (
        <div key={row.id} className="stack t">
          <p>
            <b>{row.line}</b>{" "}
            <span className="s">
              <Dotted>
                {[
                  ...row.reasons.map((reason) => t(`dispute.alike.${reason}`)),
                  t("dispute.alike.days", { count: row.daysAgo }),
                  t(`dispute.state.${row.ending ?? row.state}`),
                ]}
              </Dotted>
            </span>
          </p>
          <div className="row">
            <Tick
              name={`link-${row.id}`}
              label={t("dispute.alike.link")}
              checked={typed.links.includes(row.id)}
              onChange={() => toggle(row.id)}
            />
            <Link className={btn("link")} to="/disputes/$id" params={{ id: row.id }} target="_blank">
              {t("dispute.alike.see", { number: row.number })}
            </Link>
          </div>
        </div>
      ))}
      <p className="s">{t("dispute.alike.go_on")}</p>
    </section>
  );
}
