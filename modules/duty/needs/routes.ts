import { found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { Who } from "../../people/contract.ts";
import * as registry from "../../registry/api.ts";
import { todayOf } from "../actions.ts";
import { maySee, maySeeNeeds } from "../rules.ts";
import { getWholeDuty } from "../whole.ts";
import { DoorNeeds, NeedOpening, OpenedNeed } from "./contract.ts";

/** The needs at the doors of their own duties, for civil affairs (DESIGN §4, PI-01): nowhere else, and not after it is done. */
export function needRoutes(http: Http<Who>, keys: KeyStore): void {
  const { db } = http;
  const limit = registry.openingLimit(http);
  type Asking = { who: Who; tx: Parameters<typeof getWholeDuty>[0] };
  const householdOf = async ({ who, tx }: Asking, id: string): Promise<string> => {
    const duty = found(await getWholeDuty(tx, id));
    if (!maySee(who, duty)) found(null);
    refuse(maySeeNeeds(who, duty));
    return duty.subjectId;
  };
  http.get(
    {
      path: "/api/duties/{id}/needs",
      summary: "The care grade and the needs at the door of an own duty, for civil affairs",
      params: IdParams,
      answer: DoorNeeds,
    },
    async (ctx) => {
      const { tx, params, look } = ctx;
      const id = await householdOf(ctx, params.id);
      const home = found((await registry.getDoors(tx, [id])).get(id));
      const needs = await registry.needsAt(tx, id, await todayOf(db, tx));
      look("household", [id], ["care_grade", "care_reasons"]);
      const fields = new Set<string>();
      for (const { helpAtDoor, hardship } of needs.people) {
        if (helpAtDoor) fields.add("help_at_door");
        if (hardship) fields.add("masked");
      }
      look(
        "resident",
        needs.people.map((each) => each.id),
        [...fields],
      );
      return { careGrade: home.careGrade, ...needs };
    },
  );
  http.post(
    {
      path: "/api/duties/{id}/need-openings",
      summary: "Open a hardship at the door of an own duty, to find help: a look with that purpose",
      params: IdParams,
      body: NeedOpening,
      answer: OpenedNeed,
    },
    async (ctx) => {
      await householdOf(ctx, ctx.params.id);
      limit(ctx.who.personId, ctx.now);
      return ctx.params.id;
    },
    async (ctx, dutyId) => {
      const { tx, body, look } = ctx;
      const householdId = await householdOf(ctx, dutyId);
      const purpose = "assistance" as const;
      const asked = { householdId, residentId: body.residentId, purpose };
      const hardship = await registry.openHardship(tx, keys, asked, await todayOf(db, tx));
      if (hardship !== undefined) look("resident", [body.residentId], ["hardship"], purpose);
      return { hardship: hardship ?? null };
    },
  );
}
