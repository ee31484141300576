import { type KeyboardEvent, useEffect, useRef } from "react";
import { useFormat } from "../../../../web/dates.ts";
import { useWords } from "../../../../web/i18n.ts";
import { Button } from "../../../../web/kit/button.tsx";
import { Crumb } from "../../../../web/kit/crumb.tsx";
import { Failure } from "../../../../web/kit/failure.tsx";
import { Dotted } from "../../../../web/kit/marks.tsx";
import { PageHead } from "../../../../web/kit/page-head.tsx";
import { Wait } from "../../../../web/kit/wait.tsx";
import { useGet } from "../../../../web/query.ts";
import { useMe, whoOf } from "../../../../web/session.ts";
import type { DoorVisit, DoorWalk, RoundDoor, RoundStop } from "../../round/contract.ts";
import { type Outcome, countStops, nextStop, outcomes } from "../../round/rules.ts";
import { mayWriteRegister } from "../../rules.ts";
import { Answers, refusedAt } from "./answers.tsx";
import { Changed } from "./changed.tsx";
import { LivesHere } from "./lives-here.tsx";
import { NotedStrip } from "./noted-strip.tsx";
import { Tell } from "./tell.tsx";
import { useTap } from "./use-tap.ts";

/** The tap before, told on the next screen where it is taken back. */
export type Noted = { visit: DoorVisit; door: string };
type Props = {
  walk: DoorWalk;
  at: RoundStop;
  changing: boolean;
  noted: Noted | null;
  onNoted: (noted: Noted | null) => void;
  onGo: (to: { door: string; part?: string } | { part: "end" }) => void;
};

export function AtDoor({ walk, at, changing, noted, onNoted, onGo }: Props) {
  const { t, refusal } = useWords();
  const { moment } = useFormat();
  const may = mayWriteRegister(whoOf(useMe()), walk.communityId);
  const query = useGet<RoundDoor>(`/api/door-rounds/${walk.id}/doors/${at.id}`);
  const { stops } = walk;
  const index = stops.findIndex(({ id }) => id === at.id);
  const [before, after] = [stops[index - 1], stops[index + 1]];
  const page = useRef<HTMLDivElement>(null);
  // Each door begins at its name: a reader hears it, and the keys work without a press before.
  useEffect(() => page.current?.querySelector("h1")?.focus({ preventScroll: true }), []);
  const goOn = () => {
    const next = nextStop(stops, at.id);
    onGo(next === null || next.id === at.id ? { part: "end" } : { door: next.id });
  };
  const { tap, pending, problem } = useTap(walk.id, (visit) => {
    onNoted({ visit, door: at.door });
    if (visit.outcome === "changed") onGo({ door: at.id, part: "changed" });
    else goOn();
  });
  const standing = at.visit?.outcome ?? null;
  const asks = may === null && standing !== "refused" && !changing;
  const answer = (outcome: Outcome) => {
    if (asks && query.data && refusedAt(query.data, outcome) === null) tap({ doorId: at.id, outcome });
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    const typing = target.closest("input, textarea, select, dialog") !== null;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const outcome = outcomes[Number(event.key) - 1];
    if (event.key === "ArrowRight" && after) onGo({ door: after.id });
    else if (event.key === "ArrowLeft" && before) onGo({ door: before.id });
    else if (outcome !== undefined) answer(outcome);
    else if (event.key.toLowerCase() === "u")
      page.current?.querySelector<HTMLElement>("[data-undo]")?.click();
    else return;
    event.preventDefault();
  };
  const counts = countStops(stops);
  const done = stops.filter(({ visit }) => visit !== null).length;
  const params = { id: walk.communityId };
  return (
    <div className="walk stack" ref={page} onKeyDown={press}>
      <PageHead
        title={at.door}
        crumb={<Crumb up={[{ to: "/communities/$id/rounds", params, label: t("registry.round.title") }]} />}
      >
        <Dotted>
          {[
            t("registry.round.progress", { done, doors: counts.doors }),
            counts.nobody > 0 && t("registry.round.progress_nobody", { count: counts.nobody }),
          ]}
        </Dotted>
      </PageHead>
      <progress className="far" value={done} max={counts.doors} aria-hidden="true" />
      {noted && <NotedStrip roundId={walk.id} noted={noted} onUndone={() => onNoted(null)} onGo={onGo} />}
      <Wait for={query} rows={2}>
        {(door) => (
          <>
            {at.visit && at.visit.id !== noted?.visit.id && (
              <Standing walk={walk} at={at} may={may} onGo={onGo} />
            )}
            {door.visits
              .filter(({ outcome }) => outcome === "nobody")
              .map((visit) => (
                <p key={visit.id} className="s mut">
                  {t("registry.round.tried", { at: moment(visit.at) })}
                </p>
              ))}
            {may === null && standing !== "refused" && <Tell roundId={walk.id} door={door} id="not-now" />}
            {changing && may === null ? (
              <Changed roundId={walk.id} communityId={walk.communityId} door={door} />
            ) : (
              <LivesHere door={door} communityId={walk.communityId} />
            )}
            {standing === "refused" && <p className="why">{t("registry.round.respected")}</p>}
            {may !== null && <p className="why">{refusal(may)}</p>}
            {problem && (
              <Failure error={problem} retry={() => tap({ doorId: at.id, outcome: problem.outcome })} />
            )}
            <div className="thumb">
              {asks && <Answers door={door} pending={pending} because="not-now" onAnswer={answer} />}
              {changing && (
                <Button kind="pri" big onClick={goOn}>
                  {t("registry.round.next")}
                </Button>
              )}
              {!changing && (
                <div className="ways">
                  <Button
                    icon="back"
                    aria-disabled={before === undefined}
                    onClick={() => before && onGo({ door: before.id })}
                  >
                    {t("registry.round.previous")}
                  </Button>
                  <Button kind="link" onClick={() => onGo({ part: "end" })}>
                    {t("registry.round.to_left")}
                  </Button>
                  <Button
                    aria-disabled={after === undefined}
                    onClick={() => after && onGo({ door: after.id })}
                  >
                    {t("registry.round.next")}
                  </Button>
                </div>
              )}
            </div>
            {asks && <p className="s mut only-desk">{t("registry.round.keys")}</p>}
          </>
        )}
      </Wait>
    </div>
  );
}

/** How the door stands already: an own tap can be taken back here too, a colleague's is told. */
function Standing({ walk, at, may, onGo }: Pick<Props, "walk" | "at" | "onGo"> & { may: string | null }) {
  const { t } = useWords();
  const { moment } = useFormat();
  const visit = at.visit!;
  if (visit.mine && may === null)
    return (
      <NotedStrip roundId={walk.id} noted={{ visit, door: at.door }} onUndone={() => undefined} onGo={onGo} />
    );
  return (
    <p className="mut" role="status">
      {t("registry.round.standing", { outcome: t(`registry.round.${visit.outcome}`) })}{" "}
      {t("registry.round.at_by", { at: moment(visit.at) })}
    </p>
  );
}
