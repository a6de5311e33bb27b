import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { dialectOf } from '@/db/dialect';
import type { EndpointOverrides } from './embeds/post-endpoints';
import { storagePlace, WrongStorageUrl } from './media/storage-place';
import { makeSenderOf } from './sender';

const endpoint = z.url({ protocol: /^https?$/ }).optional();

const SCHEMA = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgres://')
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must begin with redis:// or rediss://' }).optional(),
  STORAGE_URL: z
    .string()
    .superRefine((url, { addIssue }) => {
      const problem = storageProblem(url);
      if (problem) addIssue(problem);
    })
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  AUTH_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  OEMBED_ENDPOINT: endpoint,
  OEMBED_ENDPOINT_X: endpoint,
  OEMBED_ENDPOINT_BLUESKY: endpoint,
  OEMBED_ENDPOINT_MASTODON: endpoint,
  OEMBED_ENDPOINT_THREADS: endpoint,
  OEMBED_ENDPOINT_INSTAGRAM: endpoint,
  OEMBED_ENDPOINT_FACEBOOK: endpoint,
  OEMBED_ENDPOINT_TIKTOK: endpoint,
  OEMBED_ENDPOINT_YOUTUBE: endpoint,
  OUTBOUND_ALLOW: z.string().default(''),
  PROXIES: z
    .string()
    .default('')
    .superRefine((list, { addIssue }) => {
      const unknown = listed(list).find((each) => !isNetwork(each));
      if (unknown) addIssue(`names ${unknown}, which is no address or range such as 10.0.0.0/8`);
    }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** The process's settings, complete and checked. Paths are absolute. */
export interface Env {
  port: number;
  host: string;
  siteUrl: string;
  dataDir: string;
  databaseUrl: string;
  /** Redis, by which instances tell each other of open stories; null: by the database. May hold a secret: never logged. */
  redisUrl: string | null;
  /** May hold a secret: never logged. */
  storageUrl: string;
  smtpUrl: string | null;
  authSecret: string | null;
  /** What is asked about posts in place of a platform's own; see server/embeds/post-endpoints. */
  postEndpoints: EndpointOverrides;
  /** One oEmbed service to ask about everything that can be played, in place of each host's own. */
  oembedEndpoint: string | null;
  /** host:port pairs that the outbound guard lets through although private; for tests. */
  outboundAllow: string[];
  /** The proxies in front of this process, whose word for where a request came from is taken; see server/sender. */
  proxies: string[];
  logLevel: z.infer<typeof SCHEMA>['LOG_LEVEL'];
}

/** A setting that Galley refuses to start with; the message is one sentence per setting. */
export class UnsafeConfiguration extends Error {}

/** Reads the environment once. Throws `UnsafeConfiguration` that names every wrong setting at once. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = SCHEMA.safeParse(given);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new UnsafeConfiguration(sentences.join(' '));
  }
  const value = parsed.data;
  if (value.REDIS_URL && dialectOf(value.DATABASE_URL) === 'sqlite') {
    throw new UnsafeConfiguration(
      'REDIS_URL is for several instances, which a SQLite file cannot serve: set DATABASE_URL to a postgres:// address.',
    );
  }
  const dataDir = resolve(value.DATA_DIR);
  return {
    port: value.PORT,
    host: value.HOST,
    siteUrl: (value.SITE_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    dataDir,
    databaseUrl: absoluteFile(value.DATABASE_URL ?? `file:${dataDir}/galley.db`),
    redisUrl: value.REDIS_URL ?? null,
    storageUrl: absoluteFile(value.STORAGE_URL ?? `file:${dataDir}/media`),
    smtpUrl: value.SMTP_URL ?? null,
    authSecret: value.AUTH_SECRET ?? null,
    postEndpoints: postEndpoints(value),
    oembedEndpoint: value.OEMBED_ENDPOINT ?? null,
    outboundAllow: listed(value.OUTBOUND_ALLOW),
    proxies: listed(value.PROXIES),
    logLevel: value.LOG_LEVEL,
  };
}

/** Why this configuration must not serve a real newsroom, as one sentence; null when all is well. */
export function unsafeForProduction(env: Env): string | null {
  const site = new URL(env.siteUrl);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(site.hostname);
  const isOpen = !['127.0.0.1', 'localhost', '::1'].includes(env.host);
  if (isOpen && isLocal) {
    return `HOST is ${env.host}, so the newsroom can be reached from outside: set SITE_URL to its public address.`;
  }
  if (!isLocal && site.protocol !== 'https:') {
    return `SITE_URL is ${env.siteUrl}: sign-in needs https, so that passwords and sessions are not readable on the way.`;
  }
  return null;
}

function postEndpoints(value: z.infer<typeof SCHEMA>): EndpointOverrides {
  const given: EndpointOverrides = {
    x: value.OEMBED_ENDPOINT_X,
    bluesky: value.OEMBED_ENDPOINT_BLUESKY,
    mastodon: value.OEMBED_ENDPOINT_MASTODON,
    threads: value.OEMBED_ENDPOINT_THREADS,
    instagram: value.OEMBED_ENDPOINT_INSTAGRAM,
    facebook: value.OEMBED_ENDPOINT_FACEBOOK,
    tiktok: value.OEMBED_ENDPOINT_TIKTOK,
    youtube: value.OEMBED_ENDPOINT_YOUTUBE,
  };
  return Object.fromEntries(Object.entries(given).filter(([, address]) => address !== undefined));
}

function listed(value: string): string[] {
  return value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
}

function isNetwork(name: string): boolean {
  try {
    makeSenderOf([name]);
    return true;
  } catch {
    return false;
  }
}

function storageProblem(url: string): string | null {
  try {
    storagePlace(url);
    return null;
  } catch (cause) {
    if (cause instanceof WrongStorageUrl) return cause.message;
    throw cause;
  }
}

function absoluteFile(url: string): string {
  if (!url.startsWith('file:')) return url;
  const path = url.replace(/^file:(\/\/)?/, '');
  return `file:${isAbsolute(path) ? path : resolve(path)}`;
}
