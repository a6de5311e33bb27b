import type { BlockProblem } from './block';
import type { DocNode } from './document';
import { plainText } from './inline';
import { isSafeHref } from './links';

// Addresses of a house's own network: they work at the desk and nowhere else.
const PRIVATE =
  /^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[(::1?|f[cd].*|fe80.*)\])/i;
const AT_THE_DESK = /^\/desk(\/|$)/;

/** What is wrong with the links in a block, each said once however often it stands there. */
export function linkProblems(node: DocNode): BlockProblem[] {
  const messages = new Map<string, BlockProblem['severity']>();
  for (const { href, text } of linksIn(node)) {
    const problem = linkProblem(href, text);
    if (problem) messages.set(problem.message, problem.severity);
  }
  return [...messages].map(([message, severity]) => ({ code: 'G14', severity, message }));
}

function linkProblem(href: unknown, text: string): Omit<BlockProblem, 'code'> | null {
  const name = text.trim() === '' ? 'A link without words' : `The link “${shortened(text)}”`;
  if (!isSafeHref(href)) return { severity: 'hard', message: `${name} has an address that cannot be used.` };
  if (text.trim() === '')
    return { severity: 'soft', message: 'A link without words leads nowhere to press.' };
  if (href.toLowerCase().startsWith('mailto:')) return null;
  const { hostname, pathname } = new URL(href);
  if (AT_THE_DESK.test(pathname))
    return { severity: 'hard', message: `${name} leads to the desk, where readers cannot go.` };
  if (PRIVATE.test(hostname) || !/[.:]/.test(hostname))
    return {
      severity: 'soft',
      message: `${name} leads to “${shortened(hostname)}”, which readers cannot reach.`,
    };
  return null;
}

function linksIn(node: DocNode): { href: unknown; text: string }[] {
  const own = (node.marks ?? []).filter((mark) => mark.type === 'link');
  const links = own.map((mark) => ({ href: mark.attrs?.href, text: plainText(node) }));
  return [...links, ...(node.content ?? []).flatMap(linksIn)];
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
