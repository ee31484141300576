/** The only place that knows every module: routes, jobs, refusals and the order they start in. */
import type { Hono } from "hono";
import type { Logger } from "pino";
import * as community from "../modules/community/api.ts";
import { refusals as communityRefusals } from "../modules/community/refusals.ts";
import * as dispute from "../modules/dispute/api.ts";
import { disputeNotices } from "../modules/dispute/notices.ts";
import { refusals as disputeRefusals } from "../modules/dispute/refusals.ts";
import * as duty from "../modules/duty/api.ts";
import { dutyNotices } from "../modules/duty/notices.ts";
import { refusals as dutyRefusals } from "../modules/duty/refusals.ts";
import * as incident from "../modules/incident/api.ts";
import { incidentNotices } from "../modules/incident/notices.ts";
import { refusals as incidentRefusals } from "../modules/incident/refusals.ts";
import * as journal from "../modules/journal/api.ts";
import { refusals as journalRefusals } from "../modules/journal/refusals.ts";
import * as notice from "../modules/notice/api.ts";
import type { Waits } from "../modules/notice/contract.ts";
import { refusals as noticeRefusals } from "../modules/notice/refusals.ts";
import * as people from "../modules/people/api.ts";
import type { Who } from "../modules/people/contract.ts";
import { peopleNotices } from "../modules/people/notices.ts";
import { refusals as peopleRefusals } from "../modules/people/refusals.ts";
import * as outcome from "../modules/outcome/api.ts";
import { refusals as outcomeRefusals } from "../modules/outcome/refusals.ts";
import * as promise from "../modules/promise/api.ts";
import { promiseNotices } from "../modules/promise/notices.ts";
import { refusals as promiseRefusals } from "../modules/promise/refusals.ts";
import * as programme from "../modules/programme/api.ts";
import { programmeNotices } from "../modules/programme/notices.ts";
import { refusals as programmeRefusals } from "../modules/programme/refusals.ts";
import * as registry from "../modules/registry/api.ts";
import { registryNotices } from "../modules/registry/notices.ts";
import { refusals as registryRefusals } from "../modules/registry/refusals.ts";
import * as shelf from "../modules/shelf/api.ts";
import { refusals as shelfRefusals } from "../modules/shelf/refusals.ts";
import type { Db } from "./db.ts";
import { housekeeping } from "./housekeeping.ts";
import { type Http, createHttp } from "./http.ts";
import { refusals as fileRefusals } from "./intake/refusals.ts";
import { refusals as sheetRefusals } from "./sheet/refusals.ts";
import type { Jobs } from "./jobs.ts";
import type { KeyStore } from "./keys.ts";
import { type Measures, createMeasures } from "./measures.ts";
import { openApi } from "./openapi.ts";
import { type Live, livePages } from "./pages/live.ts";
import * as pages from "./pages/routes.ts";
import { type Refusals, httpRefusals } from "./problem.ts";
import { openReach } from "./reach.ts";
import { serveWeb } from "./static.ts";

export const refusals: Refusals = {
  ...httpRefusals,
  ...fileRefusals,
  ...sheetRefusals,
  ...peopleRefusals,
  ...journalRefusals,
  ...noticeRefusals,
  ...communityRefusals,
  ...incidentRefusals,
  ...registryRefusals,
  ...shelfRefusals,
  ...programmeRefusals,
  ...dutyRefusals,
  ...promiseRefusals,
  ...disputeRefusals,
  ...outcomeRefusals,
};

/** Every kind of notice there is, and whom to ask whether what it is about still waits. */
const noticeKinds = {
  ...peopleNotices,
  ...disputeNotices,
  ...dutyNotices,
  ...incidentNotices,
  ...programmeNotices,
  ...promiseNotices,
  ...registryNotices,
};
const noticeStanding = {
  duty: duty.listOpenAmong,
  promise: promise.listOwedAmong,
  promise_claim: promise.listClaimedAmong,
  resident_request: registry.listOpenRequests,
  dispute_hand_over: dispute.listOpenHandOvers,
};
const waits: Waits = async (tx, who, today) =>
  (await Promise.all([duty.waitsFor(tx, who, today), promise.waitsFor(tx, who, today)])).flat();

/** Nothing inline and nothing from elsewhere: the web app keeps its styles and scripts in files. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export type Product = { app: Hono; http: Http<Who>; measures: Measures; live: Live };

/** The whole product over one database, without a listener: what tests call and what `serve` listens with. */
export function compose(options: {
  db: Db;
  signer: journal.Signer;
  keys: KeyStore;
  log: Logger;
  now: () => Date;
  origin: () => string;
  jobs: Jobs;
  spool?: string;
  /** What of the own network notices may be sent to (GONGZHI_INSIDE). */
  inside?: readonly string[];
}): Product {
  const { db, signer, keys, log, now, origin, jobs, spool } = options;
  const https = () => origin().startsWith("https:");
  const measures = createMeasures();
  const http = createHttp<Who>({
    db,
    identity: people.identityOf(db, https),
    recorder: journal.append,
    refusals,
    log,
    measures,
    now,
    origin,
    spool,
  });

  http.open(
    "get",
    { path: "/api/health", summary: "Is the service and its database there" },
    async ({ c }) => {
      await db.directory.maybe("select 1");
      return c.json({ status: "ok" });
    },
  );
  const noticeGround = {
    ...{ db, keys, now, origin, kinds: noticeKinds, standing: noticeStanding },
    reach: openReach(options.inside ?? []),
    waits,
  };
  people.sessionRoutes(http, https);
  people.routes(http);
  notice.routes(http, noticeGround);
  people.deviceRoutes(http, keys, https, spool);
  journal.routes(http, signer);
  community.routes(http);
  incident.routes(http);
  registry.routes(http);
  registry.residentRoutes(http, keys, https);
  shelf.routes(http);
  programme.routes(http);
  outcome.routes(http);
  duty.routes(http);
  duty.lifeRoutes(http);
  duty.needRoutes(http, keys);
  promise.routes(http, keys);
  promise.ownRoutes(http as never, https);
  dispute.routes(http, keys);
  pages.routes(http, keys, origin);
  const live = livePages(http, https, (error) => log.error({ err: String(error) }));
  people.jobs(jobs, db, now);
  notice.jobs(jobs, noticeGround);
  incident.jobs(jobs, db, now, spool);
  registry.jobs(jobs, db, now, keys, spool);
  duty.jobs(jobs, db, now);
  promise.jobs(jobs, db, now);
  dispute.jobs(jobs, db, now, keys);
  housekeeping(jobs, db, now);

  // Written out when it is first asked for: a fifth of a second that a start need not wait for.
  let document: object | undefined;
  http.app.get("/api/openapi.json", (c) => c.json((document ??= openApi(http.operations, "0.1.0"))));
  http.app.get("/metrics", async (c) => c.text(await measures.text()));
  serveWeb(http.app, policy);
  return { app: http.app, http, measures, live };
}
