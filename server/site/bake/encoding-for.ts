export type Encoding = 'br' | 'gzip' | 'identity';

const known = new Map<string, Encoding>();
const MOST_KNOWN = 200;

/** The best of our encodings that an Accept-Encoding header takes. Browsers send few different ones, so each is read once. */
export function encodingFor(header: string | string[] | undefined): Encoding {
  if (header === undefined) return 'identity';
  const written = String(header);
  const before = known.get(written);
  if (before) return before;
  const encoding = readEncoding(written);
  if (known.size < MOST_KNOWN) known.set(written, encoding);
  return encoding;
}

function readEncoding(header: string): Encoding {
  const wishes = new Map(header.toLowerCase().split(',').map(readWish));
  const takes = (name: string) => (wishes.get(name) ?? wishes.get('*') ?? 0) > 0;
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

function readWish(written: string): [string, number] {
  const [name = '', ...parameters] = written.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, quality === undefined ? 1 : Number(quality.slice(2)) || 0];
}
