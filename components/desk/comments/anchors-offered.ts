import { ANCHOR_LIMITS, type Anchor } from '@/newsroom/comments/anchor';

/** What a new comment can be about, the likeliest first: what is selected, where the caret was, then all the rest. */
export function anchorsOffered(
  inBody: readonly Anchor[],
  where: 'headline' | 'standfirst' | 'body',
): Anchor[] {
  const fields = [fieldAnchor('headline'), fieldAnchor('standfirst')];
  const here = fields.filter((anchor) => anchor.kind === 'field' && anchor.field === where);
  const others = fields.filter((anchor) => !here.includes(anchor));
  return [...here, ...inBody, ...others, { kind: 'story' }];
}

function fieldAnchor(field: 'headline' | 'standfirst'): Anchor {
  const words = document.querySelector(`.edit-${field}`)?.textContent ?? '';
  return { kind: 'field', field, quote: words.slice(0, ANCHOR_LIMITS.quote) };
}
