import { createServer } from 'node:http';
import { resolve } from 'node:path';
import next from 'next';
import { migrateDatabase } from '@/db/migrate';
import { UnsafeConfiguration } from '@/server/env';
import { darkroom } from '@/server/media/darkroom/darkroom';
import { closeRuntime, runtime } from '@/server/runtime';
import { pageDrawer } from '@/server/site/bake/draw-page';
import { whyNotInto } from '@/server/site/export/export-folder';
import { exportSite } from '@/server/site/export/export-site';
import { readSite } from '@/server/site/site-settings';
import { CommandRefused, runCommand } from './run-command';

/** The published site as a folder that any web server serves, see docs/export.md: `npm run export-site -- DIR`. */
async function main([directory, ...rest]: string[]): Promise<void> {
  if (!directory || rest.length > 0) throw new CommandRefused('Say where to: npm run export-site -- DIR');
  const folder = resolve(directory);
  const obstacle = await whyNotInto(folder);
  if (obstacle) throw new CommandRefused(obstacle);
  const { env, database, storage, log } = runtime();
  await migrateDatabase(env.databaseUrl);
  const root = process.cwd();
  // It only draws; the server that it is given never listens.
  const app = next({ dev: false, dir: root, hostname: env.host, port: env.port, httpServer: createServer() });
  await app.prepare();
  const draw = pageDrawer(app.getRequestHandler(), env.siteUrl);
  const { pages, photos } = await exportSite(folder, {
    database,
    storage,
    log,
    draw,
    root,
    now: new Date(),
    settings: await readSite(database.read, env.siteUrl),
  });
  darkroom().close();
  await app.close();
  await closeRuntime();
  console.log(`${directory} holds ${pages} pages and ${photos} photos of ${env.siteUrl}.`);
}

await runCommand(main, [UnsafeConfiguration]);
