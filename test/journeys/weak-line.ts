/**
 * The line between a phone and the server: open, cut, or one that loses every n-th answer to a write after the server
 * has carried it out. The phone knows one address only, so what it stores stays its own.
 */
import { type IncomingMessage, type ServerResponse, createServer, request } from "node:http";
import type { Socket } from "node:net";
import { Transform } from "node:stream";

export type WeakLine = {
  origin: string;
  /** 0 carries everything, n loses every n-th answer to a write; null is no line at all. */
  set(mode: number | null): void;
  /** Says `text` at the end of what this path answers: a newer version of a file. */
  add(path: string, text: string): void;
  /** So many bytes a second towards the server; null is as many as there are. */
  thin(bytesPerSecond: number | null): void;
  /** Cut when so many more bytes have gone towards the server. */
  cutAfter(bytes: number): void;
  /** Requests that came this far since it was asked last, `PUT /api/…`. */
  asked(): string[];
  /** How many answers were lost after their effect. */
  lost(): number;
  close(): Promise<void>;
};

export async function openWeakLine(target: string): Promise<WeakLine> {
  const { hostname, port } = new URL(target);
  let mode: number | null = 0;
  const added = new Map<string, string>();
  let writes = 0;
  let lost = 0;
  let rate: number | null = null;
  let left = Infinity;
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const set = (next: number | null) => {
    mode = next;
    if (next === null) for (const socket of sockets) socket.destroy();
  };
  /** The body on its way to the server, as thin as the line is. */
  const thinly = () =>
    new Transform({
      transform: (bytes: Buffer, _, done) => {
        left -= bytes.length;
        if (left <= 0) {
          left = Infinity;
          set(null);
        }
        if (rate === null) return done(null, bytes);
        setTimeout(() => done(null, bytes), (bytes.length / rate) * 1000);
      },
    });
  const carry = (from: IncomingMessage, to: ServerResponse) => {
    if (mode === null) return void from.socket.destroy();
    asked.push(`${from.method} ${from.url}`);
    const isWrite = from.method !== "GET" && from.method !== "HEAD";
    const onward = request(
      {
        hostname,
        port,
        path: from.url,
        method: from.method,
        headers: {
          ...from.headers,
          host: `${hostname}:${port}`,
          ...(added.has(from.url ?? "") && { "accept-encoding": "identity", "if-none-match": "" }),
        },
      },
      (answer) => {
        if (isWrite && mode !== null && mode > 0 && ++writes % mode === 0) {
          lost++;
          answer.resume();
          // The effect stands, the answer never comes.
          answer.on("end", () => from.socket.destroy());
          return;
        }
        if (mode === null) return void from.socket.destroy();
        const more = added.get(from.url ?? "");
        if (more !== undefined) {
          const { "content-encoding": _, "content-length": __, etag: ___, ...headers } = answer.headers;
          to.writeHead(answer.statusCode ?? 502, headers);
          answer.on("data", (bytes: Buffer) => to.write(bytes));
          answer.on("end", () => to.end(more));
          return;
        }
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      },
    );
    onward.on("error", () => from.socket.destroy());
    // A stream of live news would outlast the phone that listened.
    to.on("close", () => onward.destroy());
    const body = thinly();
    body.on("error", () => onward.destroy());
    from.on("close", () => !from.complete && onward.destroy());
    from.pipe(body).pipe(onward);
  };
  const server = createServer(carry);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port: own } = server.address() as { port: number };
  return {
    origin: `http://localhost:${own}`,
    set,
    thin: (next) => void (rate = next),
    cutAfter: (bytes) => void (left = bytes),
    asked: () => asked.splice(0),
    add: (path, text) => void added.set(path, text),
    lost: () => lost,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
