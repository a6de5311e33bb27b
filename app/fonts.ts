import localFont from 'next/font/local';

/*
 * The house's two families, served by ourselves. All faces of a family share its name and split it by script, weight and
 * style, so a browser fetches only what a page sets; each is cut to a single weight and size (`scripts/cut-faces.ts`).
 * The weights that a face stands for are the same in every script: for a browser others would be another face, without the rest.
 * What stands above the fold of every page is fetched with it, so that nothing moves when it comes; for the rest the fallbacks
 * stand, in the same measure.
 * Those and the order of families are in tokens.css. Next reads these calls without running them, hence only literals.
 */

const serif = localFont({
  src: [
    { path: './faces/newsreader-text-plain.woff2', weight: '400', style: 'normal' },
    { path: './faces/newsreader-headline-plain.woff2', weight: '500 600', style: 'normal' },
  ],
  variable: '--face-serif',
  display: 'swap',
  preload: true,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Newsreader'" },
    {
      prop: 'unicode-range',
      value: 'U+0020-007E, U+00A0, U+00A9, U+00B7, U+00D7, U+2013-2014, U+2018-201D, U+2022, U+2026, U+2212',
    },
  ],
});

const serifOther = localFont({
  src: [
    { path: './faces/newsreader-bold-plain.woff2', weight: '700', style: 'normal' },
    { path: './faces/newsreader-italic-plain.woff2', weight: '400 700', style: 'italic' },
  ],
  variable: '--face-serif-other',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Newsreader'" },
    {
      prop: 'unicode-range',
      value: 'U+0020-007E, U+00A0, U+00A9, U+00B7, U+00D7, U+2013-2014, U+2018-201D, U+2022, U+2026, U+2212',
    },
  ],
});

const serifAccented = localFont({
  src: [
    { path: './faces/newsreader-text-accented.woff2', weight: '400', style: 'normal' },
    { path: './faces/newsreader-headline-accented.woff2', weight: '500 600', style: 'normal' },
    { path: './faces/newsreader-bold-accented.woff2', weight: '700', style: 'normal' },
    { path: './faces/newsreader-italic-accented.woff2', weight: '400 700', style: 'italic' },
  ],
  variable: '--face-serif-accented',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Newsreader'" },
    {
      prop: 'unicode-range',
      value:
        'U+00A1-00A8, U+00AA-00B6, U+00B8-00D6, U+00D8-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-2012, U+2015-2017, U+201E-2021, U+2023-2025, U+2027-206F, U+20AC, U+2122, U+2191, U+2193, U+2215',
    },
  ],
});

const serifExtended = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
      weight: '500 600',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
      weight: '700',
      style: 'normal',
    },
  ],
  variable: '--face-serif-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Newsreader'" },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
});

const serifExtendedItalic = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-italic.woff2',
      weight: '400 700',
      style: 'italic',
    },
  ],
  variable: '--face-serif-extended-italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Newsreader'" },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
});

const sans = localFont({
  src: [
    { path: './faces/franklin-text-plain.woff2', weight: '400', style: 'normal' },
    { path: './faces/franklin-strong-plain.woff2', weight: '500 600', style: 'normal' },
  ],
  variable: '--face-sans',
  display: 'swap',
  preload: true,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Libre Franklin'" },
    {
      prop: 'unicode-range',
      value: 'U+0020-007E, U+00A0, U+00A9, U+00B7, U+00D7, U+2013-2014, U+2018-201D, U+2022, U+2026, U+2212',
    },
  ],
});

const sansBold = localFont({
  src: [{ path: './faces/franklin-bold-plain.woff2', weight: '700', style: 'normal' }],
  variable: '--face-sans-bold',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Libre Franklin'" },
    {
      prop: 'unicode-range',
      value: 'U+0020-007E, U+00A0, U+00A9, U+00B7, U+00D7, U+2013-2014, U+2018-201D, U+2022, U+2026, U+2212',
    },
  ],
});

const sansAccented = localFont({
  src: [
    { path: './faces/franklin-text-accented.woff2', weight: '400', style: 'normal' },
    { path: './faces/franklin-strong-accented.woff2', weight: '500 600', style: 'normal' },
    { path: './faces/franklin-bold-accented.woff2', weight: '700', style: 'normal' },
  ],
  variable: '--face-sans-accented',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Libre Franklin'" },
    {
      prop: 'unicode-range',
      value:
        'U+00A1-00A8, U+00AA-00B6, U+00B8-00D6, U+00D8-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-2012, U+2015-2017, U+201E-2021, U+2023-2025, U+2027-206F, U+20AC, U+2122, U+2191, U+2193, U+2215',
    },
  ],
});

const sansItalic = localFont({
  src: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-italic.woff2',
  variable: '--face-sans-italic',
  weight: '100 900',
  style: 'italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Libre Franklin'" },
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
    },
  ],
});

const sansExtended = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2',
      weight: '400',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2',
      weight: '500 600',
      style: 'normal',
    },
    {
      path: '../node_modules/@fontsource-variable/libre-franklin/files/libre-franklin-latin-ext-wght-normal.woff2',
      weight: '700',
      style: 'normal',
    },
  ],
  variable: '--face-sans-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: "'Libre Franklin'" },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
    },
  ],
});

const faces = [
  serif,
  serifOther,
  serifAccented,
  serifExtended,
  serifExtendedItalic,
  sans,
  sansBold,
  sansAccented,
  sansItalic,
  sansExtended,
];

/** For the `html` element of every root layout: naming the faces there is what brings them onto its pages. */
export const fontVariables: string = faces.map((face) => face.variable).join(' ');
