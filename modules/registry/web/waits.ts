/** Corrections of a unit that wait for a signal. */
import { plainly, rowWaits } from "../../../web/offline/row-waits.ts";

export const unitWaits = rowWaits({
  about: /^(\/api\/units\/[^/]+)$/,
  some: "registry.waits.unit",
  act: "registry.waits.act",
  name: (row) => (row as { name?: string } | null)?.name ?? null,
  fields: {
    name: "registry.units.name",
    kind: {
      term: "registry.units.kind",
      text: (kind, say) => (typeof kind === "string" ? say(`registry.unit_kind.${kind}`) : ""),
    },
    code: "registry.unit_form.code",
    hours: "registry.unit_form.hours",
    sinceOn: "registry.unit_form.since",
    source: {
      term: "registry.unit_form.source",
      text: (source, say) =>
        typeof source === "string" ? say(`registry.unit_source.${source}`) : plainly(source, say),
    },
  },
});
