import type { Tx } from "../../../server/db.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { Role, type Who } from "../../people/contract.ts";
import * as contract from "../life/contract.ts";
import { readLife } from "../life/life.ts";
import * as signing from "./sign-off.ts";

/** Whose signature: the role stands in the address, since nothing that is known is typed (FORM-07). */
const RoleParams = IdParams.extend({ role: Role });

export function signOffRoutes(http: Http<Who>): void {
  const { db } = http;
  const read = ({ who, tx }: { who: Who; tx: Tx }, id: string) => readLife(db, tx, who, id);

  http.post(
    {
      path: "/api/duties/{id}/sign-offs/{role}",
      based: true,
      helped: true,
      summary: "Sign a joint duty for the own role; the last signature makes it done",
      params: RoleParams,
      body: contract.SignOffInput,
      answer: contract.DutyLife,
    },
    async ({ who, tx, params, body, expected, record }) => {
      await signing.sign(db, tx, who, params.id, { role: params.role, note: body.note }, expected);
      record({ verb: "sign", kind: "duty", targetId: params.id, fields: [params.role] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/duties/{id}/sign-offs/{role}/vacancy",
      based: true,
      summary: "Nobody holds this role here now; signed by the officer with the reason",
      params: RoleParams,
      body: contract.SignOffReasonInput,
      answer: contract.DutyLife,
    },
    async ({ who, tx, params, body, expected, record }) => {
      await signing.vacate(db, tx, who, params.id, { role: params.role, note: body.note }, expected);
      record({ verb: "sign_vacant", kind: "duty", targetId: params.id, fields: [params.role] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/duties/{id}/sign-offs/{role}/dispute",
      based: true,
      summary: "I was not there: sends a joint duty back to open, with the reason",
      params: RoleParams,
      body: contract.SignOffReasonInput,
      answer: contract.DutyLife,
    },
    async ({ who, tx, params, body, expected, record }) => {
      await signing.dispute(db, tx, who, params.id, { role: params.role, note: body.note }, expected);
      record({ verb: "dispute", kind: "duty", targetId: params.id, fields: [params.role] });
      return params.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/duties/{id}/sign-off-withdrawal",
      based: true,
      helped: true,
      summary: "Take the own signature back within ten minutes",
      params: IdParams,
      answer: contract.DutyLife,
    },
    async ({ who, tx, params, expected, record }) => {
      await signing.unsign(db, tx, who, params.id, expected);
      record({ verb: "unsign", kind: "duty", targetId: params.id });
      return params.id;
    },
    read,
  );
}
