import { isMadeByAi } from './digital-source-types';
import type { RightsCategory, RightsFieldKey } from './photo-rights';

/** What a photo says of itself, as far as it tells by what right it may be shown. */
export interface RightsEvidence {
  creator?: string | null;
  credit?: string | null;
  source?: string | null;
  copyright?: string | null;
  usageTerms?: string | null;
  instructions?: string | null;
  headline?: string | null;
  caption?: string | null;
  digitalSourceType?: string | null;
  contentCredentials?: { madeWith: string | null; digitalSourceType: string | null } | null;
}

/** The names by which a file can say that a photo is ours. */
export interface HouseNames {
  newsroom: string;
  people: readonly string[];
}

export interface RightsSaid {
  category: RightsCategory;
  fields: Partial<Record<RightsFieldKey, string>>;
}

/**
 * By what right the file itself says a photo may be shown: the first rule that fits. Null when it names nobody (no credit,
 * no source, no copyright) and nothing else is known: then a person has to say it. Never guesses what is not written;
 * what the category asks for beyond that stays empty, and the gate asks for it.
 */
export function rightsFromFile(said: RightsEvidence, house: HouseNames): RightsSaid | null {
  if (isMadeByAi(said.digitalSourceType) || isMadeByAi(said.contentCredentials?.digitalSourceType)) {
    return rights('ai_made', { madeWith: said.contentCredentials?.madeWith });
  }
  const supplier = said.credit || said.source || said.copyright;
  return (
    freeLicence(said) ??
    handedOut(said, supplier) ??
    ours(said, house) ??
    (supplier ? rights('agency', { agency: supplier }) : null)
  );
}

function freeLicence({ usageTerms, copyright, credit }: RightsEvidence): RightsSaid | null {
  const terms = [usageTerms, copyright, credit].filter(Boolean).join(' ');
  if (/\bCC0\b|\bpublic domain\b/i.test(terms))
    return rights('public_domain', { whyFree: usageTerms || copyright });
  const licence = /\bCC[ -]BY(?:[ -](?:SA|ND|NC))*(?:[ -]\d\.\d)?/i.exec(terms)?.[0];
  if (!licence && !/creative commons/i.test(terms)) return null;
  const address = /https?:\/\/\S+/.exec(terms)?.[0];
  return rights('creative_commons', { licence, licenceAddress: address });
}

/** Pool and handout are words that agencies write into the credit themselves. */
function handedOut(said: RightsEvidence, supplier: string | null | undefined): RightsSaid | null {
  const line = [said.credit, said.source].filter(Boolean).join(' ');
  const occasion = firstWords(said.headline || said.caption);
  if (/\bpool\b/i.test(line)) return rights('pool', { occasion });
  if (/\bhand-?out\b/i.test(line)) return rights('handout', { givenBy: supplier, occasion });
  return null;
}

function ours({ creator, credit, source, copyright }: RightsEvidence, house: HouseNames): RightsSaid | null {
  const named = [creator, credit, source, copyright].map(folded);
  const isStaff = house.people.some((name) => named.includes(folded(name)));
  const newsroom = folded(house.newsroom);
  const isHouse = newsroom !== '' && named.slice(1).some((words) => words.includes(newsroom));
  return isStaff || isHouse ? rights('staff', {}) : null;
}

/** Without sign, year and capitals: "© 2026 The Harbour Ledger" names the house as much as "the harbour ledger" does. */
function folded(words: string | null | undefined): string {
  return (words ?? '')
    .replace(/©|\(c\)|copyright|\b\d{4}\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function firstWords(text: string | null | undefined): string {
  return (text ?? '').split(/\r?\n/)[0]?.slice(0, 200).trim() ?? '';
}

function rights(
  category: RightsCategory,
  fields: Partial<Record<RightsFieldKey, string | null | undefined>>,
): RightsSaid {
  const told = Object.entries(fields).filter(([, words]) => Boolean(words));
  return { category, fields: Object.fromEntries(told) };
}
