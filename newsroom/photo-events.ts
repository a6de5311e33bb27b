import { focusInWords, readFocus } from '@/content/focus';
import { PHOTO_FIELDS, type PhotoField } from './photo-fields';
import { rightsEntry } from './photo-rights';
import { licenceDay } from './photo-standing';

/** What can be done to a photo after its upload. The last two are the clock's. */
export type PhotoDeed =
  | 'edit'
  | 'rights'
  | 'focus'
  | 'take_down'
  | 'put_back'
  | 'replace'
  | 'replace_undone'
  | 'licence_reminder'
  | 'licence_ended';

/** One row of a photo's history. */
export interface PhotoEventFacts {
  deed: PhotoDeed;
  field: PhotoField['field'] | null;
  before: unknown;
  after: unknown;
  reason: string | null;
  /** Null: the file, or the clock. */
  by: string | null;
}

/** Rights as an event keeps them. */
export interface RightsKept {
  rights: string | null;
  rightsFields: Record<string, string>;
  licenceStart: string | null;
  licenceEnd: string | null;
}

/** A history row in one sentence. */
export function photoEventSentence({ deed, field, after, by }: PhotoEventFacts): string {
  const who = by ?? 'the file';
  switch (deed) {
    case 'edit': {
      const name = PHOTO_FIELDS.find((each) => each.field === field)?.name ?? 'A fact';
      return after === null ? `${name} set back to the file by ${who}` : `${name} edited by ${who}`;
    }
    case 'rights':
      return by ? `Rights set by ${by}` : 'Rights taken from the file';
    case 'focus':
      return after === null ? `Focal point left to the house by ${who}` : `Focal point set by ${who}`;
    case 'take_down':
      return `Taken down by ${who}`;
    case 'put_back':
      return `Put back by ${who}`;
    case 'replace':
      return `Replaced everywhere by ${who}`;
    case 'replace_undone':
      return `Shown again by ${who}`;
    case 'licence_reminder':
      return 'The desk was reminded that the licence ends';
    case 'licence_ended':
      return 'The licence ended: readers get a plate';
  }
}

/** What stood there before and what stands there now, in words; null where the event has no such thing to tell. */
export function photoEventChange({
  deed,
  before,
  after,
}: PhotoEventFacts): { before: string; after: string } | null {
  if (deed === 'edit') return { before: factWords(before), after: factWords(after) };
  if (deed === 'focus') return { before: focusWords(before), after: focusWords(after) };
  if (deed === 'rights') return { before: rightsWords(before), after: rightsWords(after) };
  return null;
}

function factWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : '';
}

function focusWords(value: unknown): string {
  const focus = readFocus(value);
  return focus ? focusInWords(focus) : '';
}

function rightsWords(kept: unknown): string {
  if (!isRightsKept(kept)) return '';
  const entry = rightsEntry(kept.rights);
  const fields = entry?.fields.flatMap(({ key, label }) => {
    const said = kept.rightsFields[key];
    return said ? [`${label}: ${said}`] : [];
  });
  const { licenceStart, licenceEnd } = kept;
  return [
    entry?.name ?? 'Not said',
    ...(fields ?? []),
    ...(licenceStart ? [`from ${licenceDay(licenceStart)}`] : []),
    ...(licenceEnd ? [`until ${licenceDay(licenceEnd)}`] : []),
  ].join(' · ');
}

// The border where a stored event becomes a typed one: an older or newer Galley may have written it.
function isRightsKept(value: unknown): value is RightsKept {
  return typeof value === 'object' && value !== null && 'rights' in value && 'rightsFields' in value;
}
