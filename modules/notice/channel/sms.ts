/** Text messages by whatever gateway the station has: one request, written down as a template. */
import { type Channel, Undelivered } from "./channel.ts";
import type { SmsSettings } from "./contract.ts";
import { ask, refuseStatus } from "./http.ts";

/** What is filled in cannot leave its place: a quote stays inside its JSON string, an & inside its field. */
const placed: Record<SmsSettings["form"], (value: string) => string> = {
  json: (value) => JSON.stringify(value).slice(1, -1),
  form: (value) => encodeURIComponent(value),
};
const fill = (template: string, values: Readonly<Record<string, string>>, as: (value: string) => string) =>
  template.replaceAll(/\{\{(to|text|secret)\}\}/g, (_, name: string) => as(values[name] ?? ""));

/** One message of the usual length, without the link: a phone that is lost shows it on its lock screen. */
const textMost = 200;

export const sms: Channel<SmsSettings> = {
  code: "sms",
  hostsOf: ({ url }) => [new URL(url).hostname],
  refuse: ({ url, body, form }, reach) => {
    const { protocol, hostname, username } = new URL(url);
    if (username !== "" || (protocol !== "https:" && !reach.isNamed(hostname))) return "notice.plain_http";
    if (!body.includes("{{to}}") || !body.includes("{{text}}")) return "notice.template_gaps";
    if (form === "json") {
      try {
        JSON.parse(fill(body, { to: "1", text: "1", secret: "1" }, placed.json));
      } catch {
        return "notice.template_json";
      }
    }
    return null;
  },
  send: async ({ settings, secrets, to, message, reach }) => {
    const { url, headers, form, body, yes } = settings;
    const values = { to: to!, text: message.text.slice(0, textMost), secret: secrets["secret"] ?? "" };
    const sent = {
      "Content-Type": form === "json" ? "application/json" : "application/x-www-form-urlencoded",
      // For gateways that know a repeat by it.
      "Idempotency-Key": message.id,
      ...Object.fromEntries(
        headers.map(({ name, value }) => [
          name,
          fill(value, values, (each) => each.replaceAll(/[^\u0020-\u007e]/g, "")),
        ]),
      ),
    };
    const answer = await ask(reach, url, sent, fill(body, values, placed[form]));
    refuseStatus(answer);
    if (yes !== "" && !answer.text.includes(yes))
      throw new Undelivered(`200 ${answer.text}`, { final: true });
  },
};
