/**
 * Who presses, asks and types in the matrix. `-own` is an author of every story there, `-other` of none. Everybody has
 * the password of the browser tests.
 */
export const PEOPLE = {
  /** Signed out. */
  stranger: null,
  /** Signed in as a reporter and author, and then dismissed. */
  disabled: 'matrix-disabled@galley.example',
  'no-role': 'matrix-no-role@galley.example',
  admin: 'admin@galley.example',
  moderator: 'matrix-moderator@galley.example',
  'contributor-own': 'matrix-contributor@galley.example',
  'contributor-other': 'contributor@galley.example',
  'reporter-own': 'reporter@galley.example',
  'reporter-other': 'reporter2@galley.example',
  'editor-own': 'editor@galley.example',
  'editor-other': 'editor2@galley.example',
  managing: 'managing@galley.example',
} as const;

export type PersonName = keyof typeof PEOPLE;

export const PEOPLE_NAMES = Object.keys(PEOPLE) as PersonName[]; // its keys are written above

/** Asked for the kill and made the quick fix, so that everybody in the matrix is the second. */
export const CHIEF = 'matrix-chief@galley.example';

/** Which role each of them holds; `null` for none. */
export const ROLE_OF = {
  stranger: null,
  disabled: 'reporter',
  'no-role': null,
  admin: 'admin',
  moderator: 'moderator',
  'contributor-own': 'contributor',
  'contributor-other': 'contributor',
  'reporter-own': 'reporter',
  'reporter-other': 'reporter',
  'editor-own': 'editor',
  'editor-other': 'editor',
  managing: 'managing_editor',
} as const satisfies Record<PersonName, string | null>;

/** The authors of every story of the matrix. The first has started it, and `editor-own` has worked on it. */
export const AUTHORS = ['reporter-own', 'contributor-own', 'editor-own', 'disabled'] as const;
