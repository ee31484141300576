import { type KeyObject, createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Outage } from "../errors.ts";
import { readOrMake } from "./secret-file.ts";

/** Secrets of the whole installation, each a file wrapped under the master key and bound to its name. */
export function openInstallationSecrets(folder: string, master: KeyObject) {
  const home = join(folder, "installation");
  const bound = (name: string) => Buffer.from(`gongzhi-installation-1\n${name}`);
  return (name: string, make: () => Buffer): Buffer => {
    if (!/^[a-z]{1,40}$/.test(name)) throw new Error(`no name of a secret: ${name}`);
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const file = readOrMake(join(home, `${name}.key`), () => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", master, nonce).setAAD(bound(name));
      return Buffer.concat([nonce, cipher.update(make()), cipher.final(), cipher.getAuthTag()]);
    });
    try {
      const decipher = createDecipheriv("aes-256-gcm", master, file.subarray(0, 12))
        .setAAD(bound(name))
        .setAuthTag(file.subarray(-16));
      return Buffer.concat([decipher.update(file.subarray(12, -16)), decipher.final()]);
    } catch (cause) {
      throw new Outage("keys.broken", `the installation's secret ${name} is not what it should be`, {
        cause,
      });
    }
  };
}
