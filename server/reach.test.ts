/** ASVS V1.3.6: what somebody typed leads nowhere into the own network, whatever it is called. */
import assert from "node:assert/strict";
import { type AddressInfo } from "node:net";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { type Found, Unreachable, isPublic, openReach } from "./reach.ts";

const of = { method: "POST", headers: {}, body: "{}", timeoutMs: 2_000 };
let hits = 0;
const server = createServer((request, answer) => {
  hits++;
  if (request.url === "/away") answer.writeHead(302, { location: "/here" }).end("moved");
  else if (request.url === "/long") answer.end("x".repeat(100_000));
  else if (request.url !== "/silent") answer.end(`hello ${request.headers.host}`);
});
let port = 0;
before(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
const why = async (sent: Promise<unknown>) => {
  const error = await sent.then(
    () => null,
    (cause: unknown) => cause,
  );
  return error instanceof Unreachable ? error.code : error === null ? "reached" : "failed";
};

test("no way of writing an inside address gets there", async () => {
  const reach = openReach([]);
  const hosts = [
    ...["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "0.0.0.0", "[::1]", "[::]"],
    ...[
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "[64:ff9b::7f00:1]",
      "[2002:7f00:1::]",
      "[fe80::1]",
      "[fd00::1]",
    ],
    ...[
      "169.254.169.254",
      "10.0.0.1",
      "172.16.0.1",
      "172.31.255.255",
      "192.168.1.1",
      "100.64.0.1",
      "198.18.0.1",
    ],
    ...["224.0.0.1", "255.255.255.255", "localhost"],
  ];
  const before = hits;
  for (const host of hosts)
    assert.equal(await why(reach.send(`https://${host}:${port}/`, of)), "inside", host);
  for (const url of [
    ...[
      "file:///etc/passwd",
      "ftp://example.com/",
      "gopher://x/",
      "javascript:alert(1)",
      "data:,x",
      "nonsense",
      "",
    ],
    ...[`http://127.0.0.1:${port}/`, "https://user:secret@example.com/", "http://example.com/"],
  ])
    assert.equal(await why(reach.send(url, of)), "form", url);
  assert.equal(hits, before);
});

test("a name is looked up once, by what it is and not by what it is called", async () => {
  const asked: string[] = [];
  let answers: Found[][] = [];
  const lookup = async (host: string) => {
    asked.push(host);
    return answers.shift() ?? [];
  };
  const reach = openReach([], lookup);
  const inside: Found = { address: "127.0.0.1", family: 4 };
  const outside: Found = { address: "93.184.216.34", family: 4 };
  for (const all of [[inside], [outside, inside], [{ address: "::1", family: 6 } as Found]]) {
    answers = [all];
    assert.equal(await why(reach.send(`https://rebind.example:${port}/`, of)), "inside");
  }
  answers = [[]];
  assert.equal(await why(reach.send(`https://nowhere.example/`, of)), "unknown");
  // Public when looked at, inside a moment later: the second answer is never asked for.
  answers = [[outside], [inside]];
  assert.deepEqual(await reach.resolve("rebind.example"), outside);
  assert.equal(asked.length, 5);
});

test("where the installation names it, it is reached: by address, network or name, and no further", async () => {
  for (const inside of ["127.0.0.1", "127.0.0.0/8", "localhost"]) {
    const host = inside === "localhost" ? "localhost" : "127.0.0.1";
    const answer = await openReach([inside]).send(`http://${host}:${port}/`, of);
    assert.deepEqual([answer.status, answer.text], [200, `hello ${host}:${port}`], inside);
  }
  const reach = openReach(["127.0.0.1"]);
  assert.equal(await why(reach.send(`https://127.0.0.2:${port}/`, of)), "inside");
  const away = await reach.send(`http://127.0.0.1:${port}/away`, of);
  assert.deepEqual([away.status, away.text], [302, "moved"], "a redirect is followed by nobody");
  assert.equal(await why(reach.send(`http://127.0.0.1:${port}/long`, of)), "failed");
  assert.equal(await why(reach.send(`http://127.0.0.1:${port}/silent`, { ...of, timeoutMs: 200 })), "failed");
});

test("what is public, as a table", () => {
  const table: [string, boolean][] = [
    ["8.8.8.8", true],
    ["172.15.255.255", true],
    ["172.32.0.0", true],
    ["100.63.255.255", true],
    ["100.128.0.0", true],
    ["2400:3200::1", true],
    ["2001:db8::1", false],
    ["2001:0:0:1::1", false],
    ["3fff::1", false],
    ["fc00::1", false],
    ["ff02::1", false],
  ];
  for (const [address, open] of table)
    assert.equal(isPublic({ address, family: address.includes(":") ? 6 : 4 }), open, address);
});
