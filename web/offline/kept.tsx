/** What this phone can show without a signal: where a page that is not kept leads to. */
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import type { CommunityPage, Week } from "../../server/pages/contract.ts";
import type { Instructions } from "../../modules/programme/contract.ts";
import { addDays } from "../format.ts";
import { useFormat } from "../dates.ts";
import { useWords } from "../i18n.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { Dotted } from "../kit/marks.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { SkeletonList } from "../kit/skeleton-list.tsx";
import type { KeptReading } from "./readings.ts";
import { phone } from "./signal.ts";

export default function KeptPage() {
  const { t } = useWords();
  const [readings, setReadings] = useState<readonly KeptReading[] | null>(null);
  useEffect(() => {
    let here = true;
    void phone()
      .then(({ listReadings }) => listReadings())
      .catch(() => [])
      .then((found) => here && setReadings(found));
    return () => void (here = false);
  }, []);
  return (
    <>
      <PageHead title={t("web.kept.title")}>{t("web.kept.line")}</PageHead>
      {readings === null ? (
        <SkeletonList />
      ) : readings.some(({ address }) => address === week) ? (
        <Kept readings={readings} />
      ) : (
        <EmptyState title={t("web.kept.none")} pack={{ shape: "pouch", paper: "white", glyph: "check" }}>
          {t("web.kept.none_line")}
        </EmptyState>
      )}
    </>
  );
}

const week = "/api/pages/week";
function Kept({ readings }: { readings: readonly KeptReading[] }) {
  const { t, pick } = useWords();
  const { day, moment } = useFormat();
  const of = <T,>(pattern: RegExp) =>
    readings.filter(({ address }) => pattern.test(address)).map(({ body }) => body as T);
  const { from } = of<Week>(/^.api.pages.week$/)[0]!;
  const readAt = Math.max(...readings.map((each) => each.readAt));
  const places = of<CommunityPage>(/^.api.pages.communities./);
  const instructions = of<Instructions>(/^.api.programmes.[^/]+.products./);
  return (
    <div className="stack l narrow">
      <p className="mut">
        <Dotted>
          {[
            t("web.kept.until", { day: day(addDays(from, 6)) }),
            t("web.kept.read", { at: moment(new Date(readAt).toISOString()) }),
          ]}
        </Dotted>
      </p>
      <Group title={t("web.kept.duties", { count: of(/^.api.duties.[^/]+$/).length })}>
        <Link to="/">{t("web.nav.today")}</Link>
        <Link to="/week" search={{}}>
          {t("web.kept.week")}
        </Link>
      </Group>
      {places.length > 0 && (
        <Group title={t("web.kept.places")}>
          {places.map(({ community }) => (
            <Link key={community.id} to="/communities/$id" params={{ id: community.id }}>
              {pick(community.name)}
            </Link>
          ))}
        </Group>
      )}
      {instructions.length > 0 && (
        <Group title={t("web.kept.instructions")}>
          {instructions.map(({ programmeId, programmeCode, product }) => (
            <Link
              key={`${programmeId} ${product.code}`}
              to="/programmes/$id/products/$code"
              params={{ id: programmeId, code: product.code }}
            >
              {pick(product.content.name)} <span className="s mut">{programmeCode}</span>
            </Link>
          ))}
        </Group>
      )}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode[] }) {
  return (
    <section className="sheet stack t">
      <h2>{title}</h2>
      <ul className="ruled">
        {children.map((each, at) => (
          <li key={at}>{each}</li>
        ))}
      </ul>
    </section>
  );
}
