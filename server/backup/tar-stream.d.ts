/** As much of it as is used here; the published types know no `pax`. */
declare module 'tar-stream' {
  interface Headers {
    name: string;
    mode?: number;
    /** Further words about an entry, in the form that every tar program knows. */
    pax?: Record<string, string>;
  }

  interface Entry extends AsyncIterable<Buffer> {
    header: Headers;
  }

  interface Pack extends AsyncIterable<Buffer> {
    /** `done` is called once the entry was taken, or with what stood against it. Throws when the archive has ended. */
    entry(header: Headers, bytes: Buffer, done: (cause?: Error | null) => void): void;
    finalize(): void;
    destroy(cause?: Error): void;
  }

  interface Extract extends NodeJS.WritableStream, AsyncIterable<Entry> {
    destroy(cause?: Error): void;
  }

  function pack(): Pack;
  function extract(): Extract;
}
