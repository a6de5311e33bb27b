import { z } from 'zod';
import { cleanText } from '@/content/clean-text';
import { charactersIn } from '@/newsroom/field-limits';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';

/** What stands in the form of a comment, as it was typed; a page that is drawn again has it all. */
export interface CommentForm {
  name: string;
  email: string;
  text: string;
  /** The comment that is answered; empty: none. */
  parentId: string;
  /** A field that people do not see. */
  trap: string;
}

/** Far above what any comment may have; the pipeline says by how many characters it is too long. */
const MOST_BYTES = 64 * 1024;

const words = z.string().max(40_000).default('');

const form = z.object({ name: words, email: words, text: words, parent: words, website: words });

/** Reads the fields of a form. Refuses what is larger than any form of ours unread. */
export async function readFields(request: Request): Promise<Outcome<Record<string, unknown>>> {
  const size = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(size <= MOST_BYTES)) return refuse('too_large', 'This is far too long. Shorten it.');
  const fields = await request.formData().catch(() => null);
  return fields ? grant(Object.fromEntries(fields)) : refuse('invalid', 'This was not understood.');
}

/** The form of a comment out of its fields, whatever they hold. */
export function commentForm(fields: Record<string, unknown>): CommentForm {
  const parsed = form.safeParse(fields);
  const { name, email, text, parent, website } = parsed.data ?? form.parse({});
  return {
    name: oneLine(name),
    email: email.trim(),
    text: cleanText(text).replaceAll('\r\n', '\n'),
    parentId: parent,
    trap: website,
  };
}

/** What is wrong with name and address, in a sentence; the address as it is known by when nothing is. */
export function judgeSender({ name, email }: CommentForm): Outcome<{ name: string; email: string }> {
  if (name === '') return refuse('invalid', 'Give a name: it stands above your comment.');
  if (charactersIn(name) > LIMITS.name)
    return refuse('invalid', `A name has at most ${LIMITS.name} characters.`);
  const address = z.email().max(LIMITS.email).safeParse(email);
  if (!address.success)
    return refuse(
      'invalid',
      'Give an e-mail address that you can read: we send a link there. Nobody else sees it.',
    );
  return grant({ name, email: address.data.toLowerCase() });
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
