import { describe, expect, it } from 'vitest';
import { readEnv, UnsafeConfiguration } from '../env';
import { storagePlace } from './storage-place';

const S3 = { kind: 's3', bucket: 'paper', endpoint: null, region: 'us-east-1', credentials: null };

describe('the address of a storage', () => {
  it.each([
    ['file:/srv/media', { kind: 'file', dir: '/srv/media' }],
    ['file:///srv/media', { kind: 'file', dir: '/srv/media' }],
    ['s3://paper', S3],
    ['s3://paper/', S3],
    ['s3://paper?region=eu-west-2', { ...S3, region: 'eu-west-2' }],
    ['s3://paper?endpoint=https://s3.example:9000', { ...S3, endpoint: 'https://s3.example:9000' }],
    ['s3://KEY:SECRET@paper', { ...S3, credentials: { accessKeyId: 'KEY', secretAccessKey: 'SECRET' } }],
    [
      's3://KEY:a%2Fb%2Bc%40d@paper.media-2?endpoint=http://127.0.0.1:9000&region=garage',
      {
        kind: 's3',
        bucket: 'paper.media-2',
        endpoint: 'http://127.0.0.1:9000',
        region: 'garage',
        credentials: { accessKeyId: 'KEY', secretAccessKey: 'a/b+c@d' },
      },
    ],
  ])('%s is understood', (url, place) => {
    expect(storagePlace(url)).toEqual(place);
  });

  it.each([
    ['ftp://paper', 'must begin with file: or s3://'],
    ['file:', 'names no folder'],
    ['s3://', 'must name a bucket'],
    ['s3://Paper', 'must name a bucket'],
    ['s3://a', 'must name a bucket'],
    ['s3://KEY:TOPSECRET@host:9000/bucket', 'must name a bucket'],
    ['s3://KEY:TOP/SECRET@paper', 'is no address; a secret with / + or @ in it'],
    ['s3://KEY:TOPSECRET%@paper', 'has a key or secret with a % that is not'],
    ['s3://paper/folder', 'names more than a bucket'],
    ['s3://paper?tls=off&x=TOPSECRET', 'has a setting that is none of: endpoint, region'],
    ['s3://paper?endpoint=s3.example', 'has an endpoint that is no plain http or https address'],
    ['s3://paper?endpoint=ftp://s3.example', 'has an endpoint that is no plain http or https address'],
    ['s3://paper?endpoint=https://KEY:TOPSECRET@s3.example', 'has an endpoint that is no plain'],
    ['s3://KEY@paper', 'has a key without its secret'],
    ['s3://:TOPSECRET@paper', 'has a key without its secret'],
  ])('%s stops the start with a sentence that repeats no secret', (url, sentence) => {
    const start = () => readEnv({ STORAGE_URL: url });
    expect(start).toThrow(UnsafeConfiguration);
    expect(start).toThrow(`STORAGE_URL ${sentence}`);
    expect(start).not.toThrow('SECRET');
  });
});
