/**
 * The load, in a process of its own: keep-alive connections that each send the next request when the
 * answer is there. Written on sockets: with fetch or node:http the load took more of the two cores than
 * the server it measures (fetch about 2.5 times a bare server's time per request, this about a fifth).
 * Reads one job from stdin, prints one result as JSON.
 */
import { connect } from "node:net";

export type Job = {
  port: number;
  seconds: number;
  /** One list per connection; with `once` each request is sent once, else they go round. */
  requests: string[][];
  once: boolean;
};
export type Result = {
  done: number;
  failed: number;
  seconds: number;
  bytes: number;
  p50: number;
  p99: number;
};

async function work(job: Job): Promise<Result> {
  const started = performance.now();
  const end = started + job.seconds * 1000;
  const took: number[] = [];
  let failed = 0;
  let bytes = 0;
  let first = "";

  const one = (requests: string[]) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(job.port, "127.0.0.1");
      socket.setNoDelay(true);
      let held: Buffer = Buffer.alloc(0);
      let at = 0;
      let sent = 0;
      const send = () => {
        if (performance.now() >= end || (job.once && at >= requests.length)) {
          socket.end();
          resolve();
          return;
        }
        sent = performance.now();
        socket.write(requests[at++ % requests.length]!);
      };
      socket.on("connect", send);
      socket.on("error", reject);
      socket.on("close", () => resolve());
      socket.on("data", (chunk: Buffer) => {
        held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
        const size = sizeOf(held);
        if (size === null || held.length < size) return;
        const ok = held[9] === 0x32;
        if (!ok) {
          failed++;
          if (first === "") process.stderr.write((first = `${held.toString("utf8", 0, 600)}\n`));
        } else took.push(performance.now() - sent);
        bytes += size;
        held = Buffer.alloc(0);
        send();
      });
    });
  await Promise.all(job.requests.map(one));
  const seconds = (performance.now() - started) / 1000;
  took.sort((a, b) => a - b);
  const at = (part: number) => took[Math.floor(took.length * part)] ?? 0;
  return { done: took.length, failed, seconds, bytes, p50: at(0.5), p99: at(0.99) };
}

/** Bytes of the whole answer, or null while its head is not complete. */
function sizeOf(held: Buffer): number | null {
  const head = held.indexOf("\r\n\r\n");
  if (head < 0) return null;
  const length = /\r\ncontent-length: (\d+)/i.exec(held.toString("latin1", 0, head));
  if (length) return head + 4 + Number(length[1]);
  const last = held.indexOf("\r\n0\r\n\r\n", head);
  return last < 0 ? null : last + 7;
}

let text = "";
for await (const chunk of process.stdin) text += chunk;
console.log(JSON.stringify(await work(JSON.parse(text) as Job)));
