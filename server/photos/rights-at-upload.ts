import type { Connection } from '@/db/client';
import type { NewPhotoEvent, PhotoChange } from '@/db/queries/photo-change';
import { rightsEntry, usualEnd } from '@/newsroom/photo-rights';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { type RightsEvidence, type RightsSaid, rightsFromFile } from '@/newsroom/rights-from-file';
import { newId } from '../ids';
import { readHouseNames } from './photo-standing';
import { rightsKept } from './rights-kept';

export interface Upload {
  photoId: string;
  facts: RightsEvidence;
  choice: RightsChoice;
  /** Null: the clock. */
  personId: string | null;
  now: Date;
}

type Rights = Pick<PhotoChange, 'rights' | 'rightsFields' | 'rightsBy' | 'licenceEnd'>;

/**
 * The rights with which a photo enters the library, and the first line of its history: what the person chose; else what
 * the file says; else, when the dialog offered it, that it is ours. Null where nobody said anything.
 */
export async function rightsAtUpload(
  connection: Connection,
  upload: Upload,
): Promise<{ rights: Rights; event: NewPhotoEvent } | null> {
  const said = rightsFromFile(upload.facts, await readHouseNames(connection));
  const rights = chosen(upload, said) ?? fromFile(said) ?? ours(upload);
  if (!rights) return null;
  const { photoId, now } = upload;
  const event: NewPhotoEvent = {
    id: newId(),
    photoId,
    deed: 'rights',
    before: null,
    after: rightsKept(rights),
    personId: rights.rightsBy ?? null,
    at: now,
  };
  return { rights, event };
}

function chosen({ choice, personId, now }: Upload, said: RightsSaid | null): Rights | null {
  const entry = rightsEntry(choice);
  if (!entry) return null;
  const rightsFields = said?.category === entry.category ? said.fields : {};
  return { rights: entry.category, rightsFields, rightsBy: personId, licenceEnd: usualEnd(entry, now) };
}

function fromFile(said: RightsSaid | null): Rights | null {
  return said && { rights: said.category, rightsFields: said.fields, rightsBy: null };
}

function ours({ choice, personId }: Upload): Rights | null {
  return choice === 'ours' ? { rights: 'staff', rightsFields: {}, rightsBy: personId } : null;
}
