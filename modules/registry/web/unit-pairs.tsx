import "../../../web/look/place.css";
import "../../../web/look/unit.css";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../web/act.ts";
import { send } from "../../../web/api.ts";
import { useFormat } from "../../../web/dates.ts";
import { useWords } from "../../../web/i18n.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Crumb } from "../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../web/kit/empty-state.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { Lines } from "../../../web/kit/lines.tsx";
import { Dotted, SampleMark } from "../../../web/kit/marks.tsx";
import { Note } from "../../../web/kit/note.tsx";
import { PageHead } from "../../../web/kit/page-head.tsx";
import { Wait } from "../../../web/kit/wait.tsx";
import { useGet } from "../../../web/query.ts";
import type { Unit, UnitPair } from "../unit/contract.ts";
import { unitReadings } from "./unit-acts.tsx";
import { UnitCode } from "./unit-table.tsx";

/** Two that look like one, side by side: merge the right one into the left, the left into the right, or keep both. */
export default function UnitPairs() {
  const { id = "" } = useParams({ strict: false });
  const { t } = useWords();
  const query = useGet<{ items: UnitPair[] }>(`/api/communities/${id}/unit-pairs`);
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      <PageHead
        title={t("registry.pairs.title")}
        crumb={
          <Crumb up={[{ to: "/communities/$id/units", params: { id }, label: t("registry.units.title") }]} />
        }
      >
        {t("registry.pairs.line")}
      </PageHead>
      {done && <Note live>{done}</Note>}
      <Wait for={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              sign="tick"
              title={t("registry.pairs.none")}
              action={
                <Link className="btn" to="/communities/$id/units" params={{ id }}>
                  {t("registry.unit_list.see")}
                </Link>
              }
            />
          ) : (
            items.map((pair) => (
              <Pair key={`${pair.units[0].id} ${pair.units[1].id}`} pair={pair} onDone={setDone} />
            ))
          )
        }
      </Wait>
    </>
  );
}

function Pair({ pair, onDone }: { pair: UnitPair; onDone: (said: string) => void }) {
  const { t } = useWords();
  const [left, right] = pair.units;
  type Decision = { noun: "merger" | "apartness"; keep: Unit; other: Unit };
  const { act, pending, problem } = useAct({
    run: ({ noun, keep, other }: Decision, key) =>
      send<Unit>("POST", `/api/units/${keep.id}/${noun}`, { otherId: other.id }, { key }),
    refreshes: [
      `/api/communities/${left.communityId}/unit-pairs`,
      ...unitReadings(left),
      `/api/units/${right.id}`,
    ],
    onDone: (_, { noun, keep }) => onDone(t(`registry.pairs.done_${noun}`, { name: keep.name })),
  });
  return (
    <section className="sheet stack">
      <h2>{t(`registry.pairs.by_${pair.by}`)}</h2>
      <div className="two even">
        {(
          [
            [left, right],
            [right, left],
          ] as const
        ).map(([unit, other]) => (
          <div className="stack t" key={unit.id}>
            <Side unit={unit} />
            <Button pending={pending} onClick={() => void act({ noun: "merger", keep: unit, other })}>
              {t("registry.pairs.keep_this")}
              <span className="hush"> {unit.name}</span>
            </Button>
          </div>
        ))}
      </div>
      <div className="row b">
        <p className="s mut">{t("registry.pairs.merge_line")}</p>
        <Button
          kind="link"
          pending={pending}
          onClick={() => void act({ noun: "apartness", keep: left, other: right })}
        >
          {t("registry.pairs.keep_both")}
        </Button>
      </div>
      {problem && <Failure error={problem} />}
    </section>
  );
}
function Side({ unit }: { unit: Unit }) {
  const { t } = useWords();
  const { day } = useFormat();
  return (
    <>
      <h3>
        <Link className="place" to="/units/$id" params={{ id: unit.id }}>
          {unit.name}
        </Link>
        {unit.sample && <SampleMark />}
      </h3>
      <Lines
        lines={[
          { term: t("registry.units.kind"), text: t(`registry.unit_kind.${unit.kind}`) },
          { term: t("registry.units.where"), text: <Dotted>{[...unit.doors, unit.place]}</Dotted> },
          { term: t("registry.units.code"), text: <UnitCode unit={unit} /> },
          {
            term: t("registry.units.contact"),
            text: t(unit.hasContact ? "registry.units.has_contact" : "registry.units.no_contact"),
          },
          { term: t("registry.unit_form.hours"), text: unit.details?.hours ?? t("registry.unit.unknown") },
          { term: t("registry.unit.as_of"), text: unit.details ? day(unit.details.asOf) : "" },
        ]}
      />
    </>
  );
}
