import { createHash } from "node:crypto";
import { z } from "zod";
import { addDays } from "../../modules/community/civil-days.ts";
import * as duty from "../../modules/duty/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import * as promise from "../../modules/promise/api.ts";
import * as programme from "../../modules/programme/api.ts";
import { maySeeProgramme } from "../../modules/programme/rules.ts";
import * as registry from "../../modules/registry/api.ts";
import type { Http } from "../http.ts";
import type { KeyStore } from "../keys.ts";
import { drawCommunity } from "./community.ts";
import { Offline } from "./contract.ts";
import { drawToday, drawWeek } from "./today.ts";

type Reading = { address: string; body: unknown };
/** Beyond these the phone asks when it has a signal: a day holds some thirty visits, a week fewer than this. */
const mostDuties = 150;
/** A beat has one to five; the chief's week may lead everywhere. */
const mostPlaces = 6;

/** In the order of the duties, each once. */
const once = (ids: readonly string[]) => [...new Set(ids)];

export function offlinePages(http: Http<Who>, keys: KeyStore): void {
  const { db } = http;
  http.get(
    {
      path: "/api/pages/offline",
      summary: "What a phone keeps for today and this week; each household in it is a look for that purpose",
      query: z.object({ held: z.string().max(64).optional() }),
      answer: Offline,
    },
    async ({ who, tx, now, query, look }) => {
      const asked = { db, tx, who, now, keys };
      const [today, week, waiting] = await Promise.all([
        drawToday(asked),
        drawWeek(asked),
        duty.readWaiting(db, tx, who),
      ]);
      const listed = [...today.doors, ...week.doors, ...waiting.doors];
      const open = listed.filter(({ state }) => state === "open" || state === "signing");
      const duties = await duty.readSeveral(db, tx, who, once(open.map(({ id }) => id)).slice(0, mostDuties));
      const whole = duties.map((each) => each.duty);
      // What the pages of these duties lead to, and nothing beyond.
      const places = once(whole.map(({ communityId }) => communityId))
        .filter((id) => maySeeProgramme(who, id))
        .slice(0, mostPlaces);
      const noted: Parameters<typeof look>[] = [];
      const note = (...of: Parameters<typeof look>) => void noted.push(of);
      const [homes, instructions, communities, promises] = await Promise.all([
        registry.readHouseholds(tx, who, once(duty.householdsShown(whole))),
        programme.readInstructions(tx, who, once(whole.map(({ programmeId }) => programmeId))),
        Promise.all(places.map((id) => drawCommunity(asked, id))),
        promise.readSeveral(
          asked,
          today.page.promises.map((each) => each.promise.id),
          note,
          "offline",
        ),
      ]);
      const wanted = new Set(whole.map((each) => `${each.programmeId} ${each.productCode}`));
      const readings: Reading[] = [
        { address: "/api/pages/today", body: today.page },
        { address: "/api/pages/week", body: week.page },
        { address: "/api/waiting", body: waiting.page },
        ...duties.flatMap((each): Reading[] => {
          const address = `/api/duties/${each.duty.id}`;
          return [
            { address, body: each.duty },
            { address: `${address}/life`, body: each.life },
            { address: `${address}/files`, body: each.files },
          ];
        }),
        ...communities.flatMap(({ page }): Reading[] => [
          { address: `/api/pages/communities/${page.community.id}`, body: page },
          { address: `/api/communities/${page.community.id}`, body: page.community },
        ]),
        ...instructions
          .filter((each) => wanted.has(`${each.programmeId} ${each.product.code}`))
          .map((body) => ({
            address: `/api/programmes/${body.programmeId}/products/${body.product.code}`,
            body,
          })),
        ...promises.map((body) => ({ address: `/api/promises/${body.id}`, body })),
        ...homes.map((body) => ({ address: `/api/households/${body.id}`, body })),
      ];
      const digest = createHash("sha256").update(JSON.stringify(readings)).digest("base64url").slice(0, 22);
      const until = addDays(week.page.from, 6);
      if (query.held === digest) return { digest, until, readings: null };
      const graded = homes.length > 0 || duties.some((each) => each.graded);
      const doors = once([...duty.householdsShown([...listed, ...whole]), ...homes.map(({ id }) => id)]);
      today.tell(note, "offline");
      for (const each of noted) look(...each);
      look("household", doors, graded ? ["door", "care_grade"] : ["door"], "offline");
      look("person", once(communities.flatMap(({ personIds }) => personIds)), ["name", "posts"], "offline");
      return { digest, until, readings };
    },
  );
}
