import { LIMITS } from './limits';
import { toSafeHref } from './links';

/** Why what a person typed cannot be the address of a link, as a sentence that says what to do; null when it can. */
export function linkProblem(typed: string): string | null {
  const address = typed.trim();
  if (toSafeHref(address) !== null) return null;
  if (address === '') return 'Write an address, or words of the headline of one of our stories.';
  if (address.length > LIMITS.url) return `This address is too long: at most ${LIMITS.url} letters.`;
  const [, scheme = ''] = /^([a-z][a-z\d+.-]*):/i.exec(address) ?? [];
  if (scheme !== '' && !/^(https?|mailto)$/i.test(scheme))
    return `A link leads to a web page or a mail address, never to “${scheme}:”.`;
  if (/\s/.test(address))
    return 'An address has no spaces. To link to a story of ours, choose it from the list.';
  if (/^https?:\/\/[^/]*@/i.test(address)) return 'Take the user name and password out of this address.';
  return 'Give a whole address, such as https://example.org/page or desk@example.org.';
}
