/** A station's own .docx, filled by docxtemplater: names of values, no expressions, nothing is run. */
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { Refusal } from "../../../server/errors.ts";
import type { Values } from "./values.ts";

type Complaint = { properties?: { explanation?: unknown; errors?: Complaint[] }; message?: unknown };
/** What is wrong with a template, in the library's words about the station's own text. */
function whyOf(error: unknown): string {
  const { properties, message } = error as Complaint;
  const all = properties?.errors ?? [error as Complaint];
  return all
    .map((each) => String(each.properties?.explanation ?? each.message ?? message ?? ""))
    .join("; ")
    .slice(0, 200);
}

export function filled(template: Uint8Array, values: Values): Uint8Array {
  const unknown = new Set<string>();
  let document: Docxtemplater;
  try {
    document = new Docxtemplater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: ({ module, value }: { module?: string; value?: string }) => {
        if (value !== undefined && module !== "rawxml") unknown.add(value);
        return "";
      },
    });
    document.render(values);
  } catch (error) {
    throw new Refusal("dispute.document_template_broken", { details: { file: ".docx", why: whyOf(error) } });
  }
  if (unknown.size > 0)
    throw new Refusal("dispute.document_template_unknown", {
      details: { names: [...unknown].slice(0, 10).join("、").slice(0, 200) },
    });
  return document.toUint8Array();
}
