import type { Database } from '@/db/client';
import { readSettings } from '@/db/queries/setting';
import { logoKeyOf } from '@/newsroom/paper/logo-url';
import type { Storage, StoredObject } from '../media/storage';
import { appearanceOf } from './appearance-settings';

/** The file of the logo behind the last part of an address: only one that the paper has now. Null for any other. */
export async function findLogo(
  { database, storage }: { database: Pick<Database, 'read'>; storage: Pick<Storage, 'get'> },
  { file }: { file: string },
): Promise<StoredObject | null> {
  const key = logoKeyOf(file);
  const { logo } = appearanceOf(await readSettings(database.read, ['logo']));
  if (key === null || (logo?.light.key !== key && logo?.dark?.key !== key)) return null;
  return storage.get(key);
}
