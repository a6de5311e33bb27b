import { isAbsolute, resolve } from 'node:path';
import { readUrl } from '@/content/read-url';

/** A bucket of an S3-compatible service. */
export interface S3Place {
  kind: 's3';
  bucket: string;
  /** Null for Amazon's own of the region. */
  endpoint: string | null;
  region: string;
  /** Null when they come from where Amazon's own tools look: AWS_ACCESS_KEY_ID, a profile, the machine's role. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
}

/** Where photos are kept, as STORAGE_URL names it. */
export type StoragePlace = { kind: 'file'; dir: string } | S3Place;

/** A wrong storage address. The message is the rest of a sentence about it and repeats nothing of it, for it may hold a secret. */
export class WrongStorageUrl extends Error {}

/** Reads `file:FOLDER` or `s3://[KEY:SECRET@]BUCKET[?endpoint=…&region=…]`. Throws `WrongStorageUrl`. */
export function storagePlace(url: string): StoragePlace {
  if (url.startsWith('file:')) return { kind: 'file', dir: folderOf(url) };
  if (url.startsWith('s3://')) return s3Place(url);
  throw new WrongStorageUrl('must begin with file: or s3://');
}

function folderOf(url: string): string {
  const path = url.replace(/^file:(\/\/)?/, '');
  if (path === '') throw new WrongStorageUrl('names no folder after file:');
  return isAbsolute(path) ? path : resolve(path);
}

const SETTINGS = ['endpoint', 'region'];

/** The house's own limits of a bucket's name, so that nothing else can be meant by it. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

function s3Place(given: string): S3Place {
  const url = parsed(given);
  const bucket = url.hostname;
  if (!BUCKET.test(bucket) || url.port) {
    throw new WrongStorageUrl(
      'must name a bucket after s3://, as in s3://bucket?endpoint=https://s3.example',
    );
  }
  if (!['', '/'].includes(url.pathname) || url.hash) {
    throw new WrongStorageUrl('names more than a bucket: photos are kept in a bucket of their own');
  }
  if ([...url.searchParams.keys()].some((name) => !SETTINGS.includes(name))) {
    throw new WrongStorageUrl(`has a setting that is none of: ${SETTINGS.join(', ')}`);
  }
  const endpoint = url.searchParams.get('endpoint');
  return {
    kind: 's3',
    bucket,
    endpoint: endpoint === null ? null : checkedEndpoint(endpoint),
    region: url.searchParams.get('region') || 'us-east-1',
    credentials: credentialsOf(url),
  };
}

function parsed(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new WrongStorageUrl('is no address; a secret with / + or @ in it is written with %2F, %2B and %40');
  }
}

function checkedEndpoint(endpoint: string): string {
  const url = readUrl(endpoint);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search) {
    throw new WrongStorageUrl('has an endpoint that is no plain http or https address');
  }
  return endpoint;
}

function credentialsOf({ username, password }: URL): S3Place['credentials'] {
  if (!username && !password) return null;
  if (!username || !password)
    throw new WrongStorageUrl('has a key without its secret, or a secret without its key');
  try {
    return { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) };
  } catch {
    throw new WrongStorageUrl('has a key or secret with a % that is not written as %25');
  }
}
