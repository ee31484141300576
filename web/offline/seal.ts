/**
 * The two ways in which things lie on this device (SECURITY 8, decision 0043). Readings, drafts and what the person
 * sees of the own writes: AES-256-GCM under a key of this device that cannot be exported. Writes themselves: sealed to
 * the station's public key (ECDH P-256, HKDF-SHA-256, AES-256-GCM), so that they can still be sent when that key is gone.
 */
export type Sealed = { nonce: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };
export type Envelope = { kid: string; publicKey: string; bytes: string };
type StationKey = { kid: string; publicKey: string };
type Bytes = Uint8Array<ArrayBuffer>;

const text = (value: string): Bytes => new TextEncoder().encode(value);

export const makeDeviceKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce },
    key,
    text(JSON.stringify(value) ?? "null"),
  );
  return { nonce, bytes };
}

/** Null where it cannot be read: another key, or changed. */
export async function open<T>(key: CryptoKey, { nonce, bytes }: Sealed): Promise<T | null> {
  try {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, key, bytes);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    return null;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
function fromBase64Url(value: string): Bytes {
  const binary = atob(value.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** Counter 0 is the command, 1 and on the pieces of its file. */
function parameters(key: string, counter: number) {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, counter);
  return { name: "AES-GCM", iv: nonce, additionalData: text(`${key}:${counter}`) };
}

/** Seals one write: the command and the pieces of its file, all under one key that is forgotten afterwards. */
export async function sealFor(station: StationKey, key: string) {
  const curve = { name: "ECDH", namedCurve: "P-256" } as const;
  const pair = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const theirs = await crypto.subtle.importKey("raw", fromBase64Url(station.publicKey), curve, false, []);
  const secret = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, pair.privateKey, 256);
  const agreed = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const info = text(`gongzhi offline write ${key}`);
  const one = await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info },
    agreed,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  return {
    command: async (value: unknown): Promise<Envelope> => ({
      kid: station.kid,
      publicKey,
      bytes: toBase64Url(
        new Uint8Array(await crypto.subtle.encrypt(parameters(key, 0), one, text(JSON.stringify(value)))),
      ),
    }),
    piece: (n: number, bytes: ArrayBuffer): Promise<ArrayBuffer> =>
      crypto.subtle.encrypt(parameters(key, n), one, bytes),
  };
}

/** A short name of a thing that tells nothing of it. */
export async function hashOf(value: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", text(value)))).slice(0, 16);
}
