/** Where an entry of a grid stands on the page. */
export interface Corner {
  left: number;
  top: number;
}

/**
 * The entry that a key leads to from another one in a grid whose rows are as long as the window allows; null when the
 * key does not move or there is nothing that way.
 */
export function gridTarget(key: string, here: number, corners: readonly Corner[]): number | null {
  const last = corners.length - 1;
  switch (key) {
    case 'ArrowRight':
      return here < last ? here + 1 : null;
    case 'ArrowLeft':
      return here > 0 ? here - 1 : null;
    case 'ArrowDown':
      return inRow(here, corners, 1);
    case 'ArrowUp':
      return inRow(here, corners, -1);
    case 'Home':
      return last >= 0 ? 0 : null;
    case 'End':
      return last >= 0 ? last : null;
    default:
      return null;
  }
}

/** The entry of the next row, or the one before, that stands closest to straight below or above. */
function inRow(here: number, corners: readonly Corner[], step: 1 | -1): number | null {
  const from = corners[here];
  if (!from) return null;
  const away = corners.map(({ top }) => (top - from.top) * step);
  const nearest = Math.min(...away.filter((distance) => distance > 1));
  if (!Number.isFinite(nearest)) return null;
  const row = corners.flatMap((corner, place) =>
    Math.abs((away[place] ?? 0) - nearest) <= 1 ? [{ place, beside: Math.abs(corner.left - from.left) }] : [],
  );
  return row.reduce((best, each) => (each.beside < best.beside ? each : best)).place;
}
