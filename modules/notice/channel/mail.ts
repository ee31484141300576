/** Mail by SMTP (RFC 5321), with nodemailer. What is refused for good is 5xx on recipient or content (§4.2.1); 4xx comes again. */
import nodemailer from "nodemailer";
import { Unreachable } from "../../../server/reach.ts";
import { type Channel, Undelivered } from "./channel.ts";
import type { MailSettings } from "./contract.ts";

const timeoutMs = 10_000;
type MailError = Error & { code?: string; responseCode?: number; response?: string };

export const mail: Channel<MailSettings> = {
  code: "mail",
  hostsOf: ({ host }) => [host],
  refuse: ({ host, security }, reach) =>
    security === "none" && !reach.isNamed(host) ? "notice.mail_plain" : null,
  send: async ({ settings, secrets, to, message, reach, origin }) => {
    const { host, port, security, from, user, authority } = settings;
    const found = await reach.resolve(host).catch((error: unknown) => {
      throw error instanceof Unreachable ? new Undelivered(`mail.${error.code}`) : error;
    });
    const own = new URL(origin).hostname;
    const transport = nodemailer.createTransport({
      // To what was looked at; the certificate is still asked for the name.
      host: found.address,
      port,
      secure: security === "tls",
      requireTLS: security === "starttls",
      ignoreTLS: security === "none",
      tls: {
        servername: host,
        minVersion: "TLSv1.2",
        ...(authority !== null && { ca: authority }),
      },
      ...(user !== null && { auth: { user, pass: secrets["password"] ?? "" } }),
      name: own,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from,
        to: to!,
        subject: message.subject,
        text: message.link === null ? message.text : `${message.text}\n\n${message.link}`,
        messageId: `<${message.id}@${own}>`,
        // Nothing a machine should answer (RFC 3834).
        headers: { "Auto-Submitted": "auto-generated" },
      });
    } catch (cause) {
      const { code, responseCode, response, message: said } = cause as MailError;
      const refused = code === "EENVELOPE" || code === "EMESSAGE";
      throw new Undelivered(`${responseCode ?? code ?? "mail"} ${response ?? said}`, {
        final: refused && responseCode !== undefined && responseCode >= 500,
      });
    } finally {
      transport.close();
    }
  },
};
