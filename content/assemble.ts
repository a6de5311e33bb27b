import {
  type ContentMatch,
  Fragment,
  Mark,
  type NodeType,
  type Node as ProseMirrorNode,
  type Schema,
} from '@tiptap/pm/model';
import { cleanText } from './clean-text';
import type { DocNode } from './document';
import { LIMITS } from './limits';
import { spoken } from './spoken';

/**
 * Builds the document that JSON of a known shape describes, in its one canonical form: clean text, neighbouring runs
 * joined, marks in order. A required part that is missing is put back empty, because two people deleting at the same
 * moment can leave such a hole without either doing wrong.
 */
export function assemble(schema: Schema, json: DocNode): ProseMirrorNode {
  const type = schema.nodes[json.type];
  if (!type) throw new Error(`Nobody has checked the shape: there is no node “${json.type}”.`);
  const children = (json.content ?? []).flatMap((child) =>
    child.type === 'text' ? textOf(schema, child) : assemble(schema, child),
  );
  return type.create({ ...json.attrs }, completed(type, Fragment.fromArray(children)));
}

/** What stands where it may not, in sentences. */
export function placementProblems(doc: ProseMirrorNode): string[] {
  const problems = new Set<string>();
  const examine = (node: ProseMirrorNode) => {
    if (!node.type.validContent(node.content) && problems.size < LIMITS.problems)
      problems.add(misplaced(node));
  };
  examine(doc);
  doc.descendants(examine);
  return [...problems];
}

function textOf(schema: Schema, json: DocNode): ProseMirrorNode[] {
  const text = cleanText(json.text ?? '');
  if (text === '') return [];
  const marks = (json.marks ?? []).map((mark) => schema.mark(mark.type, { ...mark.attrs }));
  return [
    schema.text(
      text,
      marks.reduce((set, mark) => mark.addToSet(set), Mark.none),
    ),
  ];
}

function completed(type: NodeType, children: Fragment): Fragment {
  const whole: ProseMirrorNode[] = [];
  let place: ContentMatch | null = type.contentMatch;
  for (const child of children.content) {
    const missing: Fragment | null | undefined = place?.fillBefore(Fragment.from(child));
    if (!missing) return children;
    whole.push(...missing.content, child);
    place = place?.matchFragment(missing)?.matchType(child.type) ?? null;
  }
  const missing = place?.fillBefore(Fragment.empty, true);
  return missing ? Fragment.fromArray([...whole, ...missing.content]) : children;
}

function misplaced(node: ProseMirrorNode): string {
  const inside = new Set(
    node.content.content.flatMap((child) => [child.type.name, ...child.marks.map((mark) => mark.type.name)]),
  );
  return `something in the ${spoken(node.type.name)} does not belong there (${[...inside].map(spoken).join(', ')}).`;
}
