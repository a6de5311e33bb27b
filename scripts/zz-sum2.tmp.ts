import { openDatabase } from '@/db/client';
import { sql } from 'drizzle-orm';
const db = openDatabase('file:/tmp/loader-demo/galley.db');
for (const q of ["select number, cause, substr(hash,1,8) h, details, contributor_ids from version where story_id=(select id from story where slug='council-approves-sea-barrier') order by number"])
 for (const r of await (db.read as any).all(sql.raw(q))) console.log(JSON.stringify(r));
await db.close();
