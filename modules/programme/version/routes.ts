import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { OpenOffers, Programme, ProgrammeOffers, TakenVersions, VersionInput } from "../contract.ts";
import { keepVersion, listOpenOffers, readOffers } from "./offers.ts";
import { readOpen } from "../revision/routes.ts";
import { todayOf } from "../take.ts";
import { readTaken, reviseToVersion, takeVersion } from "./taking.ts";

/** Newer versions of what a programme uses: seen, kept off, taken over. */
export function offerRoutes(http: Http<Who>): void {
  type Asked = { tx: Parameters<typeof readOffers>[0]; who: Who };
  const read = ({ tx, who }: Asked, id: string) => readOffers(tx, who, id);

  http.get(
    {
      path: "/api/offers",
      summary: "Newer versions for programmes that run, not answered yet; for officers and the chief",
      answer: OpenOffers,
    },
    ({ tx, who }) => listOpenOffers(tx, who),
  );
  http.get(
    {
      path: "/api/programmes/{id}/offers",
      summary: "Newer versions of this programme's products, and what they do to its settings",
      params: IdParams,
      answer: ProgrammeOffers,
    },
    (ctx) => read(ctx, ctx.params.id),
  );
  http.post(
    {
      path: "/api/programmes/{id}/kept-versions",
      summary: "Keep the version the programme has; this newer one is not offered again",
      params: IdParams,
      body: VersionInput,
      answer: ProgrammeOffers,
      status: 201,
    },
    async ({ tx, who, params: { id }, body, record }) => {
      await keepVersion(tx, who, id, body.versionId);
      record({ verb: "keep_version", kind: "programme", targetId: id });
      return id;
    },
    read,
  );
  http.get(
    {
      path: "/api/programmes/{id}/taken-versions",
      summary: "Products the open revision takes over in a newer version, and the values to check",
      params: IdParams,
      answer: TakenVersions,
    },
    ({ tx, who, params }) => readTaken(tx, who, params.id),
  );
  http.post(
    {
      path: "/api/programmes/{id}/taken-versions",
      summary:
        "Take a newer version over: opens the next revision with it, the programme's values carried over",
      params: IdParams,
      body: VersionInput,
      answer: Programme,
      status: 201,
    },
    async ({ tx, who, params: { id }, body, record }) => {
      await reviseToVersion(http.db, tx, who, id, body.versionId);
      record({ verb: "revise", kind: "programme", targetId: id });
      record({ verb: "take_version", kind: "programme", targetId: id });
      return id;
    },
    (of, id) => readOpen(http.db, of, id),
  );
  http.change(
    "put",
    {
      path: "/api/choices/{id}/version",
      summary: "Take the newer version over in an open basket or revision",
      params: IdParams,
      body: VersionInput,
      answer: ProgrammeOffers,
    },
    async ({ tx, who, params, body, expected, record }) => {
      const id = await takeVersion(tx, who, params.id, expected, body.versionId, await todayOf(http.db, tx));
      record({ verb: "take_version", kind: "programme", targetId: id });
      return id;
    },
    read,
  );
}
