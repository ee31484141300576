/** How operations of phones, of what they send and of tokens are asked (probes.ts). */
import type { Ids, Probe } from "./probes.ts";

const key = "01930000-0000-7000-8000-00000000000a";
const secret = "c2VjcmV0LW9mLW5vYm9keS1hdC1hbGwtMDAwMDAwMDA";
const plain = (path: string, body?: unknown): Probe => ({ path, body, plain: true });

export const deviceProbes: Record<string, (of: Ids) => Probe | Probe[]> = {
  "get /api/devices": () => plain("/api/devices"),
  "post /api/devices": () => plain("/api/devices", { label: "平板" }),
  "get /api/people/{id}/devices": (of) => ({ path: `/api/people/${of.person}/devices` }),
  "post /api/devices/{id}/cut-off": (of) => ({ path: `/api/devices/${of.device}/cut-off` }),
  // Known by its secret alone, so that an id says nothing to whoever has none.
  "put /api/devices/{id}/session": (of) => plain(`/api/devices/${of.device}/session`, { secret }),
  "post /api/device-contact": (of) => plain("/api/device-contact", { id: of.device, secret }),
  "post /api/offline-writes": (of) =>
    plain("/api/offline-writes", {
      key,
      deviceId: of.device,
      deviceSecret: secret,
      sentAt: "2026-11-23T02:00:00.000Z",
      ifRefused: "tell",
      sealed: { kid: "0123456789abcdef", publicKey: secret, bytes: secret },
    }),
  "put /api/offline-writes/{key}/pieces/{n}": () => plain(`/api/offline-writes/${key}/pieces/1`),
  "get /api/offline-writes/{key}/pieces": () => plain(`/api/offline-writes/${key}/pieces`),

  "get /api/left-writes": () => plain("/api/left-writes"),
  "get /api/left-writes/{id}": (of) => ({ path: `/api/left-writes/${of.leftWrite}` }),
  "get /api/left-writes/{id}/file": (of) => ({ path: `/api/left-writes/${of.leftFile}/file` }),
  "post /api/left-writes/{id}/decision": (of) => ({
    path: `/api/left-writes/${of.leftWrite}/decision`,
    body: { decision: "dropped", note: "重复了" },
  }),

  "get /api/tokens": () => plain("/api/tokens"),
  "post /api/tokens": () => plain("/api/tokens", { label: "令牌" }),
  "post /api/tokens/{id}/end": (of) => ({ path: `/api/tokens/${of.token}/end` }),
};
