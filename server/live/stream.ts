/** Server-sent events (WHATWG HTML §9.2) as the body of an answer, for one listener. */

/** What may wait for a slow line. An event has some 100 bytes: a reader this far behind is not there any more. */
const mostWaiting = 16_384;
const encoder = new TextEncoder();

export type Stream = {
  body: ReadableStream<Uint8Array>;
  /** False where nobody takes it: the line is over or too slow, and it is closed. */
  send(event: { name: string; id?: number; data?: unknown; retryMs?: number }): boolean;
  close(): void;
};

/** `onClose` is called once, whoever ended it. */
export function openStream(onClose: () => void): Stream {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    onClose();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  );
  const close = () => {
    if (over) return;
    end();
    controller!.close();
  };
  return {
    body,
    close,
    send: ({ name, id, data = {}, retryMs }) => {
      if (over) return false;
      if ((controller!.desiredSize ?? 0) <= 0) {
        end();
        // What waits is thrown away with it.
        controller!.error(new Error("too slow"));
        return false;
      }
      const lines = [
        ...(retryMs === undefined ? [] : [`retry: ${retryMs}`]),
        ...(id === undefined ? [] : [`id: ${id}`]),
        `event: ${name}`,
        `data: ${JSON.stringify(data)}`,
      ];
      controller!.enqueue(encoder.encode(`${lines.join("\n")}\n\n`));
      return true;
    },
  };
}

/** Behind proxies: nothing is held back, changed or kept (nginx: X-Accel-Buffering). */
export const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};
