/** What differs side by side, and the files that go out: rows that were not taken, and the register itself. */
import { z } from "zod";
import { FileAnswer } from "../../../server/bytes.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { PageQuery, pageOf } from "../../../server/wire.ts";
import { workbookOf } from "../../../server/sheet/writing.ts";
import { findCommunity } from "../../community/api.ts";
import { knows } from "../../community/rules.ts";
import type { Who } from "../../people/contract.ts";
import { mayReadRegister } from "../rules.ts";
import { type Ground, todayOf } from "../resident/asking.ts";
import { openingLimit } from "../resident/opening-limit.ts";
import { sensitiveStanding } from "../resident/sensitive.ts";
import { RegisterConflict, RegisterExport } from "./contract.ts";
import { exportOf } from "./export.ts";
import { refusedSheets } from "./refused-sheet.ts";
import { findOwn } from "./routes.ts";
import { pageSides } from "./side-by-side.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const isId = (text: string | undefined) =>
  text !== undefined && z.uuid().safeParse(text).success ? text : null;

export function importFileRoutes(http: Http<Who>, ground: Ground): void {
  const { keys } = ground;
  const limit = openingLimit(http);
  http.get(
    {
      path: "/api/register-imports/{id}/conflicts",
      summary: "Where the file says something else than the register, side by side; each shown is a look",
      params: IdParams,
      query: PageQuery,
      answer: pageOf(RegisterConflict),
    },
    async ({ tx, who, params, query, look }) => {
      const row = await findOwn(tx, who, params.id);
      const { looked, ...page } = await pageSides({ tx, who, keys }, row, {
        after: isId(query.cursor),
        limit: query.limit,
      });
      for (const { kind, id, fields } of looked) look(kind, [id], fields);
      return page;
    },
  );
  http.get(
    {
      path: "/api/register-imports/{id}/refused-rows",
      summary:
        "The rows that were not taken as .xlsx, with the reason of each; to be corrected and brought again",
      params: IdParams,
      gives: "bytes",
    },
    async ({ tx, who, params, language }) => {
      const row = await findOwn(tx, who, params.id);
      if (row.restKeyRef === null) found(null);
      const sheets = await refusedSheets({ tx, keys, language }, row);
      if (sheets.length === 0) found(null);
      const name = `${row.name.replace(/\.\w{1,5}$/, "")}-${language === "zh" ? "没收的行" : "not-taken"}.xlsx`;
      return new FileAnswer({
        mediaType,
        byteCount: null,
        name,
        inline: false,
        read: () => workbookOf(sheets),
      });
    },
  );
  http.get(
    {
      path: "/api/communities/{id}/register-export",
      summary:
        "The register as .xlsx in the columns it is imported in; sensitive fields masked, or opened for a purpose within the limit of openings",
      params: IdParams,
      query: RegisterExport,
      gives: "bytes",
    },
    async (ctx) => {
      const { tx, who, params, query, look, language, now } = ctx;
      const community = found(knows(who, params.id) ? await findCommunity(tx, params.id) : null);
      refuse(mayReadRegister(who, params.id));
      // Nothing sealed is opened at a station without an assessment in force.
      if (query.purpose !== undefined) refuse(await sensitiveStanding(tx, await todayOf(ground, ctx)));
      const given = await exportOf({ tx, who, keys, language }, community, query);
      if (given.opened > 0) limit(who.personId, now, given.opened);
      if (given.count === 0) throw new Refusal("registry.export_empty");
      for (const { kind, ids, fields, purpose } of given.looks) look(kind, ids, fields, purpose);
      const name = `${community.name[language]}-${given.name}-${await todayOf(ground, ctx)}.xlsx`;
      return new FileAnswer({
        mediaType,
        byteCount: null,
        name,
        inline: false,
        read: () => workbookOf([given.sheet]),
      });
    },
  );
}
