import type { Tx } from "../../../server/db.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import * as contract from "../life/contract.ts";
import { listTakers, readHandOver } from "./read.ts";
import * as handOvers from "./hand-over.ts";

export function handOverRoutes(http: Http<Who>): void {
  const { db } = http;
  const read = ({ who, tx }: { who: Who; tx: Tx }, id: string) => readHandOver(db, tx, who, id);

  http.get(
    {
      path: "/api/duties/{id}/takers",
      summary: "Posts the duty may be offered to",
      params: IdParams,
      answer: contract.HandOverPosts,
    },
    async ({ who, tx, params, look }) => {
      const { personIds, ...posts } = await listTakers(db, tx, who, params.id);
      look("person", personIds, ["name", "posts"]);
      return posts;
    },
  );
  http.post(
    {
      path: "/api/duties/{id}/hand-over",
      summary: "Offer the duty to another post, to be answered within two working days",
      params: IdParams,
      body: contract.HandOverInput,
      answer: contract.HandOver,
      status: 201,
    },
    async ({ who, tx, params, body, record }) => {
      const id = await handOvers.offer(db, tx, who, params.id, body);
      record({ verb: "offer", kind: "duty", targetId: params.id });
      return id;
    },
    read,
  );
  http.post(
    {
      path: "/api/hand-overs/{id}/acceptance",
      helped: true,
      summary: "Take the offered duty over",
      params: IdParams,
      answer: contract.HandOver,
    },
    async ({ who, tx, params, record }) => {
      await handOvers.accept(db, tx, who, params.id);
      record({ verb: "accept", kind: "duty_hand_over", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/hand-overs/{id}/refusal",
      helped: true,
      summary: "Decline the offered duty, with the reason",
      params: IdParams,
      body: contract.ReasonInput,
      answer: contract.HandOver,
    },
    async ({ who, tx, params, body, record }) => {
      await handOvers.decline(db, tx, who, params.id, body.reason);
      record({ verb: "decline", kind: "duty_hand_over", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/hand-overs/{id}/return",
      summary: "Give back what was taken over, with the reason",
      params: IdParams,
      body: contract.ReasonInput,
      answer: contract.HandOver,
    },
    async ({ who, tx, params, body, record }) => {
      await handOvers.giveBack(db, tx, who, params.id, body.reason);
      record({ verb: "give_back", kind: "duty_hand_over", targetId: params.id });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/hand-overs/{id}/withdrawal",
      summary: "Take an unanswered offer back",
      params: IdParams,
      answer: contract.HandOver,
    },
    async ({ who, tx, params, record }) => {
      await handOvers.recall(tx, who, params.id);
      record({ verb: "withdraw", kind: "duty_hand_over", targetId: params.id });
      return params.id;
    },
    read,
  );
}
