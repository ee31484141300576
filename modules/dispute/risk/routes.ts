import { Refusal, Stale, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import type { Who } from "../../people/contract.ts";
import { type Asked, type Ground, type Looking, taken } from "../asking.ts";
import { Dispute } from "../contract.ts";
import { paletteFault } from "../escalation.ts";
import { confirmRisk, maySeePalette, maySetPalette } from "./acts.ts";
import { Palette, PaletteAnswer, RiskInput } from "./contract.ts";
import { paletteOf, putPalette } from "./rows.ts";

type Read = (ctx: Looking, id: string) => Promise<Dispute>;
export function riskRoutes(http: Http<Who>, ground: Ground, read: Read): void {
  http.post(
    {
      path: "/api/disputes/{id}/risk",
      summary: "Confirm the colour of a dispute, or another with a reason: a named person of the police does",
      params: IdParams,
      body: RiskInput,
      answer: Dispute,
    },
    async (ctx) => {
      const { tx, who, params, body, record } = ctx;
      await confirmRisk({ tx, who }, await taken(ground, ctx, params.id), body);
      record({ verb: "weigh", kind: "dispute", targetId: params.id });
      return params.id;
    },
    read,
  );
  const answer = async ({ tx, who }: Asked): Promise<PaletteAnswer> => {
    if (!maySeePalette(who)) found(null);
    const { palette, version } = await paletteOf(tx);
    return {
      palette: palette.map((level) => ({ ...level, when: [...level.when] })),
      isDefault: version === 0,
      may: maySetPalette(who),
      version,
    };
  };
  http.get(
    {
      path: "/api/dispute-palette",
      summary: "The colours of this station and what each asks for; police only",
      answer: PaletteAnswer,
    },
    answer,
  );
  http.change(
    "put",
    {
      path: "/api/dispute-palette",
      summary: "Set the colours of this station",
      body: Palette,
      answer: PaletteAnswer,
    },
    async ({ tx, who, body, expected, record }) => {
      if (!maySeePalette(who)) found(null);
      refuse(maySetPalette(who));
      const fault = paletteFault(body.palette);
      if (fault !== null)
        throw new Refusal("dispute.palette_fault", { field: "palette", details: { fault } });
      if ((await putPalette(tx, body.palette, expected, who.personId)) === 0) throw new Stale(who.stationId);
      record({ verb: "set", kind: "dispute_palette" });
      return who.stationId;
    },
    answer,
  );
}
