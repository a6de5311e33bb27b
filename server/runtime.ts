import type { Logger } from 'pino';
import { type Database, openDatabase } from '@/db/client';
import { readAuthSecret } from './auth/auth-secret';
import { type Env, readEnv } from './env';
import { type EventBus, makeEventBus } from './events';
import { type Instances, openInstances } from './instances/instances';
import { makeLog } from './log';
import { openStorage } from './media/open-storage';
import type { OperatedStorage } from './media/storage';
import {
  type Outbound,
  type OutboundAsk,
  type OutboundFiles,
  type OutboundPost,
  outboundClient,
} from './outbound/guarded-fetch';

/** Everything of which a process has exactly one. */
export interface Runtime {
  env: Env;
  log: Logger;
  database: Database;
  storage: OperatedStorage;
  events: EventBus;
  instances: Instances;
  /** The only way out of the house. */
  outbound: Outbound & OutboundAsk & OutboundFiles & OutboundPost;
  /** Signs sessions; from AUTH_SECRET, or made once and kept in the data folder. */
  authSecret: string;
}

const holder = globalThis as typeof globalThis & { galleyRuntime?: Runtime };

/**
 * The process's singletons. They live on `globalThis` because Next bundles its own copy of every module,
 * so a plain module variable would exist twice in one process.
 */
export function runtime(): Runtime {
  holder.galleyRuntime ??= open();
  return holder.galleyRuntime;
}

/** Closes what `runtime` opened. Does nothing when it opened nothing. */
export async function closeRuntime(): Promise<void> {
  const opened = holder.galleyRuntime;
  delete holder.galleyRuntime;
  await opened?.instances.close();
  await opened?.database.close();
}

function open(): Runtime {
  const env = readEnv();
  const log = makeLog(env.logLevel);
  const instances = openInstances({ ...env, log });
  return {
    env,
    log,
    database: openDatabase(env.databaseUrl),
    storage: openStorage(env.storageUrl),
    events: makeEventBus(instances),
    instances,
    outbound: outboundClient({ allow: env.outboundAllow }),
    authSecret: readAuthSecret(env),
  };
}
