import { createHash, randomBytes } from "node:crypto";

/** 256 bits, in the address only. */
export const newToken = (): string => randomBytes(32).toString("base64url");
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
/** What is kept of it, as the public code that leads to the feed. */
export const codeOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
