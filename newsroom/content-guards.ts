import type { Problem, ProblemCode } from '@/content/problem';
import type { ContentFacts } from './content-facts';
import { charactersIn, FIELD_LIMITS, FIELD_NAMES, type LimitedField } from './field-limits';
import { isStorySlug } from './slug-form';
import { type Requirement, STORY_KINDS } from './story-kinds';
import { hasVisibleText } from './visible-text';

/** The guards that judge nothing but copy and details. */
export type ContentGuard = 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G14';

/** Each of them: what stands in the way, or nothing. The server runs them before a step, the desk while somebody types. */
export const CONTENT_GUARDS: Readonly<Record<ContentGuard, (facts: ContentFacts) => Problem[]>> = {
  G3: complete,
  G4: (facts) => fromBlocks(facts, 'G4'),
  G5: (facts) => fromBlocks(facts, 'G5'),
  G6: (facts) => fromBlocks(facts, 'G6'),
  G7: (facts) => fromBlocks(facts, 'G7'),
  G14: (facts) => [...fromBlocks(facts, 'G14'), ...tooLong(facts)],
};

/** All that stands between the content of a story and its readers, blockers and warnings: the list of Checks. */
export function contentProblems(facts: ContentFacts): Problem[] {
  return Object.values(CONTENT_GUARDS).flatMap((guard) => guard(facts));
}

function complete(facts: ContentFacts): Problem[] {
  const missing: Problem[] = [];
  if (!hasVisibleText(facts.headlineText)) missing.push(hard('Write a headline.', 'headline'));
  if (facts.bylineCount < 1) missing.push(hard('Put at least one name in the byline.', 'byline'));
  if (!facts.sectionId) missing.push(hard('Choose a section.', 'section'));
  if (facts.bodyIsEmpty) missing.push(hard('Write the story: its body is empty.', 'body'));
  return [...missing, ...slugProblems(facts), ...requiredByKind(facts)];
}

function slugProblems({ slug, slugTaken }: ContentFacts): Problem[] {
  if (slug === '') return [hard('Give the story a slug.', 'slug')];
  if (!isStorySlug(slug)) {
    const message = 'Write the slug with lower-case letters, digits and single hyphens only, at most 96.';
    return [hard(message, 'slug')];
  }
  return slugTaken ? [hard('This slug is taken in this section. Choose another.', 'slug')] : [];
}

function requiredByKind(facts: ContentFacts): Problem[] {
  const { requires } = STORY_KINDS[facts.kind];
  return requires
    .filter((requirement) => !isMet(requirement, facts))
    .map(({ needs, message }) => hard(message, needs === 'standfirst' ? 'standfirst' : 'body'));
}

function isMet(requirement: Requirement, facts: ContentFacts): boolean {
  switch (requirement.needs) {
    case 'standfirst':
      return hasVisibleText(facts.standfirstText);
    case 'block':
      return facts.blockTypes.includes(requirement.type);
    case 'atMostWords':
      return facts.bodyWords <= requirement.words;
  }
}

function tooLong(facts: ContentFacts): Problem[] {
  const { headlineText: headline, standfirstText: standfirst, searchTitle, socialTitle } = facts;
  return [
    ...overLimit('headline', headline),
    ...overLimit('standfirst', standfirst),
    ...overLimit('searchTitle', searchTitle),
    ...overLimit('socialTitle', socialTitle),
  ];
}

function overLimit(field: LimitedField, text: string): Problem[] {
  const limit = FIELD_LIMITS[field];
  const over = charactersIn(text) - limit;
  if (over <= 0) return [];
  const characters = over === 1 ? '1 character' : `${over} characters`;
  const message = `The ${FIELD_NAMES[field]} is ${characters} over ${limit}: readers may see it cut.`;
  return [{ code: 'G14', severity: 'soft', message, field }];
}

function fromBlocks({ copyProblems }: ContentFacts, code: ProblemCode): Problem[] {
  return copyProblems.filter((problem) => problem.code === code);
}

function hard(message: string, field: NonNullable<Problem['field']>): Problem {
  return { code: 'G3', severity: 'hard', message, field };
}
