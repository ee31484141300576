/** What officer and cadre do with a resident's card. */
import { type Http, IdParams } from "../../../server/http.ts";
import { Refusal } from "../../../server/errors.ts";
import type { Who } from "../../people/contract.ts";
import { type Asked, type Ground, readableResident, todayOf, writableResident } from "../resident/asking.ts";
import { giveCard } from "./card.ts";
import { endCards, lastCard } from "./card-rows.ts";
import { CardInput, CardOfResident, ResidentCard } from "./contract.ts";

export function cardRoutes(http: Http<Who>, ground: Ground): void {
  /** Told once, to the request that made it; a repeat of its key hears null. */
  const codes = new Map<string, string>();
  const tell = (id: string): string | null => {
    const code = codes.get(id) ?? null;
    codes.delete(id);
    return code;
  };
  const cardOf = async (ctx: Asked, residentId: string, made = false): Promise<ResidentCard | null> => {
    const row = await lastCard(ctx.tx, residentId);
    if (row === undefined) return null;
    const { codeHash: _, ...card } = row;
    return {
      ...card,
      // Who only looks meanwhile neither hears it nor takes it from who made it.
      code: made ? tell(row.id) : null,
      madeAt: row.madeAt.toISOString(),
      codeUntil: row.codeUntil.toISOString(),
      usedAt: row.usedAt?.toISOString() ?? null,
      endedAt: row.endedAt?.toISOString() ?? null,
    };
  };
  http.get(
    {
      path: "/api/residents/{id}/card",
      summary: "The card of a resident: whether there is one, until when its code holds, whether it was used",
      params: IdParams,
      answer: CardOfResident,
    },
    async (ctx) => ({ card: await cardOf(ctx, (await readableResident(ctx, ctx.params.id)).id) }),
  );
  http.post(
    {
      path: "/api/residents/{id}/card",
      summary: "Make a card with a one-time code, told once; it takes the place of an earlier one",
      params: IdParams,
      body: CardInput,
      answer: CardOfResident,
      status: 201,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      const row = await writableResident(ctx, params.id);
      const by = { personId: who.personId, today: await todayOf(ground, ctx) };
      const { id, code } = await giveCard(tx, row, body.givenTo, by);
      tx.afterCommit(() => void setTimeout(() => codes.delete(id), 60_000).unref());
      codes.set(id, code);
      record({
        verb: "make",
        kind: "resident_card",
        targetId: id,
        subjects: [row.id],
        subjectKind: "resident",
        fields: [body.givenTo],
      });
      return row.id;
    },
    async (ctx, id) => ({ card: await cardOf(ctx, (await readableResident(ctx, id)).id, true) }),
  );
  http.post(
    {
      path: "/api/residents/{id}/card/end",
      summary: "Take a card back: it and what it had opened end at once",
      params: IdParams,
      answer: CardOfResident,
    },
    async (ctx) => {
      const row = await writableResident(ctx, ctx.params.id);
      if ((await endCards(ctx.tx, row.id, ctx.who.personId)) === 0) throw new Refusal("registry.card_none");
      ctx.record({
        verb: "end",
        kind: "resident_card",
        targetId: row.id,
        subjects: [row.id],
        subjectKind: "resident",
      });
      return row.id;
    },
    async (ctx, id) => ({ card: await cardOf(ctx, (await readableResident(ctx, id)).id) }),
  );
}
