import { Refusal, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { KeyStore } from "../../../server/keys.ts";
import type { Who } from "../contract.ts";
import { findLoginOf, getPerson, listPostsOf } from "../queries.ts";
import { findSession, identityOf } from "../sessions.ts";
import * as contract from "./contract.ts";
import * as devices from "./device.ts";
import { openPace } from "./pace.ts";
import { leftRoutes } from "./left/routes.ts";
import * as rows from "./rows.ts";
import { mayCutOff } from "./rules.ts";
import { writeRoutes } from "./write/routes.ts";

export function deviceRoutes(http: Http<Who>, keys: KeyStore, https: () => boolean, spool?: string): void {
  const { db } = http;
  const identity = identityOf(db, https);

  /** The secret is told to who made it; a repeat before the phone was ever heard of gets a new one. */
  const secrets = new Map<string, string>();
  http.post(
    {
      path: "/api/devices",
      summary: "Register this browser as a device; its secret and the station's key are for it alone",
      body: contract.DeviceInput,
      answer: contract.DeviceMade,
      status: 201,
    },
    async ({ who, now, body, record }) => {
      const { id, secret } = await devices.makeDevice(db.directory, who, body.label, now);
      secrets.set(id, secret);
      if (secrets.size > 1000) secrets.delete(secrets.keys().next().value!);
      record({ verb: "add", kind: "device", targetId: id });
      return id;
    },
    async ({ who }, id) => {
      let secret = secrets.get(id);
      if (secret === undefined) {
        const renewed = devices.newSecret();
        if ((await rows.renewSecretHash(db.directory, id, renewed.hash)) === 0)
          throw new Refusal("http.key_reused");
        secret = renewed.secret;
      }
      return { id, secret, stationKey: devices.stationKeyOf(keys, who.stationId) };
    },
  );
  const mine = async (who: Who) => {
    const current =
      who.sessionId === undefined ? null : await rows.deviceOfSession(db.directory, who.sessionId);
    const all = await rows.listDevices(db.directory, who.stationId, who.loginId);
    return all.map((row) => devices.present(row, current));
  };
  http.get(
    { path: "/api/devices", summary: "Own devices in this station", answer: contract.Devices },
    async ({ who }) => ({ items: await mine(who) }),
  );
  http.get(
    {
      path: "/api/people/{id}/devices",
      summary: "Phones of somebody who lost one, for who may give a new password",
      params: IdParams,
      answer: contract.Devices,
    },
    async ({ who, tx, params, look }) => {
      const person = found(await getPerson(tx, params.id));
      const held = person.posts.filter((post) => post.endedAt === null).map((post) => post.role);
      refuse(mayCutOff(who, params.id, held));
      look("person", [params.id], ["devices"]);
      const login = await findLoginOf(db.directory, tx.stationId, params.id);
      const all = login === undefined ? [] : await rows.listDevices(db.directory, tx.stationId, login.id);
      return { items: all.map((row) => devices.present(row, null)) };
    },
  );
  http.post(
    {
      path: "/api/devices/{id}/cut-off",
      summary: "A phone was lost: its sessions end at once and nothing is taken from it any more; final",
      params: IdParams,
      answer: contract.Device,
    },
    async ({ who, tx, now, params, record }) => {
      const device = await rows.findDevice(db.directory, params.id);
      if (device === undefined || device.stationId !== who.stationId) return found(null);
      if (device.loginId !== who.loginId)
        refuse(
          mayCutOff(
            who,
            device.personId,
            (await listPostsOf(tx, device.personId)).map(({ role }) => role),
          ),
        );
      if ((await rows.cutOff(db.directory, device, now)) === 0)
        throw new Refusal("people.device_cut_already");
      record({
        verb: "cut_off",
        kind: "device",
        targetId: params.id,
        subjects: [device.personId],
        subjectKind: "person",
      });
      return params.id;
    },
    async (_, id) => devices.present(found(await rows.findDevice(db.directory, id)), null),
  );

  http.open(
    "put",
    {
      path: "/api/devices/{id}/session",
      summary: "Sign-in on a device that is known: the session works on it from now on",
      params: IdParams,
      body: contract.DeviceSecret,
    },
    async ({ c, params, body, now }) => {
      const claim = identity.claim(c);
      const session = claim && (await findSession(db.directory, claim, now));
      if (session === null) throw new Refusal("http.signed_out");
      const device = await devices.liveDevice(db.directory, params.id, body.secret);
      if ((await rows.tieSession(db.directory, session.id, device)) === 0)
        throw new Refusal("people.device_unknown");
      return c.body(null, 204);
    },
  );

  const pace = openPace(30, 6_000);
  http.open(
    "post",
    {
      path: "/api/device-contact",
      summary: "A phone says it is there and hears whether it may keep its key; nobody need be signed in",
      body: contract.DeviceContactInput,
      answer: contract.DeviceContact,
    },
    async ({ c, body, now }) => {
      pace(body.id, now);
      const device = await devices.knownDevice(db.directory, body.id, body.secret);
      await rows.noteContact(db.directory, device.id, now);
      const claim = identity.claim(c);
      const session = claim && (await findSession(db.directory, claim, now));
      const { personId, stationId } = device;
      const state =
        device.cutAt !== null ? "cut" : (await devices.hasEnded(db, device, now)) ? "ended" : "here";
      return c.json({
        state,
        signedIn: session?.loginId === device.loginId && session.stationId === stationId,
        now: now.toISOString(),
        personId,
        stationId,
        stationKey: devices.stationKeyOf(keys, stationId),
      } satisfies contract.DeviceContact);
    },
  );
  writeRoutes(http, keys, identity);
  leftRoutes(http, keys, spool);
}
