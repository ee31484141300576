/** A phone for tests: seals with the WebCrypto a browser has, and sends what its outbox would. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { World } from "../../../test/world.ts";
import { type Account, type Answered, Browser } from "../cast.ts";
import type { DeviceContact, DeviceMade, OfflineCommand, OfflineWriteAnswer } from "./contract.ts";

const { subtle } = globalThis.crypto;
const utf8 = (text: string) => new TextEncoder().encode(text);
const url = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString("base64url");

/** As the contract has it: what a browser's own functions give, and nothing of the server's. */
export async function sealer(stationKey: DeviceMade["stationKey"], key: string) {
  const station = await subtle.importKey(
    "raw",
    Buffer.from(stationKey.publicKey, "base64url"),
    { name: "ECDH", namedCurve: "P-256" },
    false,
    [],
  );
  const own = await subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
  const shared = await subtle.deriveBits({ name: "ECDH", public: station }, own.privateKey, 256);
  const aes = await subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8(`gongzhi offline write ${key}`) },
    await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]),
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  return {
    kid: stationKey.kid,
    publicKey: url(await subtle.exportKey("raw", own.publicKey)),
    seal: async (counter: number, bytes: Uint8Array) => {
      const iv = new Uint8Array(12);
      new DataView(iv.buffer).setUint32(8, counter);
      const additionalData = utf8(`${key}:${counter}`);
      return new Uint8Array(
        await subtle.encrypt(
          { name: "AES-GCM", iv, additionalData, tagLength: 128 },
          aes,
          new Uint8Array(bytes),
        ),
      );
    },
  };
}

type Written = Partial<OfflineCommand> & Pick<OfflineCommand, "path">;
export type Sealed = {
  key: string;
  sealed: { kid: string; publicKey: string; bytes: string };
  pieces: Uint8Array[];
};

export class Phone extends Browser {
  world: World;
  made!: DeviceMade;
  personId = "";
  stationId = "";
  /** How far its clock is off, in milliseconds. */
  off = 0;
  constructor(world: World) {
    super(world.app);
    this.world = world;
  }
  clock = () => new Date(this.world.now().getTime() + this.off);

  /** Signs in and registers as a device. */
  async begin(account: Account): Promise<this> {
    const me = await this.signIn(account);
    assert.equal(me.status, 200);
    this.personId = me.body.person.id;
    this.stationId = me.body.station.id;
    const made = await this.send<DeviceMade>("POST", "/api/devices", { label: "示例手机" });
    assert.equal(made.status, 201);
    this.made = made.body;
    return this;
  }
  contact = (): Promise<Answered<DeviceContact>> =>
    this.send("POST", "/api/device-contact", { id: this.made.id, secret: this.made.secret });

  async write(command: Written, key: string = randomUUID(), file?: Uint8Array): Promise<Sealed> {
    const { kid, publicKey, seal } = await sealer(this.made.stationKey, key);
    const pieces: Uint8Array[] = [];
    for (let at = 0; file !== undefined && at < file.length; at += 262_144)
      pieces.push(await seal(pieces.length + 1, file.subarray(at, at + 262_144)));
    const whole = {
      v: 1,
      stationId: this.stationId,
      personId: this.personId,
      method: "POST",
      version: null,
      language: "zh",
      madeAt: this.clock().toISOString(),
      ...(file && { file: { name: "现场.jpg", byteCount: file.length, pieces: pieces.length } }),
      ...command,
    };
    const bytes = url(await seal(0, utf8(JSON.stringify(whole))));
    return { key, sealed: { kid, publicKey, bytes }, pieces };
  }
  flush({ key, sealed }: Sealed, more: object = {}): Promise<Answered<OfflineWriteAnswer>> {
    return this.send("POST", "/api/offline-writes", {
      key,
      deviceId: this.made.id,
      deviceSecret: this.made.secret,
      sentAt: this.clock().toISOString(),
      ifRefused: "tell",
      sealed,
      ...more,
    });
  }
  async piece(key: string, n: number, bytes: Uint8Array, by: Pick<DeviceMade, "id" | "secret"> = this.made) {
    const answer = await this.app.request(`/api/offline-writes/${key}/pieces/${n}`, {
      method: "PUT",
      headers: {
        "content-type": "application/octet-stream",
        "sec-fetch-site": "same-origin",
        "device-id": by.id,
        "device-secret": by.secret,
      },
      body: bytes as BodyInit,
    });
    const text = await answer.text();
    return { status: answer.status, code: text === "" ? "" : (JSON.parse(text) as { code: string }).code };
  }
  async piecesThere(key: string): Promise<number[]> {
    const { id, secret } = this.made;
    const headers = { "device-id": id, "device-secret": secret };
    const answer = await this.send<{ there: number[] }>(
      "GET",
      `/api/offline-writes/${key}/pieces`,
      undefined,
      headers,
    );
    return answer.body.there;
  }
}
