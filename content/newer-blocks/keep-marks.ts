import { type MarkSpec, type MarkType, Schema } from '@tiptap/pm/model';
import { knowsMark } from './recognise';

/**
 * Makes the schema of a headline or standfirst answer for marks that it does not know, as a newer Galley may have set.
 * The editor's binding deletes a text from the live document, for everybody, when its mark makes the schema throw. Now
 * the text is shown plain, and the mark stays on it under its own name.
 */
export function keepMarks(schema: Schema): void {
  const make = schema.mark.bind(schema);
  const foreign = new Map<string, MarkType>();
  schema.mark = (type, attrs) => {
    if (typeof type !== 'string' || knowsMark(schema, type, attrs ?? {})) return make(type, attrs);
    const settings = Object.keys(attrs ?? {});
    const key = [type, ...settings].join(' ');
    const known = foreign.get(key) ?? markLike(type, settings);
    foreign.set(key, known);
    return known.create(attrs);
  };
}

/** A mark of this name that holds these settings and looks like nothing. It belongs to no schema of ours. */
function markLike(name: string, settings: readonly string[]): MarkType {
  const attrs = Object.fromEntries(settings.map((setting) => [setting, { default: null }]));
  const mark: MarkSpec = { attrs, toDOM: () => ['span', 0] };
  const schema = new Schema({ nodes: { doc: { content: 'text*' }, text: {} }, marks: { [name]: mark } });
  const type = schema.marks[name];
  if (!type) throw new Error(`A schema must have the mark it was made for: ${name}.`);
  return type;
}
