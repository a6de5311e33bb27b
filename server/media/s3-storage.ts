import { Readable } from 'node:stream';
import { answerOf, type Connected, connectS3, failureAt } from './s3-client';
import { isKey, type ListedObject, type OperatedStorage, type StoredObject, safeKey } from './storage';
import type { S3Place } from './storage-place';

/** Milliseconds in which all of an object must have been sent. */
const PUT_LIMIT = 120_000;

/** Milliseconds that whoever watches the process may be kept waiting. */
const REACH_LIMIT = 4_000;

/**
 * Keeps objects in a bucket of an S3-compatible service, which puts them whole or not at all. Waiting and trying again
 * are bounded; what fails for good is a `StorageFailure`.
 */
export function s3Storage(place: S3Place): OperatedStorage {
  const Bucket = place.bucket;
  let connection: Promise<Connected> | null = null;

  async function ask<Answer>(doing: string, request: (to: Connected) => Promise<Answer>): Promise<Answer> {
    connection ??= connectS3(place);
    const connected = await connection;
    try {
      return await request(connected);
    } catch (cause) {
      throw failureAt(place, doing, cause);
    }
  }

  /** The same, with null where the service says that there is no such thing. */
  function askFor<Answer>(
    doing: string,
    request: (to: Connected) => Promise<Answer>,
  ): Promise<Answer | null> {
    return ask(doing, (to) => request(to).catch(absentAsNull));
  }

  async function bodyOf(Key: string): Promise<Readable> {
    const { Body } = await ask('get', ({ sdk, client }) =>
      client.send(new sdk.GetObjectCommand({ Bucket, Key })),
    );
    if (!(Body instanceof Readable)) throw new Error('S3 answered without a body');
    return Body;
  }

  async function reach(): Promise<void> {
    const abortSignal = AbortSignal.timeout(REACH_LIMIT);
    await ask('look', ({ sdk, client }) =>
      client.send(new sdk.HeadBucketCommand({ Bucket }), { abortSignal }),
    );
  }

  async function* list(Prefix = ''): AsyncGenerator<ListedObject> {
    let Marker: string | undefined;
    do {
      const input = { Bucket, Prefix, Marker };
      // The older form of the question: every service has it, and it goes on from a key, with no token to expire.
      const page = await ask('list', ({ sdk, client }) => client.send(new sdk.ListObjectsCommand(input)));
      for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.Contents ?? []) {
        if (isKey(Key)) yield { key: Key, size: Size, storedAt: LastModified };
      }
      Marker = page.IsTruncated ? page.Contents?.at(-1)?.Key : undefined;
    } while (Marker);
  }

  return {
    list,
    reach,
    // A service keeps nothing of a put that it did not get whole.
    discardUnfinished: async () => undefined,
    async put(key, bytes, ContentType) {
      const input = { Bucket, Key: safeKey(key), Body: bytes, ContentLength: bytes.length, ContentType };
      await ask('put', ({ sdk, client }) =>
        client.send(new sdk.PutObjectCommand(input), { requestTimeout: PUT_LIMIT }),
      );
    },
    async get(key) {
      const Key = safeKey(key);
      const head = await askFor('look up', ({ sdk, client }) =>
        client.send(new sdk.HeadObjectCommand({ Bucket, Key })),
      );
      if (head) return storedObject(head, () => bodyOf(Key));
      // To this question a bucket that is gone gives the same answer, and photos are not given up for that.
      await reach();
      return null;
    },
    async delete(key) {
      const Key = safeKey(key);
      await askFor('delete', ({ sdk, client }) => client.send(new sdk.DeleteObjectCommand({ Bucket, Key })));
    },
  };
}

function storedObject(
  { ContentLength = 0, ContentType = 'application/octet-stream' },
  open: () => Promise<Readable>,
): StoredObject {
  return {
    contentType: ContentType,
    size: ContentLength,
    async bytes() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of await open()) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    // Asked for when somebody reads. Node and the DOM declare the same stream class apart.
    stream: () =>
      Readable.toWeb(Readable.from(opened(open), { objectMode: false })) as ReadableStream<
        Uint8Array<ArrayBuffer>
      >,
  };
}

async function* opened(open: () => Promise<Readable>): AsyncGenerator<Uint8Array> {
  yield* await open();
}

function absentAsNull(cause: unknown): null {
  const { status, name } = answerOf(cause);
  if (status === 404 && name !== 'NoSuchBucket') return null;
  throw cause;
}
