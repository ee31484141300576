/** One tap at a door; the same tap after a lost answer is the same act, by the key kept for it. */
import { useAct } from "../../../../web/act.ts";
import { isProblem, send } from "../../../../web/api.ts";
import { outdate } from "../../../../web/query.ts";
import type { DoorVisit } from "../../round/contract.ts";
import type { Outcome } from "../../round/rules.ts";
import { useState } from "react";
import { answered, keyOfTap } from "./taps.ts";
import { keepVisit } from "./use-walk.ts";

type Tap = { doorId: string; outcome: Outcome };

export function useTap(roundId: string, onDone: (visit: DoorVisit) => void) {
  const path = `/api/door-rounds/${roundId}/visits`;
  const [last, setLast] = useState<Outcome>("same");
  const { act, pending, problem } = useAct({
    run: async (tap: Tap) => {
      const key = keyOfTap(path, tap);
      try {
        const visit = await send<DoorVisit>("POST", path, tap, { key });
        answered();
        return visit;
      } catch (error) {
        if (isProblem(error) && !error.lost) answered();
        throw error;
      }
    },
    onDone: (visit) => {
      keepVisit(roundId, visit);
      outdate([`/api/door-rounds/${roundId}/doors/${visit.doorId}`]);
      onDone(visit);
    },
  });
  const tap = (of: Tap) => {
    setLast(of.outcome);
    void act(of);
  };
  return { tap, pending, problem: problem && Object.assign(problem, { outcome: last }) };
}
