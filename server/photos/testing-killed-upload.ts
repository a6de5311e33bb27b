import { openDatabase } from '@/db/client';
import { fileStorage, type Storage } from '../media/storage';
import { takeInPhoto } from './take-in-photo';

// A newsroom that is killed while it takes a photo in: a process of its own, told where and when by its arguments.
const [databaseUrl = '', folder = '', photo = '', killedBefore = ''] = process.argv.slice(2);

const files = fileStorage(folder);
const database = openDatabase(databaseUrl);

const storage: Storage = {
  ...files,
  async put(key, bytes, contentType) {
    if (key.startsWith(killedBefore)) process.kill(process.pid, 'SIGKILL');
    await files.put(key, bytes, contentType);
  },
};

await takeInPhoto(
  { bytes: Buffer.from(photo, 'base64'), fileName: 'quay.jpg' },
  {
    person: { personId: 'rae' },
    database: {
      ...database,
      inTransaction(work) {
        if (killedBefore === 'row') process.kill(process.pid, 'SIGKILL');
        return database.inTransaction(work);
      },
    },
    storage,
    now: new Date(),
  },
);
process.exit(0);
