import { OutboundError } from './failures';

/** Gives the plain media type when it is one of `accept` and its charset is UTF-8 or unsaid; throws `OutboundError`. */
export function judgeContentType(header: string | undefined, accept: readonly string[]): string {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  const mediaType = type.trim();
  if (!accept.includes(mediaType)) {
    throw new OutboundError('wrong_type', 'The site answered with another kind of file.');
  }
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !READABLE_CHARSETS.has(charset.slice('charset='.length).replaceAll('"', ''))) {
    throw new OutboundError('wrong_type', 'The answer is not text in UTF-8.');
  }
  return mediaType;
}

const READABLE_CHARSETS = new Set(['utf-8', 'utf8', 'us-ascii']);
