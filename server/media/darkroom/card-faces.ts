/** Where the faces of the share card lie, as files that Pango reads: made by the build, or at the first need. */
export const CARD_FACES = 'dist/card-faces';

/** The settings by which the darkroom finds these faces and no other, so that a card looks the same on every machine. */
export const CARD_FONTS_CONF = `${CARD_FACES}/fonts.conf`;

/** The families by the names that their files give them. */
export const FAMILIES = {
  headline: 'Newsreader 16pt',
  cyrillicOrGreek: 'Source Serif 4',
  arabic: 'Noto Naskh Arabic',
  hebrew: 'Noto Serif Hebrew',
  furniture: 'Libre Franklin Thin',
} as const;
