/** Opening and closing. */
type Pair = readonly [string, string];

/** How a language sets what a keyboard can only hint at. */
export interface LanguageMarks {
  double: Pair;
  /** Quotes inside quotes. An apostrophe is the same everywhere. */
  single: Pair;
  /** What stands between double quotes and the words inside. */
  inside: string;
  /** The space before a stop, where the language has one. */
  spaceBefore: Readonly<Record<string, string>>;
}

/** Keeps two words together; the narrow one is what French sets before ; ! ? and inside its quotes. */
export const NO_BREAK_SPACE = '\u00a0';
export const NARROW_NO_BREAK_SPACE = '\u202f';

const FRENCH_STOPS = {
  ';': NARROW_NO_BREAK_SPACE,
  '!': NARROW_NO_BREAK_SPACE,
  '?': NARROW_NO_BREAK_SPACE,
  ':': NO_BREAK_SPACE,
};

const HIGH = quotes('“”', '‘’');
const LOW = quotes('„“', '‚‘');
const ANGLED = quotes('«»', '“”');
const SWISS = quotes('«»', '‹›');
const CLOSING_ONLY = quotes('””', '’’');

// A regional entry stands before its language's own. A language that is not here is left as it is typed.
const TABLE: Readonly<Record<string, LanguageMarks>> = {
  'de-ch': SWISS,
  'de-li': SWISS,
  'it-ch': SWISS,
  'fr-ch': SWISS,
  'pt-pt': ANGLED,
  en: HIGH,
  de: LOW,
  fr: { ...ANGLED, inside: NARROW_NO_BREAK_SPACE, spaceBefore: FRENCH_STOPS },
  es: ANGLED,
  it: ANGLED,
  pt: HIGH,
  nl: HIGH,
  pl: quotes('„”', '«»'),
  sv: CLOSING_ONLY,
  da: CLOSING_ONLY,
  nb: quotes('«»', '‘’'),
  nn: quotes('«»', '‘’'),
  no: quotes('«»', '‘’'),
  fi: CLOSING_ONLY,
  cs: LOW,
};

/** The marks of a language by its tag ("en-GB", "fr"), or null when the house does not know how it sets them. */
export function marksOfLanguage(tag: string): LanguageMarks | null {
  const known = tag.toLowerCase();
  const [language = ''] = known.split('-');
  const name = Object.hasOwn(TABLE, known) ? known : language;
  return Object.hasOwn(TABLE, name) ? (TABLE[name] ?? null) : null;
}

function quotes(double: string, single: string): LanguageMarks {
  return { double: pair(double), single: pair(single), inside: '', spaceBefore: {} };
}

function pair(both: string): Pair {
  return [both.slice(0, 1), both.slice(1)];
}
