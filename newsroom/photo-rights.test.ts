import { describe, expect, it } from 'vitest';
import {
  isRightsCategory,
  missingFields,
  PHOTO_RIGHTS,
  publicLabel,
  rightsEntry,
  usualEnd,
} from './photo-rights';

/** Written by hand from the design: what each category must be told, and for how many days it usually holds. */
const DESIGN = `
staff            |                                    |
freelance        | commission                         |
agency           | agency                             |
pool             | occasion                           | 30
handout          | givenBy occasion                   | 30
pr               | givenBy campaign                   | 90
social_media     | postAddress permissionBy permissionOn |
screengrab       | shownIn                            | 30
archive          | owner                              |
creative_commons | licence licenceAddress             |
public_domain    | whyFree                            |
ai_made          | madeWith                           |
`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

describe('the categories of rights', () => {
  it.each(DESIGN)('%s asks for “%s” and has a limit of “%s” days', (category = '', fields, days) => {
    const entry = rightsEntry(category);
    const required = entry?.fields.filter((field) => field.required).map(({ key }) => key) ?? [];
    expect(required.join(' ')).toBe(fields);
    expect(String(entry?.limit?.days ?? '')).toBe(days);
  });

  it('are those twelve and no others', () => {
    expect(PHOTO_RIGHTS.map(({ category }) => category)).toEqual(DESIGN.map(([category]) => category));
    expect(isRightsCategory('stolen')).toBe(false);
    expect(rightsEntry(null)).toBeNull();
  });

  it('each say in a sentence what they are, and what is missing', () => {
    const entries = PHOTO_RIGHTS.flatMap(({ sentence, fields }) => [
      sentence,
      ...fields.filter(({ required }) => required).map(({ missing }) => missing),
    ]);
    expect(entries.filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
  });
});

describe('the usual end of a licence', () => {
  const noon = new Date('2026-03-02T12:00:00Z');
  it('is the end of the thirtieth day for a handout', () => {
    const handout = rightsEntry('handout');
    expect(handout && usualEnd(handout, noon)?.toISOString()).toBe('2026-04-01T23:59:59.999Z');
  });
  it('is none for staff', () => {
    const staff = rightsEntry('staff');
    expect(staff && usualEnd(staff, noon)).toBeNull();
  });
});

describe('what a category still has to be told', () => {
  it('is what is required and says nothing', () => {
    const handout = rightsEntry('handout');
    const missing = handout ? missingFields(handout, { givenBy: 'The ministry', occasion: '  ' }) : [];
    expect(missing.map(({ label }) => label)).toEqual(['Event']);
  });
});

describe('what readers are told', () => {
  it.each([
    ['ai_made', null, 'AI-generated image'],
    ['agency', 'trainedAlgorithmicMedia', 'AI-generated image'],
    ['agency', 'digitalCapture', null],
    [null, undefined, null],
  ])('of rights %s and a file that says %s is %s', (rights, sourceType, label) => {
    expect(publicLabel(rights, sourceType)).toBe(label);
  });
});
