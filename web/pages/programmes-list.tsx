import { Link } from "@tanstack/react-router";
import type { ProgrammeSummary } from "../../modules/programme/contract.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { btn } from "../kit/button.tsx";
import { Dotted } from "../kit/marks.tsx";
import { Table } from "../kit/table.tsx";
import { DecideLink } from "./decide-link.tsx";
import { EffortTag } from "../kit/tag.tsx";

type Listed = { items: ProgrammeSummary[] };

/** What the chief has been asked to decide, one button each. */
export function Waiting({ items }: Listed) {
  const { t, pick } = useWords();
  const { span } = useFormat();
  return (
    <section className="stack" aria-labelledby="waiting-head">
      <h2 id="waiting-head">{t("page.programmes.for_you")}</h2>
      <ul className="waiting">
        {items.map((each) => (
          <li key={each.id} className="sheet">
            <div>
              <h3>{pick(each.communityName)}</h3>
              <p>{each.products.map((product) => pick(product.name)).join(t("shelf.and"))}</p>
              <p className="s mut">
                <Dotted>
                  {[
                    span(each.startsOn, each.endsOn),
                    each.revision > 1 && t("programme.revision_n", { n: each.revision }),
                    t("page.programme.by", { name: each.authorName }),
                    each.code,
                  ]}
                </Dotted>
              </p>
            </div>
            <div className="row">
              <EffortTag minutesPerWeek={each.minutesPerWeek} />
              <DecideLink
                programme={each}
                className={btn("pri")}
                label={`${t("page.programmes.decide")} ${each.code}`}
              >
                {t("page.programmes.decide")}
              </DecideLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ProgrammeTable({ items }: Listed) {
  const { t, pick } = useWords();
  const { span, hours } = useFormat();
  const named = (each: ProgrammeSummary) =>
    t("page.programmes.named", {
      community: pick(each.communityName),
      products:
        each.products.map((product) => pick(product.name)).join(t("shelf.and")) ||
        t("page.programme.nothing_yet"),
    });
  return (
    <Table
      caption={t("page.programmes.title")}
      rows={items}
      keyOf={(each) => each.id}
      columns={[
        {
          head: t("page.programmes.programme"),
          names: true,
          cell: (each) => (
            <p>
              <Link to="/programmes/$id" params={{ id: each.id }}>
                {named(each)}
              </Link>
            </p>
          ),
        },
        {
          head: t("page.programmes.state"),
          cell: (each) => (
            <Dotted>
              {[
                t(`programme.state.${each.state}`),
                each.next && t(`page.programme.next_${each.next.state}`, { number: each.next.number }),
              ]}
            </Dotted>
          ),
        },
        { head: t("page.programmes.span"), cell: (each) => span(each.startsOn, each.endsOn) },
        {
          head: t("page.programmes.a_week"),
          cell: (each) => <span className="nw">{hours(each.minutesPerWeek)}</span>,
        },
        { head: t("page.programmes.author"), cell: (each) => each.authorName },
        { head: t("page.programmes.code"), cell: (each) => <span className="mono nw">{each.code}</span> },
      ]}
    />
  );
}
