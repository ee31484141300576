/** 代办: who helped whom, and what was done in that half hour, for the two of them. */
import * as duty from "../../modules/duty/api.ts";
import * as journal from "../../modules/journal/api.ts";
import * as notice from "../../modules/notice/api.ts";
import * as people from "../../modules/people/api.ts";
import type { Who } from "../../modules/people/contract.ts";
import { Help, Helps } from "../../modules/people/help/contract.ts";
import { peopleNotices } from "../../modules/people/notices.ts";
import { Refusal, found } from "../errors.ts";
import type { Tx } from "../db.ts";
import { type Http, IdParams } from "../http.ts";

const shown = 30;

export function helpPages(http: Http<Who>, https: () => boolean): void {
  people.helpRoutes(http, https, {
    allow: async (tx, who, { postIds }) => {
      // A cadre sees nothing of what is for the appointed only, and so helps nobody who does.
      const cadre = who.posts.some(({ role }) => role === "cadre");
      if (cadre && (await duty.isAppointedTo(tx, postIds))) throw new Refusal("people.help_appointed");
    },
    tell: (tx, { helpId, personId }) =>
      notice.notify(tx, peopleNotices, "people.helped", {
        to: [{ personId }],
        subject: { kind: "help", id: helpId },
        address: `/me/helps/${helpId}`,
      }),
  });

  const dress = async (tx: Tx, who: Who, rows: readonly people.HelpRow[], now: Date): Promise<Help[]> => {
    const names = await people.listNames(
      tx,
      rows.flatMap(({ helperId, personId }) => [helperId, personId]),
    );
    return Promise.all(
      rows.map(async ({ id, helperId, personId, startedAt, untilAt, endedAt }): Promise<Help> => {
        const to = endedAt ?? untilAt;
        const acts = await journal.listHelpedActs(tx, { personId, helperId, from: startedAt, to });
        const of = acts.flatMap((act) =>
          act.kind === "duty" && act.targetId !== null ? [act.targetId] : [],
        );
        const titles = await duty.listTitles(tx, who, of);
        return {
          id,
          helper: names.get(helperId)?.name ?? "",
          helperSample: names.get(helperId)?.sample ?? false,
          person: names.get(personId)?.name ?? "",
          personSample: names.get(personId)?.sample ?? false,
          mine: personId === who.personId ? "helped" : "helper",
          startedAt: startedAt.toISOString(),
          endsAt: to.toISOString(),
          under: endedAt === null && untilAt > now,
          acts: acts.map(({ at, verb, kind, targetId }) => {
            const title = titles.get(targetId ?? "") ?? null;
            return { at: at.toISOString(), verb, kind, dutyId: title === null ? null : targetId, title };
          }),
        };
      }),
    );
  };
  const shownNames = (rows: readonly people.HelpRow[]) => [
    ...new Set(rows.flatMap(({ helperId, personId }) => [helperId, personId])),
  ];

  http.get(
    {
      path: "/api/pages/helps",
      summary: "When I was helped or helped somebody, and what was done",
      answer: Helps,
    },
    async ({ who, tx, now, look }) => {
      const rows = await people.listHelps(tx, who.personId, shown);
      look("person", shownNames(rows), ["name"]);
      return { items: await dress(tx, who, rows, now) };
    },
  );
  http.get(
    { path: "/api/pages/helps/{id}", summary: "One of them, to be printed", params: IdParams, answer: Help },
    async ({ who, tx, now, params, look }) => {
      const row = found(await people.findHelp(tx, params.id));
      if (row.personId !== who.personId && row.helperId !== who.personId) found(null);
      look("person", shownNames([row]), ["name"]);
      return (await dress(tx, who, [row], now))[0]!;
    },
  );
}
