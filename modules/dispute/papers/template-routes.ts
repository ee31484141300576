/** A station's own forms over HTTP: brought and tried, looked at, used in place of ours, ended. */
import { FileAnswer } from "../../../server/bytes.ts";
import { Refusal, Stale, found, refuse } from "../../../server/errors.ts";
import { type Http, IdParams } from "../../../server/http.ts";
import { newId } from "../../../server/id.ts";
import { listNames } from "../../people/api.ts";
import type { Who } from "../../people/contract.ts";
import type { Asked } from "../asking.ts";
import { type PatternFault, faultOf } from "../case-number.ts";
import { making } from "./making.ts";
import { maySeeTemplates, maySetTemplates } from "./rules.ts";
import { DisputeTemplates, PapersSettingInput } from "./template-contract.ts";
import * as rows from "./template-rows.ts";
import { drawTrial, templateMaxBytes, tried } from "./trying.ts";

async function read({ tx, who }: Asked): Promise<DisputeTemplates> {
  if (!maySeeTemplates(who)) found(null);
  const [templates, setting] = await Promise.all([rows.listTemplates(tx), rows.settingOf(tx)]);
  const names = await listNames(tx, [
    ...new Set(templates.flatMap(({ addedBy, usedBy }) => [addedBy, ...(usedBy === null ? [] : [usedBy])])),
  ]);
  return {
    items: templates.map(({ addedBy, addedAt, usedFrom, usedBy, ...row }) => ({
      ...row,
      addedBy: names.get(addedBy)?.name ?? "",
      addedAt: addedAt.toISOString(),
      usedFrom: usedFrom?.toISOString() ?? null,
      usedBy: usedBy === null ? null : (names.get(usedBy)?.name ?? ""),
    })),
    setting,
    may: { set: maySetTemplates(who) },
    version: setting.version,
  };
}

const patternDoubts = {
  no_year: "dispute.pattern_no_year",
  no_number: "dispute.pattern_no_number",
  unknown_hole: "dispute.pattern_unknown_hole",
  twice: "dispute.pattern_twice",
} as const satisfies Record<PatternFault, string>;

export function templateRoutes(http: Http<Who>): void {
  const once = making();
  http.get(
    {
      path: "/api/dispute-templates",
      summary: "Forms of the station's own, and how it spells the numbers of its dossiers",
      answer: DisputeTemplates,
    },
    read,
  );
  http.upload(
    {
      path: "/api/dispute-templates",
      summary: "Bring a form named after its paper (agreement.docx): it is drawn on a made-up case first",
      answer: DisputeTemplates,
      status: 201,
    },
    {
      maxBytes: templateMaxBytes,
      admit: async ({ who }) => {
        if (!maySeeTemplates(who)) found(null);
        refuse(maySetTemplates(who));
      },
      prepare: tried,
    },
    async ({ tx, who, body, record }) => {
      if (!maySeeTemplates(who)) found(null);
      refuse(maySetTemplates(who));
      const id = newId(tx.now);
      await rows.insertTemplate(tx, { id, ...body }, who.personId);
      record({ verb: "add", kind: "dispute_template", targetId: id });
      return id;
    },
    read,
  );
  http.get(
    {
      path: "/api/dispute-templates/{id}/trial",
      summary: "The paper as this form draws it, of people nobody is",
      params: IdParams,
      gives: "bytes",
    },
    async ({ tx, who, params }) => {
      if (!maySeeTemplates(who)) found(null);
      const { file, bytes } = found(await rows.findTemplate(tx, params.id));
      const word = file.endsWith(".docx");
      return new FileAnswer({
        mediaType: word
          ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          : "application/pdf",
        byteCount: null,
        name: word ? file : file.replace(/\.typ$/, ".pdf"),
        inline: false,
        read: once(who.personId, async function* () {
          yield await drawTrial({ file, bytes });
        }),
      });
    },
  );
  http.post(
    {
      path: "/api/dispute-templates/{id}/use",
      summary: "Use it in place of ours, or of the one used so far",
      params: IdParams,
      answer: DisputeTemplates,
    },
    async ({ tx, who, params, record }) => {
      if (!maySeeTemplates(who)) found(null);
      refuse(maySetTemplates(who));
      const row = found(await rows.findTemplate(tx, params.id));
      if ((await rows.useTemplate(tx, row, who.personId)) > 0)
        record({ verb: "use", kind: "dispute_template", targetId: row.id });
      return row.id;
    },
    read,
  );
  http.post(
    {
      path: "/api/dispute-templates/{id}/end",
      summary: "Use it no more: ours stands in its place again",
      params: IdParams,
      answer: DisputeTemplates,
    },
    async ({ tx, who, params, record }) => {
      if (!maySeeTemplates(who)) found(null);
      refuse(maySetTemplates(who));
      const row = found(await rows.findTemplate(tx, params.id));
      await rows.endTemplate(tx, row.id, who.personId);
      record({ verb: "end", kind: "dispute_template", targetId: row.id });
      return row.id;
    },
    read,
  );
  http.change(
    "put",
    {
      path: "/api/dispute-papers-setting",
      summary: "How numbers of dossiers are spelled here, and how long one is kept",
      body: PapersSettingInput,
      answer: DisputeTemplates,
    },
    async ({ tx, who, body, expected, record }) => {
      if (!maySeeTemplates(who)) found(null);
      refuse(maySetTemplates(who));
      for (const way of ["people", "police"] as const) {
        const fault = faultOf(body[way]);
        if (fault !== null) throw new Refusal(patternDoubts[fault], { field: way });
      }
      if ((await rows.putSetting(tx, body, expected, who.personId)) === 0) throw new Stale(who.stationId);
      record({ verb: "set", kind: "dispute_papers_setting" });
      return who.stationId;
    },
    read,
  );
}
