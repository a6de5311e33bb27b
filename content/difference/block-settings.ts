import { blockName } from '../block-name';
import type { DocNode } from '../document';

/** Something about a block that is no text: what it was and what it is, in words. */
export interface SettingChange {
  name: string;
  before: string;
  after: string;
}

type InWords = (value: unknown) => string;

/** Ids of what the block shows: they tell nobody anything, and what they stand for can be looked at. */
const POINTERS: readonly string[] = ['id', 'photoId', 'recordId', 'storyId'];

const PLAIN: Record<string, [name: string, inWords: InWords]> = {
  level: ['Level', (level) => (level === 3 ? 'crosshead' : 'heading')],
  start: ['First number', text],
  url: ['Address', text],
  decorative: ['Decorative', (is) => (is === true ? 'yes' : 'no')],
  size: ['Size', (size) => (isSilent(size) ? 'as it stands by itself' : text(size))],
  shape: ['Crop', (shape) => (isSilent(shape) ? 'whole' : text(shape))],
  focus: ['Focal point', focusInWords],
};

/** What has changed about a block besides its words. */
export function compareSettings(before: DocNode, after: DocNode): SettingChange[] {
  const kind = kindChange(before, after);
  const inside = photosIn(before, after).flatMap(([old, now, label]) => changesOf(old, now, label));
  const columns = before.type === 'table' && after.type === 'table' ? columnChange(before, after) : [];
  return [...kind, ...changesOf(before, after, ''), ...inside, ...columns];
}

function kindChange(before: DocNode, after: DocNode): SettingChange[] {
  const [old, now] = [blockName(before), blockName(after)];
  return before.type === after.type ? [] : [{ name: 'Kind of block', before: old, after: now }];
}

function changesOf(before: DocNode, after: DocNode, prefix: string): SettingChange[] {
  const names = new Set([...Object.keys(before.attrs ?? {}), ...Object.keys(after.attrs ?? {})]);
  for (const pointer of POINTERS) names.delete(pointer);
  return [...names].flatMap((name) => {
    const [old, now] = [before.attrs?.[name], after.attrs?.[name]];
    if (isSame(old, now) || (before.type !== after.type && (isSilent(old) || isSilent(now)))) return [];
    const change = inWords(name, old, now);
    return [{ ...change, name: prefix + change.name }];
  });
}

function inWords(attribute: string, old: unknown, now: unknown): SettingChange {
  const [name, say] = PLAIN[attribute] ?? [attribute, text];
  return { name, before: say(old), after: say(now) };
}

/** The photos of two galleries, place by place. */
function photosIn(before: DocNode, after: DocNode): [DocNode, DocNode, string][] {
  if (before.type !== 'gallery' || after.type !== 'gallery') return [];
  return (after.content ?? []).flatMap((now, place) => {
    const old = before.content?.[place];
    return old ? [[old, now, `Photo ${place + 1}: `] as [DocNode, DocNode, string]] : [];
  });
}

function columnChange(before: DocNode, after: DocNode): SettingChange[] {
  const [old, now] = [columnsOf(before), columnsOf(after)];
  return old === now ? [] : [{ name: 'Columns', before: old, after: now }];
}

function columnsOf(table: DocNode): string {
  const grid = table.content?.find(({ type }) => type === 'tableGrid');
  const cells = grid?.content?.[0]?.content ?? [];
  return cells.map(({ attrs }) => (isSilent(attrs?.align) ? 'start' : text(attrs?.align))).join(', ');
}

function isSame(old: unknown, now: unknown): boolean {
  return (isSilent(old) && isSilent(now)) || JSON.stringify(old) === JSON.stringify(now);
}

function isSilent(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false;
}

function text(value: unknown): string {
  return isSilent(value) ? 'none' : String(value);
}

function focusInWords(focus: unknown): string {
  const [x, y] = typeof focus === 'string' ? focus.split(' ') : [];
  return x && y ? `${x} % across, ${y} % down` : 'the photo’s own';
}
