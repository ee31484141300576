/** One write as the person made it, and what a module knows of its own writes that may wait. */
import type { Me } from "../../modules/people/contract.ts";

export type Method = "POST" | "PUT" | "PATCH" | "DELETE";
export type Command = {
  method: Method;
  path: string;
  body?: unknown;
  /** The version the person saw, sent as If-Match. */
  version: number | null;
};
/** What the person sees of an own write that waits; lies on the device under its key. */
export type View = {
  command: Command;
  /** By this device's clock, ISO. */
  at: string;
  /** The thing as it stood when this was written. */
  seen: unknown;
  file?: { name: string; byteCount: number };
  /** Why it was refused, in the person's language. */
  reason?: { code: string; title: string; status: number };
  /** The thing as a colleague left it meanwhile. */
  current?: unknown;
};

export type Say = (key: string, values?: Record<string, unknown>) => string;
type Format = { moment: (at: string) => string; day: (on: string) => string };

/** What waits and alters something, in its order, by the address of the thing it is about. */
export type Waiting = ReadonlyMap<string, readonly View[]>;

/** What one module knows of its writes. */
export type Waits = {
  /** The address of the thing a write is about, or null: not one of this module's. */
  about: (path: string) => string | null;
  /** Whether this one changes what an address answers while it waits; a note does not. */
  alters: (command: Command) => boolean;
  /** What an address answers with the waiting writes in it; `me` made them all. */
  overlay: (address: string, body: unknown, waiting: Waiting, me: Me | null) => unknown;
  /** What it is about and what it does, in words. */
  called: (view: View, say: Say) => { title: string; act: string };
  /** The thing in lines, to lay two of them side by side. */
  lines: (thing: unknown, say: Say, format: Format) => { term: string; text: string }[];
  /** Whether it can still be done on the thing as it is now: null, or the refusal's code. */
  mayStill: (view: View, current: unknown) => string | null;
  /** A write that adds this one to what a colleague did, where there is such a thing. */
  both: (view: View, current: unknown, say: Say, format: Format) => Command | null;
};
