/** The few calls of yauzl 3.4.0 that office.ts and the tests make; the package ships no types. */
declare module "yauzl" {
  import type { Readable } from "node:stream";
  export type Entry = {
    fileName: string;
    compressedSize: number;
    uncompressedSize: number;
    compressionMethod: number;
    generalPurposeBitFlag: number;
    relativeOffsetOfLocalHeader: number;
    isEncrypted(): boolean;
  };
  export type ZipFile = {
    entryCount: number;
    fileSize: number;
    comment: string | Buffer;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  };
  export function openPromise(
    path: string,
    options: { lazyEntries: true; strictFileNames: boolean; autoClose: false },
  ): Promise<ZipFile>;
}
