/** 通知渠道: the station's ways out, set by the system administrator, and what could not be sent. */
import { z } from "zod";
import type { Tx } from "../../../server/db.ts";
import { Refusal, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { Id, PageQuery } from "../../../server/wire.ts";
import { emit } from "../../../server/outbox.ts";
import type { Who } from "../../people/contract.ts";
import { messagesDue } from "../contract.ts";
import type { Ground } from "../message/ground.ts";
import * as messages from "../message/rows.ts";
import { maySetChannels } from "../rules.ts";
import {
  type ChannelCode,
  ChannelInputs,
  ChannelState,
  Channels,
  DeadMessage,
  DeadMessages,
  TestInput,
  TestResult,
} from "./contract.ts";
import { type ChannelRow, findChannel, listChannels } from "./rows.ts";
import { setChannel } from "./setting.ts";
import { sendTest } from "./testing.ts";

const codes = Object.keys(ChannelInputs) as (keyof typeof ChannelInputs)[];
const countedDays = 30;

export function channelRoutes(http: Http<Who>, ground: Ground): void {
  const { keys, reach } = ground;
  http.get(
    {
      path: "/api/notice-channels",
      summary: "The station's ways out of the house and how they stand",
      answer: Channels,
    },
    async ({ tx, who }) => {
      refuse(maySetChannels(who));
      const rows = await listChannels(tx);
      const since = new Date(tx.now.getTime() - countedDays * 86_400_000);
      return {
        items: codes.map((code) =>
          stateOf(
            code,
            rows.find((row) => row.channel === code),
          ),
        ),
        groupKinds: Object.entries(ground.kinds).flatMap(([code, { label, group }]) =>
          group === undefined ? [] : [{ code, label, text: group }],
        ),
        counts: await messages.countStates(tx, since),
      };
    },
  );
  for (const code of codes) {
    const read = async (tx: Tx) => stateOf(code, await findChannel(tx, code));
    http.change(
      "put",
      {
        path: `/api/notice-channels/${code}`,
        summary: `Set up ${code}; version 0 where nobody has yet`,
        body: ChannelInputs[code] as unknown as z.ZodType<Given>,
        answer: ChannelState,
      },
      async ({ tx, who, body, expected, record }) => {
        refuse(maySetChannels(who));
        await setChannel({ tx, keys, reach, who }, code, body, expected);
        record({ verb: "change", kind: "notice_channel", fields: [code] });
        // A way has no id of its own: what is kept under a request's key is the station's.
        return tx.stationId;
      },
      ({ tx }) => read(tx),
    );
    const results = new Map<string, TestResult>();
    http.post(
      {
        path: `/api/notice-channels/${code}/test`,
        summary: `Send a test by ${code} and say how it went`,
        body: TestInput,
        answer: TestResult,
      },
      async ({ tx, who, body, record, requestId }) => {
        refuse(maySetChannels(who));
        const row = await findChannel(tx, code);
        if (row === undefined) throw new Refusal("notice.not_set_up");
        results.set(requestId, await sendTest(ground, tx, row, body.to, requestId));
        record({ verb: "test", kind: "notice_channel", fields: [code] });
        return requestId;
      },
      async ({ tx }, id) => {
        const result = results.get(id);
        results.delete(id);
        // Asked again under the same key: as the last one went.
        const { lastError } = (await findChannel(tx, code))!;
        return result ?? { ok: lastError === null, error: lastError };
      },
    );
  }

  http.get(
    {
      path: "/api/notice-messages/dead",
      summary: "Messages that could not be sent: what and why, never to whom",
      query: PageQuery,
      answer: DeadMessages,
    },
    async ({ tx, who, query }) => {
      refuse(maySetChannels(who));
      const after = query.cursor === undefined ? null : (Id.safeParse(query.cursor).data ?? null);
      const rows = await messages.listDead(tx, after, query.limit + 1);
      const items = rows.slice(0, query.limit);
      return { items: items.map(deadOf), next: rows.length > query.limit ? items.at(-1)!.id : null };
    },
  );
  for (const [act, state, verb] of [
    ["retry", "waiting", "retry"],
    ["discard", "dropped", "discard"],
  ] as const)
    http.post(
      {
        path: `/api/notice-messages/{id}/${act}`,
        summary: act === "retry" ? "Send a dead message again" : "Give a dead message up",
        params: IdParams,
        answer: DeadMessage,
      },
      async ({ tx, who, params, record }) => {
        refuse(maySetChannels(who));
        found(await messages.findMessage(tx, params.id));
        if ((await messages.takeUp(tx, params.id, state)) === 0) throw new Refusal("notice.not_dead");
        if (state === "waiting") emit(tx, messagesDue, {});
        record({ verb, kind: "notice_message", targetId: params.id });
        return params.id;
      },
      async ({ tx }, id) => deadOf(found(await messages.findMessage(tx, id))),
    );
}

type Given = {
  enabled: boolean;
  settings: Record<string, unknown>;
  secrets: Record<string, string | undefined>;
};
const stateOf = (channel: ChannelCode, row: ChannelRow | undefined): ChannelState => ({
  channel,
  enabled: row?.enabled ?? false,
  settings: row?.settings ?? null,
  secretNames: row?.secretNames ?? [],
  lastOkAt: row?.lastOkAt?.toISOString() ?? null,
  lastError: row?.lastError ?? null,
  lastErrorAt: row?.lastErrorAt?.toISOString() ?? null,
  version: row?.version ?? 0,
});
const deadOf = ({ id, channel, what, tries, error, madeAt, state }: messages.MessageRow): DeadMessage => ({
  id,
  channel,
  what,
  tries,
  error,
  madeAt: madeAt.toISOString(),
  state,
});
