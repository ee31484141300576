/**
 * Reaching out of the house to an address somebody typed (OWASP ASVS V1.3.6): a name is resolved once, what it
 * resolves to is looked at, and the connection goes to that and to nothing else, so that a name that answers
 * differently the second time gains nothing. No redirect is followed. Into the own network only where the
 * installation names it: GONGZHI_INSIDE.
 */
import { lookup as dnsLookup } from "node:dns/promises";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { BlockList, isIP } from "node:net";

/** `inside`: it leads into the own network. `unknown`: the name has no address. `form`: no address at all. */
export class Unreachable extends Error {
  code: "inside" | "unknown" | "form";
  constructor(code: Unreachable["code"]) {
    super(`not reached: ${code}`);
    this.code = code;
  }
}
export type Found = { address: string; family: 4 | 6 };
export type Sending = {
  method: string;
  headers: Record<string, string>;
  body: Buffer | string;
  timeoutMs: number;
};
export type Reach = {
  /** Where a host's connection goes. */
  resolve(host: string): Promise<Found>;
  /** Is this host named by the installation? Only there may http stand in for https. */
  isNamed(host: string): boolean;
  send(url: string, of: Sending): Promise<{ status: number; text: string }>;
};

// IANA's special-purpose registries: what is not a place of the public internet.
const closed = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  closed.addSubnet(net, bits, "ipv4");
const open6 = new BlockList();
open6.addSubnet("2000::", 3, "ipv6");
// Inside 2000::/3: tunnels that carry any IPv4 address, and documentation.
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  closed.addSubnet(net, bits, "ipv6");

export function isPublic({ address, family }: Found): boolean {
  if (family === 4) return !closed.check(address, "ipv4");
  return open6.check(address, "ipv6") && !closed.check(address, "ipv6");
}

type Lookup = (host: string) => Promise<Found[]>;
const system: Lookup = async (host) => (await dnsLookup(host, { all: true, verbatim: true })) as Found[];
const answerMax = 20_000;
/** A resolver without a network lets one wait for half a minute. */
const lookupMs = 5_000;
async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("no answer in time")), lookupMs);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

/** `inside`: addresses, networks as 10.0.0.0/8, and names, as GONGZHI_INSIDE gives them. */
export function openReach(inside: readonly string[], lookup: Lookup = system): Reach {
  const names = new Set<string>();
  const nets = new BlockList();
  for (const each of inside) {
    const [net, bits] = each.split("/") as [string, string?];
    const family = isIP(net);
    if (family === 0) names.add(each.toLowerCase());
    else if (bits === undefined) nets.addAddress(net, family === 4 ? "ipv4" : "ipv6");
    else nets.addSubnet(net, Number(bits), family === 4 ? "ipv4" : "ipv6");
  }
  const bare = (host: string) => host.replace(/^\[|\]$/g, "").toLowerCase();
  const isNet = (found: Found) => nets.check(found.address, found.family === 4 ? "ipv4" : "ipv6");
  const isNamed = (host: string): boolean => {
    const family = isIP(bare(host));
    if (family === 0) return names.has(bare(host));
    return isNet({ address: bare(host), family: family as 4 | 6 });
  };

  const resolve = async (named: string): Promise<Found> => {
    const host = bare(named);
    const family = isIP(host);
    const all: Found[] =
      family !== 0
        ? [{ address: host, family: family as 4 | 6 }]
        : await inTime(lookup(host)).catch(() => {
            throw new Unreachable("unknown");
          });
    if (all.length === 0) throw new Unreachable("unknown");
    // One address of the own network among several is one too many.
    if (!names.has(host) && !all.every((found) => isPublic(found) || isNet(found)))
      throw new Unreachable("inside");
    return all[0]!;
  };

  const send: Reach["send"] = async (text, { method, headers, body, timeoutMs }) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || url.username !== "" || url.password !== "") throw new Unreachable("form");
    const secure = url.protocol === "https:";
    if (!secure && !(url.protocol === "http:" && isNamed(url.hostname))) throw new Unreachable("form");
    const found = await resolve(url.hostname);
    const request = secure ? requestHttps : requestHttp;
    return new Promise((done, fail) => {
      const asking = request(
        url,
        {
          method,
          headers: { ...headers, "Content-Length": String(Buffer.byteLength(body)) },
          // To what was looked at, whatever the name says by now.
          lookup: (_host, options, give) =>
            options.all
              ? (give as (error: null, all: Found[]) => void)(null, [found])
              : (give as (error: null, address: string, family: number) => void)(
                  null,
                  found.address,
                  found.family,
                ),
          signal: AbortSignal.timeout(timeoutMs),
          agent: false,
        },
        (answer) => {
          const parts: Buffer[] = [];
          let size = 0;
          answer.on("data", (part: Buffer) => {
            size += part.length;
            if (size <= answerMax) parts.push(part);
            else asking.destroy(new Error("the answer is too long"));
          });
          answer.on("end", () =>
            done({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }),
          );
          answer.on("error", fail);
        },
      );
      asking.on("error", fail);
      asking.end(body);
    });
  };
  return { resolve, isNamed, send };
}
