import "../../../../web/look/round.css";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../../../../web/act.ts";
import { isProblem, send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { btn } from "../../../../web/kit/button.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { EmptyState } from "../../../../web/kit/empty-state.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { SelectField } from "../../../../web/kit/field.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { MayButton } from "../../../../web/kit/refusal.tsx";
import { Seg } from "../../../../web/kit/seg.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import { useMe, whoOf } from "../../../../web/session.ts";
import type { DoorRound, DoorRounds } from "../../round/contract.ts";
import { mayReadRegister, mayWriteRegister } from "../../rules.ts";

/** 上门核对: the rounds of a community, and the start of one. */
export default function Rounds() {
  const { id = "" } = useParams({ strict: false });
  const { refusal, t, pick } = useWords();
  const read = mayReadRegister(whoOf(useMe()), id);
  const query = useGet<DoorRounds>(read === null ? `/api/communities/${id}/door-rounds` : null);
  const community = useGet<{ name: { zh: string; en: string } }>(`/api/communities/${id}`).data;
  const params = { id };
  return (
    <>
      <PageHead
        title={t("registry.round.title")}
        crumb={
          <Crumb
            up={[
              { to: "/communities/$id", params, label: community ? pick(community.name) : "…" },
              { to: "/communities/$id/buildings", params, label: t("registry.buildings.title") },
            ]}
          />
        }
      >
        {t("registry.round.line")}
      </PageHead>
      {read !== null ? (
        <p className="why narrow">{refusal(read)}</p>
      ) : (
        <Wait for={query} page>
          {({ items, buildings }) =>
            buildings.length === 0 ? (
              <EmptyState
                sign="door"
                title={t("registry.round.no_doors")}
                action={
                  <Link className={btn("pri")} to="/communities/$id/doors" params={params}>
                    {t("registry.buildings.to_doors")}
                  </Link>
                }
              >
                {t("registry.round.no_doors_line")}
              </EmptyState>
            ) : (
              <>
                <Start communityId={id} buildings={buildings} />
                <List
                  title={t("registry.round.under_way")}
                  items={items.filter(({ endedAt }) => endedAt === null)}
                />
                <List
                  title={t("registry.round.earlier")}
                  items={items.filter(({ endedAt }) => endedAt !== null)}
                />
                {items.length === 0 && <p className="mut">{t("registry.round.none")}</p>}
              </>
            )
          }
        </Wait>
      )}
    </>
  );
}

const whole = "whole";
function Start({ communityId, buildings }: { communityId: string; buildings: DoorRounds["buildings"] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { building: named }: { building?: string } = useSearch({ strict: false });
  const may = mayWriteRegister(whoOf(useMe()), communityId);
  const [building, setBuilding] = useState(
    buildings.some(({ key }) => key === named) ? named! : buildings[0]!.key,
  );
  const [stairs, setStairs] = useState<string>(whole);
  const [order, setOrder] = useState<"downward" | "from_bottom">("downward");
  const of = buildings.find(({ key }) => key === building)!;
  const { act, pending, problem } = useAct({
    run: (_: void, key) => {
      const body = { building, stairs: stairs === whole ? null : stairs, downward: order === "downward" };
      return send<DoorRound>("POST", `/api/communities/${communityId}/door-rounds`, body, { key });
    },
    refreshes: [`/api/communities/${communityId}/door-rounds`],
    onDone: ({ id }) => void navigate({ to: "/rounds/$id", params: { id }, search: {} }),
  });
  const open =
    isProblem(problem) && problem.code === "registry.round_open"
      ? (problem.details as { roundId: string }).roundId
      : null;
  return (
    <section className="sheet stack">
      <SelectField
        name="building"
        label={t("registry.round.building")}
        problem={problem}
        value={building}
        onChange={(event) => {
          setBuilding(event.currentTarget.value);
          setStairs(whole);
        }}
        data={buildings.map(({ key, name }) => ({ value: key, label: name }))}
      />
      {of.stairs.length > 1 && of.stairs.length <= 3 && (
        <Seg
          label={t("registry.round.stairs")}
          labelled
          value={stairs}
          onChange={setStairs}
          options={[whole, ...of.stairs].map((value) => ({
            value,
            label: value === whole ? t("registry.round.whole") : t("registry.plan.stairs", { unit: value }),
          }))}
        />
      )}
      {of.stairs.length > 3 && (
        <SelectField
          name="stairs"
          label={t("registry.round.stairs")}
          problem={problem}
          value={stairs}
          onChange={(event) => setStairs(event.currentTarget.value)}
          data={[whole, ...of.stairs].map((value) => ({
            value,
            label: value === whole ? t("registry.round.whole") : t("registry.plan.stairs", { unit: value }),
          }))}
        />
      )}
      <Seg
        label={t("registry.round.order")}
        labelled
        value={order}
        onChange={setOrder}
        options={(["downward", "from_bottom"] as const).map((value) => ({
          value,
          label: t(`registry.round.${value}`),
        }))}
      />
      {stairs === whole && <p className="mut">{t("registry.round.open_line", { count: of.doors })}</p>}
      {problem && <Failure error={problem} />}
      {open !== null && (
        <p>
          <Link className={btn("pri")} to="/rounds/$id" params={{ id: open }} search={{}}>
            {t("registry.round.go_on")}
          </Link>
        </p>
      )}
      <MayButton
        may={may}
        kind="pri"
        big
        pending={pending}
        label={t("registry.round.open")}
        onClick={() => void act()}
      />
    </section>
  );
}

function List({ title, items }: { title: string; items: DoorRound[] }) {
  const { t } = useWords();
  const { moment } = useFormat();
  if (items.length === 0) return null;
  return (
    <section className="stack t">
      <h2>{title}</h2>
      <ul className="sheet ruled">
        {items.map((round) => {
          const { doors, ...by } = round.counts;
          const done = Object.values(by).reduce((sum, count) => sum + count, 0);
          const place =
            round.stairs === null
              ? round.name
              : t("registry.round.of", { name: round.name, stairs: round.stairs });
          return (
            <li key={round.id} className="row b">
              <span className="stack t">
                <b>{place}</b>
                <span className="s mut">
                  <Dotted>
                    {[
                      round.afterId !== null && t("registry.round.again"),
                      t("registry.round.progress", { done, doors }),
                      by.nobody > 0 && t("registry.round.progress_nobody", { count: by.nobody }),
                      round.endedAt === null
                        ? t("registry.round.since", { at: moment(round.openedAt) })
                        : t("registry.round.ended_at", { at: moment(round.endedAt) }),
                    ]}
                  </Dotted>
                </span>
              </span>
              <Link className={btn()} to="/rounds/$id" params={{ id: round.id }} search={{}}>
                {t(round.endedAt === null ? "registry.round.go_on" : "registry.round.see")}
                <span className="hush"> {place}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
