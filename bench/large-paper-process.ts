import { openDatabase } from '../db/client';
import { fillSearchedPaper } from './searched-paper';

// A process of its own, because the schema's dialect is fixed when its module is loaded.
const [stories = '', ...sections] = process.argv.slice(2);
const database = openDatabase(process.env.DATABASE_URL ?? '');
await fillSearchedPaper(database, { stories: Number(stories), sections });
await database.close();
