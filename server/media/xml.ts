/** An element with its names written out in full: namespace address followed by local name. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

/**
 * Reads the small XML of a metadata packet in one pass, without entities of its own, external parts or recursion.
 * Never throws: at the first thing it does not understand it stops and returns what it has, under an unnamed root.
 */
export function readXml(source: string): XmlElement {
  const root = element('', new Map());
  if (source.length > MAX_LENGTH) return root;
  const open: Scope[] = [{ element: root, namespaces: new Map([['xml', XML_NAMESPACE]]), outer: null }];
  let position = 0;
  for (let count = 0; count < MAX_PIECES; count++) {
    const next = readPiece(source, position, open);
    if (next === null) break;
    position = next;
  }
  return root;
}

/** An element that is still open, with the prefixes it declares itself. */
interface Scope {
  element: XmlElement;
  namespaces: Map<string, string>;
  outer: Scope | null;
}

type Prefixes = Pick<Scope, 'namespaces' | 'outer'>;

const MAX_LENGTH = 1_000_000;
const MAX_PIECES = 50_000;
const MAX_DEPTH = 40;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace#';
const NAME = /[^\s/>=<"'&]+/y;
const ATTRIBUTE = /\s+([^\s/>=<"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

/** Reads text up to the next mark-up and that mark-up; returns where to go on, or null at the end. */
function readPiece(source: string, position: number, open: Scope[]): number | null {
  const scope = open.at(-1);
  const start = source.indexOf('<', position);
  if (scope === undefined || start < 0) return null;
  scope.element.text += decode(source.slice(position, start));
  if (source.startsWith('<!--', start)) return after(source, '-->', start);
  if (source.startsWith('<?', start)) return after(source, '?>', start);
  if (source.startsWith('<![CDATA[', start)) return readCharacterData(source, start, scope);
  // A document type could declare entities; a metadata packet has none.
  if (source.startsWith('<!', start)) return null;
  if (source.startsWith('</', start)) return readEnd(source, start, open);
  return readStart(source, start, open, scope);
}

function readCharacterData(source: string, start: number, scope: Scope): number | null {
  const next = after(source, ']]>', start);
  if (next !== null) scope.element.text += source.slice(start + 9, next - 3);
  return next;
}

function readEnd(source: string, start: number, open: Scope[]): number | null {
  if (open.length < 2) return null;
  open.pop();
  return after(source, '>', start);
}

function readStart(source: string, start: number, open: Scope[], scope: Scope): number | null {
  const name = matchAt(NAME, source, start + 1);
  if (!name || open.length > MAX_DEPTH) return null;
  const written = new Map<string, string>();
  let position = start + 1 + name[0].length;
  for (
    let found = matchAt(ATTRIBUTE, source, position);
    found;
    found = matchAt(ATTRIBUTE, source, position)
  ) {
    written.set(found[1] ?? '', decode(found[2] ?? found[3] ?? ''));
    position += found[0].length;
  }
  const end = matchAt(TAG_END, source, position);
  if (!end) return null;
  const inner = { namespaces: declaredIn(written), outer: scope };
  const child = element(fullName(name[0], inner), withFullNames(written, inner));
  scope.element.children.push(child);
  if (end[1] === '') open.push({ element: child, ...inner });
  return position + end[0].length;
}

const DECLARATION = 'xmlns:';

function declaredIn(written: Map<string, string>): Map<string, string> {
  const own = [...written].filter(([name]) => name.startsWith(DECLARATION));
  return new Map(own.map(([name, address]) => [name.slice(DECLARATION.length), address]));
}

function withFullNames(written: Map<string, string>, scope: Prefixes): Map<string, string> {
  const attributes = [...written].filter(([name]) => !name.startsWith(DECLARATION));
  return new Map(attributes.map(([name, value]) => [fullName(name, scope), value]));
}

function fullName(name: string, scope: Prefixes): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : `${addressOf(name.slice(0, colon), scope)}${name.slice(colon + 1)}`;
}

/** Walks outwards instead of copying declarations inwards: the depth is bounded, the number of declarations is not. */
function addressOf(prefix: string, innermost: Prefixes): string {
  for (let scope: Prefixes | null = innermost; scope; scope = scope.outer) {
    const address = scope.namespaces.get(prefix);
    if (address !== undefined) return address;
  }
  return '';
}

function element(name: string, attributes: Map<string, string>): XmlElement {
  return { name, attributes, children: [], text: '' };
}

function matchAt(pattern: RegExp, source: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(source);
}

function after(source: string, mark: string, start: number): number | null {
  const found = source.indexOf(mark, start);
  return found < 0 ? null : found + mark.length;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g,
    (_, hex, decimal, name) =>
      name === undefined
        ? character(hex ? Number.parseInt(hex, 16) : Number(decimal))
        : (ENTITIES[name] ?? ''),
  );
}

function character(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
}
