import type { ReactNode } from 'react';

/** A version, or one block of it, beside which something can be done with it. */
export interface DeedPlace {
  versionNumber: number;
  block?: { id: string; name: string };
}

/** What can be done there, as whoever lays out the page decides; nothing when it is left out. */
export type Deeds = (place: DeedPlace) => ReactNode;
