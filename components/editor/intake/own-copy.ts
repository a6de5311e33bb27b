import { type Schema, Slice } from '@tiptap/pm/model';
import { shapeProblems } from '@/content/shape';

/**
 * A part of a story that was copied in Galley, read back from the clipboard; null when it is none. Any page can write to
 * the clipboard, so it is held to the schema like everything that comes from outside.
 */
export function ownCopyOf(schema: Schema, json: string): Slice | null {
  if (json === '') return null;
  try {
    const copy: unknown = JSON.parse(json);
    if (typeof copy !== 'object' || copy === null || !('content' in copy)) return null;
    if (shapeProblems(schema, { type: 'doc', content: copy.content }).length > 0) return null;
    return Slice.fromJSON(schema, copy);
  } catch {
    return null;
  }
}
