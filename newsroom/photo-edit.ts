import { cleanText } from '@/content/clean-text';
import { DIGITAL_SOURCE_TYPES } from './digital-source-types';
import { MOST_ENTRIES, PHOTO_FIELDS, type PhotoField } from './photo-fields';
import { grant, type Outcome, refuse } from './refusal';

/** A fact as the form shows it: a list with one entry on each line, nothing as nothing. */
export function factText(value: unknown): string {
  if (Array.isArray(value)) return value.filter((entry) => typeof entry === 'string').join('\n');
  return typeof value === 'string' ? value : '';
}

/** What somebody typed for a fact, as it is kept. Refuses what is too long, no date, or no word of the vocabulary. */
export function readFact(field: PhotoField, typed: string): Outcome<string | string[]> {
  const { kind, name, limit } = field;
  const text = cleanText(typed.replace(/\r\n?/g, '\n')).trim();
  switch (kind) {
    case 'list':
      return readList(field, text);
    case 'date':
      return text === '' || isDate(text)
        ? grant(text)
        : refuse('invalid', `${name}: write the date as 2026-03-31, with or without a time after it.`);
    case 'code':
      return text === '' || Object.hasOwn(DIGITAL_SOURCE_TYPES, text)
        ? grant(text)
        : refuse('invalid', `${name}: choose one of the list.`);
    case 'line':
    case 'lines': {
      const kept = kind === 'line' ? text.replace(/\s+/g, ' ') : text;
      return kept.length <= limit ? grant(kept) : tooLong(name, limit);
    }
  }
}

export function photoField(name: string): PhotoField | null {
  return PHOTO_FIELDS.find(({ field }) => field === name) ?? null;
}

function readList({ name, limit }: PhotoField, text: string): Outcome<string[]> {
  const entries = text.split('\n').map((entry) => entry.replace(/\s+/g, ' ').trim());
  const kept = [...new Set(entries.filter(Boolean))];
  if (kept.length > MOST_ENTRIES) return refuse('invalid', `${name}: at most ${MOST_ENTRIES} entries.`);
  return kept.every((entry) => entry.length <= limit) ? grant(kept) : tooLong(`${name}, each entry`, limit);
}

function tooLong(name: string, limit: number) {
  return refuse('invalid', `${name}: at most ${limit.toLocaleString('en-GB')} characters.`);
}

function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}
