/** An answer that is a file: streamed, never shown as a page of ours, named so that no name can break a header. */
type Bytes = {
  mediaType: string;
  /** Null where it is not known before it is read. */
  byteCount: number | null;
  name: string;
  /** Shown where it stands (a thumbnail); everything else is saved by the browser. */
  inline: boolean;
  read(): AsyncIterable<Uint8Array>;
};
/** Marks an answer that is no JSON. */
export class FileAnswer {
  readonly bytes: Bytes;
  constructor(bytes: Bytes) {
    this.bytes = bytes;
  }
}

/** RFC 6266 with the extended form of RFC 8187: everything but letters, digits and -._ is percent-encoded. */
function dispositionOf(name: string, inline: boolean): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = name.replaceAll(/[^A-Za-z0-9._-]/g, "_");
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The first piece is asked for before anything is said: what is refused while a file is made is still a refusal. */
export async function fileResponse(
  { bytes }: FileAnswer,
  headers: Record<string, string>,
): Promise<Response> {
  const source = bytes.read()[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array> | null = await source.next();
  const body = new ReadableStream<Uint8Array>({
    // Asked for when the reader is ready for it: a slow phone holds one piece in memory, not the file.
    async pull(controller) {
      try {
        const { value, done } = first ?? (await source.next());
        first = null;
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    cancel: async () => void (await source.return?.()),
  });
  return new Response(body, {
    status: 200,
    headers: {
      ...headers,
      "Content-Type": bytes.mediaType,
      ...(bytes.byteCount !== null && { "Content-Length": String(bytes.byteCount) }),
      "Content-Disposition": dispositionOf(bytes.name, bytes.inline),
      // Opened by itself it is a page without scripts, forms or origin (ASVS V3.2.1).
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
}
