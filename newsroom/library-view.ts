/** What can be true of a photo, as a filter of the library; `name` is what the screen says. */
export const LIBRARY_MARKS = [
  { mark: 'unused', name: 'Not used in a story' },
  { mark: 'no-alt', name: 'Missing alt text' },
  { mark: 'no-credit', name: 'Missing credit' },
  { mark: 'mine', name: 'Uploaded by me' },
  { mark: 'look-alike', name: 'Duplicates' },
  { mark: 'taken-down', name: 'Taken down' },
] as const;

export type LibraryMark = (typeof LIBRARY_MARKS)[number]['mark'];

export const LICENCE_STATES = [
  { state: 'ends-soon', name: 'Ends within 30 days' },
  { state: 'ended', name: 'Has ended' },
] as const;

export type LicenceState = (typeof LICENCE_STATES)[number]['state'];

/** Photos of which nobody has said yet by what right the house shows them. */
export const RIGHTS_NOT_SAID = 'not-said';

/** What the library is asked for; it stands whole in its address, so that a view can be kept and sent around. */
export interface LibraryView {
  words: string;
  /** A category of rights, `RIGHTS_NOT_SAID`, or null for all. */
  rights: string | null;
  licence: LicenceState | null;
  /** Which date `from` and `to` are about. */
  dates: 'uploaded' | 'taken';
  /** Days such as 2026-11-22, both included; null: without end. */
  from: string | null;
  to: string | null;
  marks: LibraryMark[];
  collection: string | null;
  /** The place where this page begins; null for the first. */
  after: LibraryPlace | null;
}

/** A place in the order of the library: the milliseconds of an upload, or a position in a collection; and the photo. */
export interface LibraryPlace {
  key: number;
  photoId: string;
}

export const WHOLE_LIBRARY: LibraryView = {
  words: '',
  rights: null,
  licence: null,
  dates: 'uploaded',
  from: null,
  to: null,
  marks: [],
  collection: null,
  after: null,
};

/** The view as the parameters of an address; what is as always is left out. */
export function libraryQuery(view: LibraryView): URLSearchParams {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => (value ? query.set(name, value) : undefined);
  put('q', view.words);
  put('collection', view.collection);
  put('rights', view.rights);
  put('licence', view.licence);
  if (view.from || view.to) put('dates', view.dates === 'taken' ? 'taken' : null);
  put('from', view.from);
  put('to', view.to);
  for (const mark of view.marks) query.append('is', mark);
  put('after', view.after && `${view.after.key}~${view.after.photoId}`);
  return query;
}

/** The address of a view of the library. */
export function libraryAddress(view: LibraryView): string {
  const query = libraryQuery(view);
  return query.size === 0 ? '/desk/photos' : `/desk/photos?${query}`;
}

/** Whether the view leaves anything out, apart from the words that are searched. */
export function isFiltered(view: LibraryView): boolean {
  return libraryQuery({ ...view, words: '', after: null }).size > 0;
}

type Given = Record<string, string | string[] | undefined>;

/** The view that an address asks for. Anything that makes no sense is as if it were not there. */
export function readLibraryView(given: Given): LibraryView {
  const asked = [given.is].flat();
  return {
    words: single(given.q).slice(0, 200),
    rights: /^[a-z][a-z_-]{0,39}$/.exec(single(given.rights))?.[0] ?? null,
    licence: LICENCE_STATES.find(({ state }) => state === single(given.licence))?.state ?? null,
    dates: single(given.dates) === 'taken' ? 'taken' : 'uploaded',
    from: dayOf(single(given.from)),
    to: dayOf(single(given.to)),
    marks: LIBRARY_MARKS.map(({ mark }) => mark).filter((mark) => asked.includes(mark)),
    collection: /^[a-z0-9-]{1,64}$/.exec(single(given.collection))?.[0] ?? null,
    after: placeOf(single(given.after)),
  };
}

function dayOf(written: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) return null;
  const day = new Date(`${written}T00:00:00Z`);
  // The 31st of a short month is read as a day of the next one.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written) ? written : null;
}

function placeOf(written: string): LibraryPlace | null {
  const [, key, photoId] = /^(\d{1,15})~([a-z0-9-]{1,64})$/.exec(written) ?? [];
  return key && photoId ? { key: Number(key), photoId } : null;
}

function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
