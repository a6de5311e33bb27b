import { readUrl } from '@/content/read-url';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { OutboundFailure } from '../outbound/failures';
import type { Outbound } from '../outbound/guarded-fetch';
import { cardPlace, type EmbedDraft, shortLine, siteName } from './embed-draft';
import { readPageFacts } from './page-facts';

/** Reads a page's own metadata for a link card. Its address is judged by the outbound client, at every redirect. */
export async function fetchCard(url: string, outbound: Outbound): Promise<Outcome<EmbedDraft>> {
  const page = await outbound.get(url, { accept: ['text/html', 'application/xhtml+xml'] });
  if (!page.ok) return whyNot(page);
  const facts = readPageFacts(page.body);
  const title = shortLine(facts.title, 'title');
  if (title === '') return refuse('unavailable', 'The page does not say what it is called.');
  return grant({
    ...cardPlace(url),
    title,
    authorName: '',
    description: shortLine(facts.description, 'description'),
    provider: shortLine(facts.siteName, 'provider') || siteName(url),
    posterUrl: wholeAddress(facts.image, page.finalUrl),
    raw: JSON.stringify(facts),
  });
}

function wholeAddress(address: string | undefined, base: string): string | null {
  return address === undefined ? null : (readUrl(address, base)?.href ?? null);
}

function whyNot({ reason, status }: OutboundFailure): Refusal {
  switch (reason) {
    case 'bad_url':
    case 'forbidden_address':
      return refuse(
        'invalid',
        'This address is not allowed: it does not lead to a site on the open internet.',
      );
    case 'wrong_type':
      return refuse(
        'invalid',
        'This address leads to a file or to text that cannot be read, not to a web page.',
      );
    case 'too_large':
      return refuse('unavailable', 'The page is too large to be read.');
    case 'too_many_redirects':
      return refuse('invalid', 'The address leads on and on, and never to a page.');
    case 'timeout':
      return refuse('unavailable', 'The site did not answer in time.');
    case 'network':
      return refuse('unavailable', 'The site could not be reached.');
    case 'http_error':
      return answeredWith(status);
  }
}

function answeredWith(status: number | undefined): Refusal {
  if (status === 404 || status === 410) return refuse('invalid', 'The site says that there is no such page.');
  if (status === 429) return refuse('unavailable', 'The site asks us to wait before asking again.');
  return refuse('unavailable', `The site does not give us the page (it answered ${status ?? 'oddly'}).`);
}
