import { Link, useNavigate } from "@tanstack/react-router";
import { useAct } from "../../../../web/act.ts";
import { send } from "../../../../web/api.ts";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button, btn } from "../../../../web/kit/button.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { useMe, whoOf } from "../../../../web/session.ts";
import type { DoorRound, DoorWalk, RoundStop } from "../../round/contract.ts";
import { countStops, outcomes } from "../../round/rules.ts";
import { mayWriteRegister } from "../../rules.ts";
import type { Noted } from "./at-door.tsx";
import { NotedStrip } from "./noted-strip.tsx";
import { readAgain } from "./use-walk.ts";

type Props = { walk: DoorWalk; noted: Noted | null; onGo: (doorId: string) => void };

/** What a round came to and what is left of it: counts of doors, never of people who walked. */
export function RoundEnd({ walk, noted, onGo }: Props) {
  const { t, refusal } = useWords();
  const navigate = useNavigate();
  const may = mayWriteRegister(whoOf(useMe()), walk.communityId);
  const { id, stops, endedAt } = walk;
  const counts = countStops(stops);
  const left = stops.filter(({ visit }) => visit === null);
  const at = (outcome: string) => stops.filter(({ visit }) => visit?.outcome === outcome);
  const end = useAct({
    run: (_: void, key) => send<DoorRound>("POST", `/api/door-rounds/${id}/end`, undefined, { key }),
    refreshes: [`/api/communities/${walk.communityId}/door-rounds`],
    onDone: () => void readAgain(id),
  });
  const second = useAct({
    run: (_: void, key) => send<DoorRound>("POST", `/api/door-rounds/${id}/second-round`, undefined, { key }),
    refreshes: [`/api/communities/${walk.communityId}/door-rounds`],
    onDone: (next) => void navigate({ to: "/rounds/$id", params: { id: next.id }, search: {} }),
  });
  const params = { id: walk.communityId };
  const title =
    endedAt !== null
      ? t("registry.round.over")
      : left.length === 0
        ? t("registry.round.all_done")
        : t("registry.round.left_title", { count: left.length });
  const place =
    walk.stairs === null ? walk.name : t("registry.round.of", { name: walk.name, stairs: walk.stairs });
  return (
    <div className="walk stack">
      <PageHead
        title={title}
        crumb={<Crumb up={[{ to: "/communities/$id/rounds", params, label: t("registry.round.title") }]} />}
      >
        <Dotted>
          {[place, t("registry.round.progress", { done: counts.doors - left.length, doors: counts.doors })]}
        </Dotted>
      </PageHead>
      {noted && endedAt === null && (
        <NotedStrip roundId={id} noted={noted} onUndone={() => undefined} onGo={({ door }) => onGo(door)} />
      )}
      <section className="sheet" aria-labelledby="counts">
        <h2 id="counts">{t("registry.round.counts")}</h2>
        <ul className="ruled">
          {outcomes.map((outcome) => (
            <li key={outcome} className="row b">
              {t(`registry.round.${outcome}`)} <b>{counts[outcome]}</b>
            </li>
          ))}
        </ul>
      </section>
      <StopList title={t("registry.round.list_left")} stops={left} onGo={endedAt === null ? onGo : null} />
      <StopList
        title={t("registry.round.list_nobody")}
        stops={at("nobody")}
        onGo={endedAt === null ? onGo : null}
      />
      <StopList
        title={t("registry.round.list_refused")}
        stops={at("refused")}
        onGo={endedAt === null ? onGo : null}
      />
      {may !== null && <p className="why">{refusal(may)}</p>}
      {may === null && (
        <div className="stack t">
          {counts.nobody > 0 && left.length === 0 && (
            <Button kind="pri" big pending={second.pending} onClick={() => void second.act()}>
              {t("registry.round.second", { count: counts.nobody })}
            </Button>
          )}
          {endedAt === null && (
            <>
              <Button big pending={end.pending} onClick={() => void end.act()}>
                {t("registry.round.end")}
              </Button>
              <p className="s mut">{t("registry.round.end_line")}</p>
            </>
          )}
          {(end.problem ?? second.problem) && <Failure error={end.problem ?? second.problem} />}
        </div>
      )}
      {endedAt !== null && (
        <p>
          <Link to="/communities/$id/rounds" params={params} className={btn()}>
            {t("registry.round.title")}
          </Link>
        </p>
      )}
    </div>
  );
}

function StopList({
  title,
  stops,
  onGo,
}: {
  title: string;
  stops: RoundStop[];
  onGo: ((doorId: string) => void) | null;
}) {
  const { t } = useWords();
  const { moment } = useFormat();
  if (stops.length === 0) return null;
  return (
    <section className="sheet stack t">
      <h2>
        {title} <span className="s mut">{stops.length}</span>
      </h2>
      <ul className="ruled">
        {stops.map(({ id, door, visit }) => (
          <li key={id} className="row b">
            {onGo === null ? (
              <span>{door}</span>
            ) : (
              <Button kind="link" onClick={() => onGo(id)}>
                {door}
              </Button>
            )}
            {visit?.outcome === "nobody" && (
              <span className="s mut">{t("registry.round.tried", { at: moment(visit.at) })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
