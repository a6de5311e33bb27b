import { openDatabase } from '@/db/client';
import { sql } from 'drizzle-orm';
const db = openDatabase('file:/tmp/loader-demo/galley.db');
for (const q of ['select working_state, public_state, count(*) n from story group by 1,2','select count(*) n from history','select count(*) n from version','select count(*) from publication','select count(*) from change_note','select count(*) from approval','select count(*) from photo','select count(*), sum(done_at is null) from outbox','select action, warnings from history where warnings<>\'[]\'','select count(*) from story_update'])
 console.log(q, JSON.stringify(await (db.read as any).all(sql.raw(q))));
await db.close();
