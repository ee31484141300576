/** Sends a file as the whole body and says how far it is: fetch cannot tell, XMLHttpRequest can. */
import { Problem, sessionExpired } from "./api.ts";
import type { Problem as ProblemBody } from "../server/wire.ts";
import { currentLanguage } from "./preferences.ts";

type Sending = { key: string; onProgress: (sent: number) => void; signal: AbortSignal };

export function upload<T>(path: string, file: File, { key, onProgress, signal }: Sending): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    const headers = {
      accept: "application/json",
      "accept-language": currentLanguage(),
      "content-type": "application/octet-stream",
      "file-name": encodeURIComponent(file.name.replaceAll(/\p{Cs}/gu, "\ufffd")),
      "idempotency-key": key,
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () => {
      let told: unknown = null;
      try {
        told = JSON.parse(request.responseText);
      } catch {
        // An answer of something between us and the server.
      }
      if (request.status >= 200 && request.status < 300) return resolve(told as T);
      const body = told as Partial<ProblemBody> | null;
      const problem = new Problem({ ...body, code: body?.code ?? "web.no_answer", status: request.status });
      if (problem.code === "http.signed_out") window.dispatchEvent(new Event(sessionExpired));
      reject(problem);
    };
    const lost = () => reject(new Problem({ code: "web.no_signal", status: 0 }));
    request.onerror = lost;
    request.onabort = lost;
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
