/** Probes of notices: the own inbox, what a person chose, what a station sends by. */
import type { Ids, Probe } from "./probes.ts";

const plain = (path: string, body?: unknown) => (): Probe =>
  body === undefined ? { path, plain: true } : { path, body, plain: true };

/** A version nobody holds: nothing is set up, and nothing is sent. */
const channel = (code: string, settings: object): Record<string, () => Probe> => ({
  [`put /api/notice-channels/${code}`]: () => ({
    ...{ path: `/api/notice-channels/${code}`, plain: true, version: 99 },
    body: { enabled: false, settings },
  }),
  [`post /api/notice-channels/${code}/test`]: plain(`/api/notice-channels/${code}/test`, { to: "a" }),
});

export const noticeProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/notices": () => [
    { path: "/api/notices", plain: true },
    { path: "/api/notices?state=all&about=programme", plain: true },
  ],
  "get /api/notices/count": plain("/api/notices/count"),
  "post /api/notices/{id}/reading": (of) => ({ path: `/api/notices/${of.notice}/reading` }),
  "post /api/notices/{id}/reading/end": (of) => ({ path: `/api/notices/${of.notice}/reading/end` }),
  "post /api/notices/reading": (of) => ({
    path: "/api/notices/reading",
    body: { upTo: of.notice },
    plain: true,
  }),
  "get /api/duty-escalation": plain("/api/duty-escalation"),
  "put /api/duty-escalation": () => ({
    ...{ path: "/api/duty-escalation", plain: true, version: 99 },
    body: { steps: [{ days: 3, to: "officer" }] },
  }),
  "get /api/notice-preferences": plain("/api/notice-preferences"),
  "put /api/notice-preferences": () => ({
    ...{ path: "/api/notice-preferences", plain: true, version: 99 },
    body: {
      ...{ quietFrom: "21:00", quietTo: "07:30", digestAt: null, muted: [], language: "zh" },
      channels: { mail: "none", sms: "none", push: "none" },
    },
  }),
  "post /api/notice-addresses": plain("/api/notice-addresses", { channel: "mail", address: "a@example.cn" }),
  "post /api/notice-addresses/{id}/code": (of) => ({
    path: `/api/notice-addresses/${of.noticeAddress}/code`,
  }),
  "post /api/notice-addresses/{id}/verification": (of) => ({
    path: `/api/notice-addresses/${of.noticeAddress}/verification`,
    body: { code: "000000" },
  }),
  "post /api/notice-addresses/{id}/end": (of) => ({ path: `/api/notice-addresses/${of.noticeAddress}/end` }),
  "get /api/notice-channels": plain("/api/notice-channels"),
  "put /api/notice-channels/mail": () => ({
    ...{ path: "/api/notice-channels/mail", plain: true, version: 99 },
    body: {
      enabled: false,
      settings: {
        ...{ host: "localhost", port: 25, security: "tls", from: "a@example.cn" },
        ...{ user: null, authority: null },
      },
    },
  }),
  ...channel("sms", {
    ...{ url: "https://sms.example/send", headers: [], form: "json" },
    ...{ body: '{"to":"{{to}}","text":"{{text}}"}', yes: "" },
  }),
  ...channel("wecom", { origin: "https://qyapi.weixin.qq.com", kinds: [] }),
  ...channel("dingtalk", { origin: "https://oapi.dingtalk.com", kinds: [] }),
  ...channel("push", { contact: "a@example.cn", hosts: [] }),
  "get /api/notice-push-key": plain("/api/notice-push-key"),
  "post /api/notice-channels/mail/test": plain("/api/notice-channels/mail/test", { to: "a@example.cn" }),
  "get /api/notice-messages/dead": plain("/api/notice-messages/dead"),
  "post /api/notice-messages/{id}/retry": (of) => ({
    path: `/api/notice-messages/${of.deadMessage}/retry`,
  }),
  "post /api/notice-messages/{id}/discard": (of) => ({
    path: `/api/notice-messages/${of.deadMessage}/discard`,
  }),
  "post /api/notices/reading/end": plain("/api/notices/reading/end", { readAt: "2026-11-23T02:00:00.000Z" }),
};
