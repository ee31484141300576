import { z } from "zod";
import { civilDateIn } from "../../server/civil.ts";
import { type Http, IdParams } from "../../server/http.ts";
import { timeZoneOf } from "../people/api.ts";
import type { Who } from "../people/contract.ts";
import {
  OwnProducts,
  ProductCode,
  ProductDraft,
  ProductDraftInput,
  ProductDraftPatch,
  PublicationInput,
} from "./contract.ts";
import type { ProductContent } from "./contract.ts";
import * as own from "./own.ts";
import { getDraft, readOwn } from "./own-read.ts";

/** The station's own products: officers and the chief write them, the chief puts them on the shelf. */
export function ownRoutes(http: Http<Who>): void {
  const { db } = http;
  type Asked = { tx: Parameters<typeof getDraft>[0]; who: Who };
  const read = ({ tx, who }: Asked, id: string) => getDraft(tx, who, id);
  const list = ({ tx, who }: Asked) => readOwn(tx, who);
  const params = z.object({ code: ProductCode });

  http.get(
    {
      path: "/api/own-products",
      summary: "Own products: drafts, on the shelf, retired",
      answer: OwnProducts,
    },
    list,
  );
  http.post(
    {
      path: "/api/product-drafts",
      summary: "Begin an own product, from scratch or as a copy of one on the shelf",
      body: ProductDraftInput,
      answer: ProductDraft,
      status: 201,
    },
    async ({ tx, who, now, body, record }) => {
      const today = civilDateIn(await timeZoneOf(db, who.stationId), now);
      const id = await own.beginDraft(tx, who, today, body.copyOf);
      record({ verb: "draft", kind: "product", targetId: id, fields: body.copyOf ? [body.copyOf] : [] });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/products/{code}/revision",
      summary: "Open the draft of an own product's next version",
      params,
      answer: ProductDraft,
      status: 201,
    },
    async ({ tx, who, params: { code }, record }) => {
      const id = await own.beginRevision(tx, who, code);
      record({ verb: "revise", kind: "product", targetId: id, fields: [code] });
      return id;
    },
    read,
  );
  http.get(
    {
      path: "/api/product-drafts/{id}",
      summary: "A draft with what the check finds",
      params: IdParams,
      answer: ProductDraft,
    },
    (ctx) => read(ctx, ctx.params.id),
  );
  http.change(
    "patch",
    {
      path: "/api/product-drafts/{id}",
      summary: "Write parts of a draft",
      params: IdParams,
      body: ProductDraftPatch,
      answer: ProductDraft,
    },
    async ({ tx, who, params: { id }, body, expected, record }) => {
      const parts = body.content as Partial<ProductContent>;
      await own.writeDraft(tx, who, id, expected, parts);
      record({ verb: "change", kind: "product", targetId: id, fields: Object.keys(parts) });
      return id;
    },
    read,
  );
  http.change(
    "delete",
    {
      path: "/api/product-drafts/{id}",
      summary: "Throw a draft away; restoration takes that back",
      params: IdParams,
      answer: ProductDraft,
    },
    async ({ tx, who, params: { id }, expected, record }) => {
      await own.discardDraft(tx, who, id, expected);
      record({ verb: "discard", kind: "product", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/product-drafts/{id}/restoration",
      summary: "Take a discarded draft back",
      params: IdParams,
      answer: ProductDraft,
    },
    async ({ tx, who, params: { id }, record }) => {
      await own.restoreDraft(tx, who, id);
      record({ verb: "restore", kind: "product", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/product-drafts/{id}/publication",
      summary: "Put the draft on the shelf as the next version; not by who wrote in it",
      params: IdParams,
      body: PublicationInput,
      answer: ProductDraft,
    },
    async ({ tx, who, params: { id }, body, record }) => {
      await own.publishDraft(tx, who, id, body.version);
      record({ verb: "publish", kind: "product", targetId: id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/products/{code}/retirement",
      summary: "Take an own product off the shelf; programmes that run keep it",
      params,
      answer: OwnProducts,
    },
    async ({ tx, who, params: { code }, record }) => {
      const id = await own.retireProduct(tx, who, code, true);
      record({ verb: "retire", kind: "product", targetId: id, fields: [code] });
      return id;
    },
    list,
  );
  http.post(
    {
      path: "/api/products/{code}/restocking",
      summary: "Put a retired own product back on the shelf",
      params,
      answer: OwnProducts,
    },
    async ({ tx, who, params: { code }, record }) => {
      const id = await own.retireProduct(tx, who, code, false);
      record({ verb: "restock", kind: "product", targetId: id, fields: [code] });
      return id;
    },
    list,
  );
}
