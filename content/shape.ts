import type { AttributeSpec, Schema } from '@tiptap/pm/model';
import { LIMITS } from './limits';
import { spoken } from './spoken';

interface Walk {
  schema: Schema;
  problems: Set<string>;
  nodes: number;
  characters: number;
}

type Entries = Record<string, unknown>;

const KEYS_OF_TEXT = ['type', 'text', 'marks'];
const KEYS_OF_NODE = ['type', 'attrs', 'content'];

/**
 * Whether unknown JSON has the shape of a document of this schema: known nodes, marks and settings with valid values,
 * within the limits. Says nothing about what stands where.
 */
export function shapeProblems(schema: Schema, json: unknown): string[] {
  const walk: Walk = { schema, problems: new Set(), nodes: 0, characters: 0 };
  if (isEntries(json) && json.type === schema.topNodeType.name) visit(walk, json, 0);
  else walk.problems.add('there is no document.');
  return [...walk.problems];
}

function visit(walk: Walk, json: unknown, depth: number) {
  walk.nodes += 1;
  if (depth > LIMITS.depth) return note(walk, `it is nested more than ${LIMITS.depth} levels deep.`);
  if (walk.nodes > LIMITS.nodes) return note(walk, `it has more than ${inWords(LIMITS.nodes)} parts.`);
  if (!isEntries(json) || typeof json.type !== 'string')
    return note(walk, 'something is neither a block nor text.');
  if (json.type === 'text') return visitText(walk, json);
  const type = walk.schema.nodes[json.type];
  if (!type) return note(walk, `this version does not know the block “${spoken(json.type)}”.`);
  noteStrangeKeys(walk, json, KEYS_OF_NODE);
  noteAttributes(walk, json.type, type.spec.attrs, json.attrs);
  for (const child of listOf(walk, json.content)) {
    if (isOver(walk)) return;
    visit(walk, child, depth + 1);
  }
}

function visitText(walk: Walk, json: Entries) {
  noteStrangeKeys(walk, json, KEYS_OF_TEXT);
  if (typeof json.text !== 'string') return note(walk, 'a piece of text has no text.');
  walk.characters += json.text.length;
  if (walk.characters > LIMITS.characters)
    return note(walk, `it is longer than ${inWords(LIMITS.characters)} characters.`);
  for (const mark of listOf(walk, json.marks)) visitMark(walk, mark);
}

function visitMark(walk: Walk, json: unknown) {
  if (!isEntries(json) || typeof json.type !== 'string')
    return note(walk, 'the setting of a text cannot be read.');
  const type = walk.schema.marks[json.type];
  if (!type) return note(walk, `text cannot be set as “${spoken(json.type)}” here.`);
  noteStrangeKeys(walk, json, ['type', 'attrs']);
  noteAttributes(walk, json.type, type.spec.attrs, json.attrs);
}

function noteAttributes(
  walk: Walk,
  owner: string,
  specs: Record<string, AttributeSpec> = {},
  attrs: unknown = {},
) {
  if (!isEntries(attrs)) return note(walk, `the settings of the ${spoken(owner)} cannot be read.`);
  for (const name of Object.keys(attrs)) {
    if (!Object.hasOwn(specs, name))
      note(walk, `the ${spoken(owner)} has a setting “${spoken(name)}” that this version does not know.`);
  }
  for (const [name, spec] of Object.entries(specs)) {
    const given = Object.hasOwn(attrs, name) ? attrs[name] : undefined;
    noteValue(walk, spec, given === undefined ? spec.default : given);
  }
}

function noteValue(walk: Walk, spec: AttributeSpec, value: unknown) {
  if (typeof spec.validate !== 'function') return;
  try {
    spec.validate(value);
  } catch (refusal) {
    if (!(refusal instanceof RangeError)) throw refusal;
    note(walk, refusal.message);
  }
}

function noteStrangeKeys(walk: Walk, json: Entries, known: string[]) {
  const strange = Object.keys(json).find((key) => json[key] !== undefined && !known.includes(key));
  if (strange !== undefined) note(walk, `a ${spoken(String(json.type))} cannot carry “${spoken(strange)}”.`);
}

function listOf(walk: Walk, value: unknown): unknown[] {
  if (value === undefined || Array.isArray(value)) return value ?? [];
  note(walk, 'a list of parts is not a list.');
  return [];
}

function note(walk: Walk, problem: string) {
  if (walk.problems.size < LIMITS.problems) walk.problems.add(problem);
}

function isOver(walk: Walk): boolean {
  return walk.nodes > LIMITS.nodes || walk.characters > LIMITS.characters;
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB');
}
