import type { Problem } from '@/content/problem';
import { missingFields, rightsEntry } from './photo-rights';

/** What the gates, the desk and the readers' pages have to know of a photo: its rights and whether it may be shown now. */
export interface PhotoStanding {
  /** Null: nobody has said, and the file does not either. */
  rights: string | null;
  rightsFields: Readonly<Record<string, string>>;
  /** Who said it: a person by name, or the file. Null while nobody did. */
  saidBy: string | null;
  /** ISO 8601. */
  licenceStart: string | null;
  licenceEnd: string | null;
  takenDown: { at: string; by: string | null; reason: string } | null;
}

/** As much of it as decides whether readers may see the photo at a moment. */
export interface Showable {
  licenceStart: Date | string | null;
  licenceEnd: Date | string | null;
  takenDownAt: Date | string | null;
}

/** Why a neutral plate stands in the place of a photo. */
export type PlateReason = 'taken_down' | 'licence_ended' | 'licence_to_come';

/** Whether readers get a plate instead of the photo at this moment, and why; null when they get the photo. */
export function plateReason(photo: Showable, at: Date): PlateReason | null {
  if (photo.takenDownAt !== null) return 'taken_down';
  if (photo.licenceEnd !== null && new Date(photo.licenceEnd) <= at) return 'licence_ended';
  if (photo.licenceStart !== null && new Date(photo.licenceStart) > at) return 'licence_to_come';
  return null;
}

/** When readers will get the photo after a plate, or a plate after the photo, if nobody changes anything; null: never. */
export function plateChangesAt({ takenDownAt, ...licence }: Showable, at: Date): Date | null {
  if (takenDownAt !== null) return null;
  const days = [licence.licenceStart, licence.licenceEnd].flatMap((day) =>
    day === null ? [] : new Date(day),
  );
  const toCome = days.filter((day) => day > at).map((day) => day.getTime());
  return toCome.length > 0 ? new Date(Math.min(...toCome)) : null;
}

/** The days before the end of a licence in which the desk is reminded of it. */
export const REMINDER_DAYS = 7;

/** Whether a licence ends so soon that somebody should act. */
export function endsSoon({ licenceEnd }: Pick<Showable, 'licenceEnd'>, at: Date): boolean {
  if (licenceEnd === null) return false;
  const left = new Date(licenceEnd).getTime() - at.getTime();
  return left > 0 && left <= REMINDER_DAYS * 24 * 60 * 60 * 1000;
}

/** What the desk is told in the place of the photo, with who and why; null when readers get the photo. */
export function plateSentence(standing: PhotoStanding, at: Date): string | null {
  const { takenDown, licenceEnd, licenceStart } = standing;
  const reason = plateReason({ ...standing, takenDownAt: takenDown?.at ?? null }, at);
  if (reason === 'taken_down') {
    return `Taken down${takenDown?.by ? ` by ${takenDown.by}` : ''}: ${takenDown?.reason ?? ''}`;
  }
  if (reason === 'licence_ended') return `The licence ended on ${licenceDay(licenceEnd)}.`;
  return reason === 'licence_to_come' ? `The licence begins on ${licenceDay(licenceStart)}.` : null;
}

/** A photo where a story shows it. `standing` is null for a photo that the library does not have. */
export interface PhotoInStory {
  blockId: string | null;
  photoId: string;
  standing: PhotoStanding | null;
}

/**
 * What keeps the photos of a story from being shown at the moment of its release. `isRelease` is false while nothing goes
 * out with the step: then a licence that is still to begin is said and does not stop it.
 */
export function rightsProblems(
  photos: readonly PhotoInStory[],
  { at, isRelease }: { at: Date; isRelease: boolean },
): Problem[] {
  return photos.flatMap(({ blockId, standing }) => {
    // That it is missing has been said already.
    if (!standing) return [];
    return found(standing, { at, isRelease }).map((problem) => ({
      code: 'G4' as const,
      ...problem,
      ...(blockId !== null && { blockId }),
    }));
  });
}

type Found = Pick<Problem, 'severity' | 'message'>;

function found(standing: PhotoStanding, { at, isRelease }: { at: Date; isRelease: boolean }): Found[] {
  const { takenDown, licenceStart, licenceEnd } = standing;
  switch (plateReason({ ...standing, takenDownAt: takenDown?.at ?? null }, at)) {
    case 'taken_down':
      return [hard('The photo was taken down. Put another in its place.')];
    case 'licence_ended':
      return [
        hard(`The licence of the photo ends before the release, on ${licenceDay(licenceEnd)}.`),
        ...unsaid(standing),
      ];
    case 'licence_to_come': {
      const message = `The licence of the photo begins on ${licenceDay(licenceStart)}: it cannot go out before.`;
      return [{ severity: isRelease ? 'hard' : 'soft', message }, ...unsaid(standing)];
    }
    case null:
      return unsaid(standing);
  }
}

function unsaid({ rights, rightsFields }: PhotoStanding): Found[] {
  const entry = rightsEntry(rights);
  if (!entry) {
    return [
      hard('Nobody has said by what right the photo is shown. Choose its rights on the page of the photo.'),
    ];
  }
  return missingFields(entry, rightsFields).map(({ missing }) =>
    hard(`Rights of the photo (${entry.name}): ${missing}`),
  );
}

function hard(message: string): Found {
  return { severity: 'hard', message };
}

/** A day of a licence as the desk reads it. Licences run by whole days of UTC. */
export function licenceDay(moment: string | null): string {
  if (moment === null) return '';
  return new Date(moment).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
