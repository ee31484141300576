/** What a way out of the house is: one file each beside this one. To add one: its file, its schema, a line in `all.ts`. */
import type { Reach } from "../../../server/reach.ts";
import type { ChannelCode } from "./contract.ts";

export type Outgoing = {
  /** Stays the same over all tries, so that a receiver can tell a repeat. */
  id: string;
  subject: string;
  text: string;
  /** The whole address in the app, where there is one. */
  link: string | null;
};
/** Why it was not taken. `final`: it would be refused again; `gone`: the address is no more. */
export class Undelivered extends Error {
  said: string;
  final: boolean;
  gone: boolean;
  constructor(said: string, more: { final?: boolean; gone?: boolean } = {}) {
    super(said);
    this.said = withoutAddresses(said);
    this.final = more.final ?? false;
    this.gone = more.gone ?? false;
  }
}
/** A server's own words, short, without the addresses and numbers it repeats. */
const withoutAddresses = (said: string): string =>
  said
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\S+@\S+/g, "")
    .replaceAll(/\d{7,}/g, "")
    .replaceAll(/[\u0000-\u001f\u007f]+/g, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim()
    .slice(0, 200);

export type Sending<S> = {
  settings: S;
  secrets: Readonly<Record<string, string>>;
  /** Null where the way leads to a group. */
  to: string | null;
  message: Outgoing;
  reach: Reach;
  now: Date;
  /** Where we stand ourselves, for ids and greetings. */
  origin: string;
};
export type Channel<S> = {
  code: ChannelCode;
  /** Hosts it would connect to, looked at when it is set up. */
  hostsOf(settings: S): string[];
  /** Why these settings cannot stand, as a code, or null. */
  refuse?(settings: S, reach: Reach): string | null;
  send(of: Sending<S>): Promise<void>;
};
