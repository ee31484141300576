/** From the schema of a finished product to that of one being written, so that a new field needs no second home. */
import { z } from "zod";
import { Bilingual } from "../../server/wire.ts";

const Said = z.strictObject({ zh: z.string().max(2000), en: z.string().max(4000) });
/** More than any list of a product holds, and any line. */
const most = 40;
const longest = 4000;

/** The same shape; a text may be empty, a list too. Bounds of numbers and codes stay. */
export function loosen(schema: z.ZodType): z.ZodType {
  if (schema === Bilingual) return Said;
  if (schema instanceof z.ZodObject)
    return z.strictObject(
      Object.fromEntries(
        Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, inner]) => [key, loosen(inner)]),
      ),
    );
  if (schema instanceof z.ZodArray) return z.array(loosen(schema.element as z.ZodType)).max(most);
  if (schema instanceof z.ZodOptional) return loosen(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodNullable) return loosen(schema.unwrap() as z.ZodType).nullable();
  if (schema instanceof z.ZodDefault)
    return loosen(schema.unwrap() as z.ZodType).default(schema.def.defaultValue as never);
  if (schema instanceof z.ZodUnion)
    return z.union(schema.options.map((option) => loosen(option as z.ZodType)) as [z.ZodType, z.ZodType]);
  if (schema instanceof z.ZodString && schema.minLength === 1)
    return z.string().max(schema.maxLength ?? longest);
  return schema;
}
