import type { Tx } from "../../../server/db.ts";
import { Refusal, Stale, refuse } from "../../../server/errors.ts";
import type { Http } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { mayReadEscalation, maySetEscalation } from "../rules.ts";
import { Escalation, EscalationInput } from "./contract.ts";
import { findSteps, saveSteps } from "./rows.ts";

export function escalationRoutes(http: Http<Who>): void {
  const read = async (tx: Tx, who: Who): Promise<Escalation> => ({
    ...(await findSteps(tx)),
    may: maySetEscalation(who),
  });
  http.get(
    {
      path: "/api/duty-escalation",
      summary: "Who is told of overdue duties, after how many days",
      answer: Escalation,
    },
    async ({ tx, who }) => {
      refuse(mayReadEscalation(who));
      return read(tx, who);
    },
  );
  http.change(
    "put",
    {
      path: "/api/duty-escalation",
      summary: "Set who is told of overdue duties; version 0 where the product's steps stand",
      body: EscalationInput,
      answer: Escalation,
    },
    async ({ tx, who, body, expected, record }) => {
      refuse(maySetEscalation(who));
      const names = body.steps.map(({ days, to }) => `${days} ${to}`);
      if (new Set(names).size < names.length) throw new Refusal("duty.step_twice", { field: "steps" });
      const steps = body.steps.toSorted((a, b) => a.days - b.days);
      if ((await saveSteps(tx, steps, who.personId, expected)) === 0) throw new Stale(tx.stationId);
      record({ verb: "change", kind: "escalation" });
      return tx.stationId;
    },
    ({ tx, who }) => read(tx, who),
  );
}
