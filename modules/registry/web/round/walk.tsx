import "../../../../web/look/round.css";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Wait } from "../../../../web/kit/wait.tsx";
import type { DoorWalk, RoundStop } from "../../round/contract.ts";
import { nextStop, whereStopped } from "../../round/rules.ts";
import { AtDoor, type Noted } from "./at-door.tsx";
import { RoundEnd } from "./round-end.tsx";
import { useWalk } from "./use-walk.ts";

/** 上门核对: one door a screen; which one stands in the address, so that going back goes to the door before. */
export default function WalkPage() {
  const { id = "" } = useParams({ strict: false });
  const query = useWalk(id);
  return (
    <Wait for={query} page>
      {(walk) => <Walk key={walk.id} walk={walk} />}
    </Wait>
  );
}

function Walk({ walk }: { walk: DoorWalk }) {
  const { door, part }: { door?: string; part?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [noted, setNoted] = useState<Noted | null>(null);
  const { stops } = walk;
  // Where one goes on is chosen once: a tap must not carry the page away under it.
  const began = useRef<RoundStop | null | undefined>(undefined);
  if (began.current === undefined) began.current = nextStop(stops, whereStopped(stops));
  const at = stops.find(({ id }) => id === door) ?? (part === "end" ? null : began.current);
  const go = (to: { door: string; part?: string } | { part: "end" }) =>
    void navigate({ to: "/rounds/$id", params: { id: walk.id }, search: to });
  if (walk.endedAt !== null || at === null)
    return <RoundEnd walk={walk} noted={noted} onGo={(doorId) => go({ door: doorId })} />;
  return (
    <AtDoor
      key={at.id}
      walk={walk}
      at={at}
      changing={part === "changed"}
      noted={noted}
      onNoted={setNoted}
      onGo={go}
    />
  );
}
