import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runtime } from '../../runtime';
import { Baker } from './baker';
import { FreshPages } from './draw-fresh';
import { type PageHandler, pageDrawer } from './draw-page';
import { keepInStep, learnTouches } from './keep-in-step';
import { PageFolder } from './page-folder';
import { Touched } from './touched';

/** Finished pages that stay in step with the newsroom, until it closes. */
export interface Bakery {
  baker: Baker;
  fresh: FreshPages;
  close(): Promise<void>;
}

/** A page of another form than this release makes is not taken from the disk. */
const FORM = 2;

/**
 * Opens the bakery of this process: from then on what is on disk is served at once, as far as nothing has touched it since,
 * here or while the process was down.
 */
export async function openBakery(
  { database, env, events, log }: Pick<Runtime, 'database' | 'env' | 'events' | 'log'>,
  handle: PageHandler,
): Promise<Bakery> {
  const touched = new Touched();
  const stamp = await stampOf(env.siteUrl);
  const folder = new PageFolder(join(env.dataDir, 'baked', stamp));
  await folder.open();
  await learnTouches({ database, touched });
  const draw = pageDrawer(handle, env.siteUrl);
  const baker = new Baker({ database, log, touched, folder, draw });
  const steps = keepInStep({
    database,
    events,
    log,
    touched,
    onTouch: (touch) => baker.forgetTouched(touch),
  });
  const looked = baker
    .lookThrough()
    .catch((cause: unknown) => log.error({ err: cause }, 'the finished pages on disk cannot be read'));
  return {
    baker,
    fresh: new FreshPages(draw),
    async close() {
      await steps.stop();
      await looked;
      await baker.settle();
    },
  };
}

/** Names the build and the address of the site, both of which are in every page. */
async function stampOf(siteUrl: string): Promise<string> {
  const build = await readFile(join(process.cwd(), '.next/BUILD_ID'), 'utf8');
  return createHash('sha256').update(`${FORM} ${build} ${siteUrl}`).digest('hex').slice(0, 16);
}
