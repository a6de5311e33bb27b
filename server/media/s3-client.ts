import type { S3Client } from '@aws-sdk/client-s3';
import { StorageFailure } from './storage-failure';
import type { S3Place } from './storage-place';

/** Amazon's library and a client of it. */
export interface Connected {
  sdk: typeof import('@aws-sdk/client-s3');
  client: S3Client;
}

/** Of all tries together; the first comes at once, the others after some tenths of a second. */
const TRIES = 3;

/** Milliseconds. The whole of a put is sent within its limit; others are held to the first byte of their answer. */
const LIMITS = { connect: 3_000, answer: 15_000, idle: 30_000 };

/** Loads the library, which newsrooms without S3 never do, and makes the one client of the process. */
export async function connectS3({ endpoint, region, credentials }: S3Place): Promise<Connected> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    region,
    maxAttempts: TRIES,
    // Services other than Amazon's know their buckets by path, and not all know the newer checksums; the signature
    // covers the content.
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: LIMITS.connect,
      requestTimeout: LIMITS.answer,
      throwOnRequestTimeout: true,
      socketTimeout: LIMITS.idle,
    },
  });
  return { sdk, client };
}

/** What the service said, and with which status; the status is 0 when it said nothing. */
export function answerOf(cause: unknown): { status: number; name: string } {
  if (!(cause instanceof Error)) return { status: 0, name: 'unknown' };
  const metadata: unknown = '$metadata' in cause ? cause.$metadata : null;
  const status =
    metadata && typeof metadata === 'object' && 'httpStatusCode' in metadata ? metadata.httpStatusCode : 0;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
  return { status: typeof status === 'number' ? status : 0, name: status ? cause.name : code };
}

const FULL = ['XMinioStorageFull', 'QuotaExceeded', 'QuotaExceededException', 'InsufficientStorage'];

/**
 * The failure that a person or a log may be told of. What the library threw is left behind on purpose: it carries the
 * request, with the key that signed it.
 */
export function failureAt({ bucket, endpoint }: S3Place, doing: string, cause: unknown): StorageFailure {
  const { status, name } = answerOf(cause);
  const where = `bucket ${bucket} at ${endpoint ? new URL(endpoint).host : 'Amazon S3'}`;
  const what = `Could not ${doing} in ${where}: ${name}${status ? ` (${status})` : ''}`;
  if (status === 507 || FULL.includes(name)) return new StorageFailure('STORAGE_FULL', what);
  const isRefused = status >= 300 && status < 500 && status !== 408 && status !== 429;
  return new StorageFailure(isRefused ? 'STORAGE_REFUSES' : 'STORAGE_UNREACHABLE', what);
}
