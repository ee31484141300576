/** 通知我的方式: one's own choices and addresses. Nobody sets them for another. */
import type { Tx } from "../../../server/db.ts";
import { Refusal, Stale, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { newId } from "../../../server/id.ts";
import { emit } from "../../../server/outbox.ts";
import type { Who } from "../../people/contract.ts";
import { isPushHost } from "../channel/push.ts";
import { listChannels } from "../channel/rows.ts";
import { messagesDue } from "../contract.ts";
import type { Ground } from "../message/ground.ts";
import { insertMessage } from "../message/rows.ts";
import { vapidOf } from "../channel/vapid.ts";
import { AddressInput, CodeInput, Preference, PreferenceInput, PushKey } from "./contract.ts";
import { readWishes } from "./read.ts";
import * as rows from "./rows.ts";
import { codesOf, isCode, sealAddress } from "./sealing.ts";
import { covered, mayAddAddress, mayAskCode, mayTryCode } from "./rules.ts";
import { isQuiet } from "../quiet.ts";

const day = 86_400_000;
/** Enough for somebody who mistypes, too few to fill a stranger's mailbox. */
const codesADay = 10;

export function wishRoutes(http: Http<Who>, ground: Ground): void {
  const { keys, kinds } = ground;
  http.get(
    {
      path: "/api/notice-preferences",
      summary: "What the caller is told by which way, and where they are reached",
      answer: Preference,
    },
    ({ tx, who }) => readWishes(tx, who.personId, kinds),
  );
  http.change(
    "put",
    {
      path: "/api/notice-preferences",
      summary: "Choose what comes by which way, quiet hours and the morning mail",
      body: PreferenceInput,
      answer: Preference,
    },
    async ({ tx, who, body, expected, record }) => {
      if (body.digestAt !== null && isQuietAt(body, body.digestAt))
        throw new Refusal("notice.digest_quiet", { field: "digestAt" });
      if ((await rows.savePreference(tx, who.personId, body, expected)) === 0) throw new Stale(who.personId);
      record({ verb: "change", kind: "notice_preference", targetId: who.personId });
      return who.personId;
    },
    ({ tx, who }) => readWishes(tx, who.personId, kinds),
  );

  http.get(
    {
      path: "/api/notice-push-key",
      summary: "The server's public key for push subscriptions; null where the station sends none",
      answer: PushKey,
    },
    async ({ tx }) => {
      const open = (await listChannels(tx)).some((each) => each.enabled && each.channel === "push");
      return { key: open ? vapidOf(keys).publicKey : null };
    },
  );

  const askCode = async (tx: Tx, who: Who, address: { id: string; channel: rows.AddressRow["channel"] }) => {
    const since = new Date(tx.now.getTime() - day);
    if ((await rows.countCodesSince(tx, who.personId, since)) >= codesADay)
      throw new Refusal("notice.codes_many");
    await rows.setCode(tx, address.id);
    const id = newId(tx.now);
    insertMessage(tx, {
      ...{ id, what: "code", channel: address.channel, noticeId: null, personId: who.personId },
      ...{ addressId: address.id, onceKey: `code ${id}`, dueAt: tx.now },
    });
    emit(tx, messagesDue, {});
  };
  http.post(
    {
      path: "/api/notice-addresses",
      summary: "Add an own address; mail and messages are verified by a code",
      body: AddressInput,
      answer: Preference,
      status: 201,
    },
    async ({ tx, who, body, record }) => {
      const held = await rows.listAddresses(tx, [who.personId]);
      refuse(mayAddAddress(held.length));
      const way = (await listChannels(tx)).find((each) => each.enabled && each.channel === body.channel);
      if (way === undefined) throw new Refusal("notice.way_off", { field: "channel" });
      if (body.channel === "push") {
        const { hosts } = way.settings as { hosts: string[] };
        if (!isPushHost(body.endpoint, hosts, ground.reach.isNamed))
          throw new Refusal("notice.push_host", { field: "endpoint" });
        // The browser asked for it itself, from the person's own session: nothing is left to verify.
        const subscription = JSON.stringify({ endpoint: body.endpoint, keys: body.keys });
        const { id, keyRef, sealed } = await sealAddress(tx, keys, subscription);
        const row = {
          id,
          personId: who.personId,
          channel: "push",
          keyRef,
          sealed,
          shown: body.label,
        } as const;
        await rows.insertAddress(tx, { ...row, codeAt: null, verifiedAt: tx.now });
        record({ verb: "add", kind: "notice_address", targetId: id, fields: [body.channel] });
        return id;
      }
      const { id, keyRef, sealed } = await sealAddress(tx, keys, body.address);
      await rows.insertAddress(tx, {
        ...{ id, personId: who.personId, channel: body.channel, keyRef, sealed },
        ...{ shown: covered(body.channel, body.address), codeAt: null, verifiedAt: null },
      });
      await askCode(tx, who, { id, channel: body.channel });
      record({ verb: "add", kind: "notice_address", targetId: id, fields: [body.channel] });
      return id;
    },
    ({ tx, who }) => readWishes(tx, who.personId, kinds),
  );
  const own = async (tx: Tx, who: Who, id: string) => found(await rows.lockOwn(tx, who.personId, id));
  const waitingOf = (row: rows.AddressRow) => ({ ...row, verified: row.verifiedAt !== null });
  http.post(
    {
      path: "/api/notice-addresses/{id}/code",
      summary: "Send a new code to an own address",
      params: IdParams,
      answer: Preference,
    },
    async ({ tx, who, params }) => {
      const row = await own(tx, who, params.id);
      refuse(mayAskCode(waitingOf(row), tx.now));
      await askCode(tx, who, row);
      return row.id;
    },
    ({ tx, who }) => readWishes(tx, who.personId, kinds),
  );
  http.post(
    {
      path: "/api/notice-addresses/{id}/verification",
      summary: "Give the code that came to an own address; the answer says whether it was the right one",
      params: IdParams,
      body: CodeInput,
      answer: Preference,
    },
    async ({ tx, who, params, body, record }) => {
      // Locked: guesses sent at once take turns and have five together.
      const row = await own(tx, who, params.id);
      refuse(mayTryCode(waitingOf(row), tx.now));
      // A wrong one is no refusal, which would take back that it was counted: the answer says it is not verified.
      if (!isCode(codesOf(keys, tx.stationId, row), body.code)) {
        await rows.countTry(tx, row.id);
        return row.id;
      }
      await rows.setVerified(tx, row.id);
      record({ verb: "verify", kind: "notice_address", targetId: row.id });
      return row.id;
    },
    ({ tx, who }) => readWishes(tx, who.personId, kinds),
  );
  http.post(
    {
      path: "/api/notice-addresses/{id}/end",
      summary: "Take an own address away; what was sealed of it is destroyed",
      params: IdParams,
      answer: Preference,
    },
    async ({ tx, who, params, record }) => {
      const row = await own(tx, who, params.id);
      await rows.endAddress(tx, row.id);
      const { keyRef, id } = row;
      if (keyRef !== null) tx.afterCommit(() => keys.destroy(keyRef, tx.stationId, id));
      record({ verb: "end", kind: "notice_address", targetId: row.id });
      return row.id;
    },
    ({ tx, who }) => readWishes(tx, who.personId, kinds),
  );
}

const isQuietAt = ({ quietFrom, quietTo }: PreferenceInput, clock: string): boolean =>
  isQuiet({ from: quietFrom, to: quietTo }, "UTC", new Date(`2026-01-01T${clock}:00Z`));
