/** A mail server for tests: takes, refuses, asks to come later, wants a password, is silent; TLS with the fixture's certificate. */
import { readFileSync } from "node:fs";
import { type Server, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { SMTPServer } from "smtp-server";

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`fixtures/tls/${name}`, import.meta.url)), "utf8");
export const certificate = fixture("certificate.pem");
export const tlsKey = fixture("key.pem");

export type Received = { to: string[]; text: string; secure: boolean; user: string | null };
export type MailServer = {
  port: number;
  received: Received[];
  /** Answers the next recipients with these codes, then takes again. */
  answerNext(...codes: number[]): void;
  /** Nothing received, nothing to refuse. */
  reset(): void;
  close(): Promise<void>;
};
export async function openMail(
  of: { security?: "tls" | "starttls" | "none"; password?: string } = {},
): Promise<MailServer> {
  const received: Received[] = [];
  const coming: number[] = [];
  const { security = "none", password } = of;
  const server = new SMTPServer({
    secure: security === "tls",
    key: tlsKey,
    cert: certificate,
    authOptional: password === undefined,
    disabledCommands: [
      ...(security === "none" ? ["STARTTLS"] : []),
      ...(password === undefined ? ["AUTH"] : []),
    ],
    logger: false,
    onAuth: (auth, _, done) =>
      auth.password === password
        ? done(null, { user: auth.username ?? "" })
        : done(Object.assign(new Error("5.7.8 not the password"), { responseCode: 535 })),
    onRcptTo: ({ address }, _, done) => {
      const code = coming.shift();
      if (code === undefined) return done();
      done(Object.assign(new Error(`not now, <${address}> 13800000003`), { responseCode: code }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push({
          to: session.envelope.rcptTo.map((each) => each.address),
          text: Buffer.concat(parts).toString("utf8"),
          secure: session.secure,
          user: (session.user as unknown as string | undefined) ?? null,
        });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1") as unknown as Server;
  await new Promise((ready) => listening.once("listening", ready));
  return {
    port: (listening.address() as { port: number }).port,
    received,
    answerNext: (...codes) => void coming.push(...codes),
    reset: () => {
      received.length = 0;
      coming.length = 0;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Takes the connection and never says a word. */
export async function openSilence(): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<import("node:net").Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    port: (server.address() as { port: number }).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The words of a mail: headers apart, quoted-printable and base64 read. */
export function readMail({ text }: Received): { headers: Map<string, string>; body: string } {
  const [head, ...rest] = text.split("\r\n\r\n") as [string, ...string[]];
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n")) {
    const at = line.indexOf(":");
    headers.set(line.slice(0, at).toLowerCase(), line.slice(at + 1).trim());
  }
  const body = rest.join("\r\n\r\n");
  const how = headers.get("content-transfer-encoding");
  if (how === "base64") return { headers, body: Buffer.from(body, "base64").toString("utf8") };
  if (how !== "quoted-printable") return { headers, body };
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { headers, body: Buffer.from(bytes, "latin1").toString("utf8") };
}
