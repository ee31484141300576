import { z } from "zod";
import type { Operation } from "./http.ts";
import { Problem } from "./wire.ts";

const schemaOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Record<
    string,
    unknown
  >;
  return rest;
};
const problems = (codes: number[]) =>
  Object.fromEntries(
    codes.map((status) => [
      status,
      {
        description: "Problem (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );

/** Raw bytes: in OpenAPI 3.1 their schema says nothing. */
const bytes = { "application/octet-stream": { schema: {} } };

/** Of a write that was made before it could be sent. */
const recorded = [
  ["Recorded-At", "When it was written down, by the server's clock; not after now"],
  ["Device-At", "The same by the device's own clock, as it said"],
].map(([name, description]) => ({
  name,
  in: "header",
  description,
  required: false,
  schema: { type: "string", format: "date-time" },
}));

/** The OpenAPI 3.1 document, made from the same schemas that parse requests: JSON Schema is what zod gives. */
export function openApi(operations: readonly Operation[], version: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const parameters: object[] = [];
    const add = (schema: z.ZodType | undefined, where: "path" | "query" | "header") => {
      if (schema === undefined) return;
      const shape = schemaOf(schema, where === "query" ? "output" : "input") as {
        properties?: Record<string, { default?: unknown }>;
        required?: string[];
      };
      for (const [name, property] of Object.entries(shape.properties ?? {})) {
        const required =
          where === "path" || ((shape.required ?? []).includes(name) && !("default" in property));
        parameters.push({ name, in: where, required, schema: property });
      }
    };
    add(operation.params, "path");
    add(operation.query, "query");
    add(operation.headers, "header");
    if (operation.keyed)
      parameters.push(
        {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          schema: { type: "string", maxLength: 100 },
        },
        ...recorded,
      );
    if (operation.versioned || operation.based)
      parameters.push({
        name: "If-Match",
        in: "header",
        required: operation.versioned,
        schema: { type: "string", pattern: '^"\\d+"$' },
      });
    if (operation.takes === "bytes" && !operation.open)
      parameters.push({
        name: "File-Name",
        in: "header",
        description: "What the file is called, percent-encoded UTF-8",
        required: false,
        schema: { type: "string", maxLength: 2000 },
      });
    const status = operation.status ?? (operation.answer || operation.gives ? 200 : 204);
    paths[operation.path] ??= {};
    paths[operation.path]![operation.method] = {
      summary: operation.summary,
      operationId: `${operation.method}${operation.path.replaceAll(/[^A-Za-z0-9]+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
      parameters,
      ...(operation.body
        ? {
            requestBody: {
              required: true,
              content: { "application/json": { schema: schemaOf(operation.body, "input") } },
            },
          }
        : {}),
      ...(operation.takes === "bytes" ? { requestBody: { required: true, content: bytes } } : {}),
      responses: {
        [status]: operation.gives
          ? operation.gives === "stream"
            ? { description: "Events", content: { "text/event-stream": { schema: { type: "string" } } } }
            : { description: "The file", content: bytes }
          : operation.answer
            ? {
                description: "Done",
                content: { "application/json": { schema: schemaOf(operation.answer, "output") } },
              }
            : { description: "Done, nothing to say" },
        ...problems([
          400,
          401,
          403,
          404,
          409,
          413,
          415,
          429,
          503,
          ...(operation.versioned ? [412, 428] : operation.based ? [412] : []),
        ]),
      },
      ...(operation.open ? { security: [] } : operation.identity ? { security: [{ resident: [] }] } : {}),
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Gongzhi 共治", version, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        cookie: { type: "apiKey", in: "cookie", name: "gongzhi" },
        resident: { type: "apiKey", in: "cookie", name: "gongzhi-mine" },
      },
    },
  };
}
