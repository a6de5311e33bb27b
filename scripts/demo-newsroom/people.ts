import type { SocialProfile } from '@/newsroom/byline';
import type { Role } from '@/newsroom/roles';

/** The profile readers see above a story. Not every author signs in, and not everyone who signs in writes. */
export interface DemoAuthor {
  slug: string;
  name: string;
  bio: string;
  social: SocialProfile;
}

/** Everyone in the demo signs in with this. Real newsrooms never load this file. */
export const DEMO_PASSWORD = 'galley-demo';

export const authors = {
  maren: {
    slug: 'maren-okafor-lund',
    name: 'Maren Okafor-Lund',
    bio: 'Maren Okafor-Lund covers the harbour and the council. She grew up in Saltmarket and can still splice a rope.',
    social: { platform: 'x', handle: 'kelmouth_maren' },
  },
  teodor: {
    slug: 'teodor-brzezny',
    name: 'Teodor Brzeźny',
    bio: 'Teodor Brzeźny writes about science, energy and, when the fixtures allow, football.',
    social: { platform: 'bluesky', handle: 'teodor.harbour-ledger.example' },
  },
  ailsa: {
    slug: 'ailsa-thornquist',
    name: 'Ailsa Thornquist',
    bio: 'Ailsa Thornquist edits the home pages and writes now and then about music.',
    social: { platform: 'mastodon', handle: 'ailsa@social.kelmouth.example' },
  },
  joaquim: {
    slug: 'joaquim-valadao',
    name: 'Joaquim Valadão',
    bio: 'Joaquim Valadão is the business editor. He has followed the Freight Exchange through three recessions.',
    social: { platform: 'bluesky', handle: 'valadao.harbour-ledger.example' },
  },
  constance: {
    slug: 'constance-merriwick',
    name: 'Constance Merriwick',
    bio: 'Constance Merriwick has written the Old Quay column for eleven years, mostly on trams.',
    social: { platform: 'mastodon', handle: 'oldquay@social.kelmouth.example' },
  },
  soren: {
    slug: 'soren-habashi',
    name: 'Søren Habashi',
    bio: 'Søren Habashi reports from Lindvik for the Ledger, on Halvern and the countries around the Sound.',
    social: { platform: 'x', handle: 'shabashi_ledger' },
  },
} as const satisfies Record<string, DemoAuthor>;

export type AuthorKey = keyof typeof authors;

/** Someone who signs in. */
export interface DemoPerson {
  email: string;
  name: string;
  role: Role;
  /** Their profile, if readers ever see their name. */
  author?: AuthorKey;
}

export const people = {
  reporter: {
    email: 'reporter@galley.example',
    name: 'Maren Okafor-Lund',
    role: 'reporter',
    author: 'maren',
  },
  reporter2: {
    email: 'reporter2@galley.example',
    name: 'Teodor Brzeźny',
    role: 'reporter',
    author: 'teodor',
  },
  editor: { email: 'editor@galley.example', name: 'Ailsa Thornquist', role: 'editor', author: 'ailsa' },
  editor2: { email: 'editor2@galley.example', name: 'Joaquim Valadão', role: 'editor', author: 'joaquim' },
  managing: { email: 'managing@galley.example', name: 'Nasreen Hallworth', role: 'managing_editor' },
  admin: { email: 'admin@galley.example', name: 'Piet Oduya', role: 'admin' },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof people;
