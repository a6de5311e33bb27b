import type { Connection } from '@/db/client';
import { shownInstead } from '@/db/queries/photo-replacement';
import {
  namesOfPeople,
  type PhotoStandingRow,
  photoStandingRows,
  staffNames,
} from '@/db/queries/photo-standing';
import type { PhotoStanding } from '@/newsroom/photo-standing';
import { type HouseNames, rightsFromFile } from '@/newsroom/rights-from-file';
import { readSite } from '../site/site-settings';

/**
 * The standing of what is shown for these photos, by id: of a photo that was replaced, the standing of the one in its place.
 * One that the library does not have is not among them.
 */
export async function readStandings(
  connection: Connection,
  ids: readonly (string | null)[],
): Promise<Map<string, PhotoStanding>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  const shown = await shownInstead(connection, asked);
  const rows = await photoStandingRows(connection, [...new Set(shown.values())]);
  const standings = await standingsOf(connection, rows);
  return new Map(
    [...shown].flatMap(([id, instead]) => {
      const standing = standings.get(instead);
      return standing ? [[id, standing] as const] : [];
    }),
  );
}

/** The standing of photos whose rows are at hand. Nothing is asked of the database that no row needs. */
export async function standingsOf(
  connection: Connection,
  rows: readonly Omit<PhotoStandingRow, 'fileName' | 'uploadedBy'>[],
): Promise<Map<string, PhotoStanding>> {
  const isUnsaid = rows.some(({ rights }) => rights === null);
  const house = isUnsaid ? await readHouseNames(connection) : null;
  const names = await namesOfPeople(
    connection,
    rows.flatMap(({ rightsBy, takenDownBy }) => [rightsBy, takenDownBy]),
  );
  return new Map(rows.map((row) => [row.id, standingOf(row, { house, names })]));
}

/** The names by which a file can say that a photo is the house's own. */
export async function readHouseNames(connection: Connection): Promise<HouseNames> {
  const { newsroomName } = await readSite(connection, '');
  return { newsroom: newsroomName, people: await staffNames(connection) };
}

/** Who stands behind rights that nobody of the house has chosen. */
export const THE_FILE = 'the file';

function standingOf(
  row: Omit<PhotoStandingRow, 'fileName' | 'uploadedBy'>,
  { house, names }: { house: HouseNames | null; names: ReadonlyMap<string, string> },
): PhotoStanding {
  const { takenDownAt, takedownReason, takenDownBy, licenceStart, licenceEnd } = row;
  return {
    ...rightsOf(row, { house, names }),
    licenceStart: licenceStart?.toISOString() ?? null,
    licenceEnd: licenceEnd?.toISOString() ?? null,
    takenDown: takenDownAt && {
      at: takenDownAt.toISOString(),
      by: names.get(takenDownBy ?? '') ?? null,
      reason: takedownReason ?? '',
    },
  };
}

/** What was chosen; for a photo of whose rights nobody has spoken, what its file says. */
function rightsOf(
  { rights, rightsFields, rightsBy, facts }: Omit<PhotoStandingRow, 'fileName' | 'uploadedBy'>,
  { house, names }: { house: HouseNames | null; names: ReadonlyMap<string, string> },
): Pick<PhotoStanding, 'rights' | 'rightsFields' | 'saidBy'> {
  if (rights !== null) return { rights, rightsFields, saidBy: names.get(rightsBy ?? '') ?? THE_FILE };
  const said = house && rightsFromFile(facts, house);
  if (!said) return { rights: null, rightsFields: {}, saidBy: null };
  return { rights: said.category, rightsFields: said.fields, saidBy: THE_FILE };
}
