import { startPostgres } from '../db/testing/embedded-postgres';

const pg = await startPostgres();
process.env.BENCH_DATABASE_URL = pg.url;
process.env.DATABASE_URL = pg.url;
const { measurePhotoLibrary } = await import('./photo-library');
const { printTable } = await import('./row');
printTable(await measurePhotoLibrary());
await pg.stop();
