import type { ContainerKind } from '@/newsroom/fronts/arrangement';
import type { PersonKey } from './people';
import type { SectionSlug } from './sections';

/** A container of the demo's front page; its stories by their keys. */
export interface DemoContainer {
  kind: ContainerKind;
  title?: string;
  room: number;
  fill: 'newest' | 'nothing' | SectionSlug;
  stories?: readonly { key: string; headline?: string; size?: 'large' | 'small' }[];
}

/** A launch of the front page. */
export interface DemoLaunch {
  by: PersonKey;
  hoursAgo: number;
  containers: readonly DemoContainer[];
}

const rivers: readonly DemoContainer[] = [
  { kind: 'river', room: 5, fill: 'politics' },
  { kind: 'river', room: 5, fill: 'world' },
  { kind: 'river', room: 5, fill: 'business' },
  { kind: 'river', room: 5, fill: 'culture' },
  { kind: 'river', room: 5, fill: 'science' },
  { kind: 'river', room: 5, fill: 'sport' },
];

/** How the front page was arranged, oldest first; what is newest always finds room in its Top. */
export const launches: readonly DemoLaunch[] = [
  {
    by: 'editor2',
    hoursAgo: 15,
    containers: [{ kind: 'top', room: 3, fill: 'newest', stories: [{ key: 'tallow-lane' }] }, ...rivers],
  },
  {
    by: 'editor',
    hoursAgo: 4,
    containers: [
      {
        kind: 'top',
        room: 3,
        fill: 'newest',
        stories: [
          { key: 'barrier-vote', headline: 'Kelmouth votes to close the river mouth against the sea' },
        ],
      },
      {
        kind: 'row',
        title: 'At length',
        room: 4,
        fill: 'nothing',
        stories: [
          { key: 'glass-plankton', size: 'large' },
          { key: 'thinking-cranes' },
          { key: 'ropewalk-towers' },
        ],
      },
      ...rivers,
    ],
  },
];
