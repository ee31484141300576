import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(10 * 256);
let used = pool.length;
/** One for all: a Buffer of its own for each id took as long as the rest. */
const bytes = Buffer.alloc(16);

/**
 * UUIDv7 (RFC 9562 §5.7): milliseconds first, so rows of one time lie together in the index; the rest
 * is random, because these ids stand in addresses and must not be guessed.
 * Made here and not in the database so that the same id serves retries and three engines.
 */
export function newId(now: Date): string {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  bytes.writeUIntBE(now.getTime(), 0, 6);
  pool.copy(bytes, 6, used, used + 10);
  used += 10;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
