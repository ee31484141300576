/** Which fields each way has on its page, what they begin with, and which are secrets. */
import type { ChannelCode } from "../channel/contract.ts";

type Field = {
  name: string;
  kind: "text" | "number" | "lines" | "choice";
  options?: readonly string[];
  may?: "empty";
};
type Form = {
  fields: readonly Field[];
  secrets: readonly string[];
  start: Record<string, unknown>;
  group?: true;
};
const text = (name: string): Field => ({ name, kind: "text" });

export const forms: Record<ChannelCode, Form> = {
  mail: {
    fields: [
      text("host"),
      { name: "port", kind: "number" },
      { name: "security", kind: "choice", options: ["tls", "starttls", "none"] },
      text("from"),
      { ...text("user"), may: "empty" },
      { name: "authority", kind: "lines", may: "empty" },
    ],
    secrets: ["password"],
    start: { host: "", port: 465, security: "tls", from: "", user: null, authority: null },
  },
  sms: {
    fields: [
      text("url"),
      { name: "form", kind: "choice", options: ["json", "form"] },
      { name: "body", kind: "lines" },
      { name: "headers", kind: "lines", may: "empty" },
      { ...text("yes"), may: "empty" },
    ],
    secrets: ["secret"],
    start: { url: "", form: "json", body: '{"mobile":"{{to}}","content":"{{text}}"}', headers: [], yes: "" },
  },
  wecom: {
    fields: [text("origin")],
    secrets: ["key"],
    start: { origin: "https://qyapi.weixin.qq.com", kinds: [] },
    group: true,
  },
  dingtalk: {
    fields: [text("origin")],
    secrets: ["token", "signing"],
    start: { origin: "https://oapi.dingtalk.com", kinds: [] },
    group: true,
  },
  push: {
    fields: [text("contact"), { name: "hosts", kind: "lines", may: "empty" }],
    secrets: [],
    start: { contact: "", hosts: [] },
  },
};

type Header = { name: string; value: string };
const headerLine = ({ name, value }: Header) => `${name}: ${value}`;
/** As it stands in its input. */
export function typedOf(field: Field, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return String(value);
  return value.map((each) => (typeof each === "string" ? each : headerLine(each as Header))).join("\n");
}
/** As the server takes it. */
export function settingOf(field: Field, typed: string): unknown {
  if (field.kind === "number") return Number(typed);
  const rows = typed
    .split("\n")
    .map((row) => row.trim())
    .filter((row) => row !== "");
  if (field.name === "hosts") return rows;
  if (field.name === "headers")
    return rows.map((row) => {
      const at = row.indexOf(":");
      return { name: row.slice(0, at).trim(), value: row.slice(at + 1).trim() };
    });
  if (typed.trim() === "" && field.may === "empty" && field.name !== "yes") return null;
  return field.name === "yes" || field.kind === "lines" ? typed.trim() : typed.trim();
}
