import "../../../web/look/place.css";
import type { ReactNode } from "react";
import { useAct } from "../../../web/act.ts";
import { Button } from "../../../web/kit/button.tsx";
import { Failure } from "../../../web/kit/failure.tsx";
import { profileOf } from "./profile-readings.ts";

type Props = {
  name: ReactNode;
  line: ReactNode;
  label: string;
  communityId: string;
  run: (key: string) => Promise<unknown>;
  onDone: () => void;
  /** It ended just now: struck through, with the way back. */
  gone?: boolean;
};

/** A venue or a partner of the place with the one act there is: ending it, or taking that back. */
export function LinkRow({ name, line, label, communityId, run, onDone, gone = false }: Props) {
  const { act, pending, problem } = useAct({
    run: (_: void, key) => run(key),
    refreshes: profileOf(communityId),
    onDone,
  });
  return (
    <li>
      <span>
        <span className={gone ? "door gone" : "door"}>{name}</span>
        <span className="s mut block" role={gone ? "status" : undefined}>
          {line}
        </span>
      </span>
      <Button pending={pending} onClick={() => void act()}>
        {label}
        <span className="hush"> {name}</span>
      </Button>
      {problem && <Failure error={problem} />}
    </li>
  );
}
