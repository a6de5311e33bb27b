import { Mark, type Schema } from '@tiptap/pm/model';
import { isSuggestionMark, type Suggestion, type SuggestionMark } from './suggestion';

type Marks = readonly Mark[];

/** Who changes a text, and what a new suggestion of it would be. */
interface Change {
  personId: string;
  fresh: Suggestion;
  /** The text stands in a block that is this person's own suggestion: plain text there is the person's. */
  isOwn: boolean;
}

interface Put {
  schema: Schema;
  personId: string;
  isOwn: boolean;
}

/**
 * The marks of a text that stood there before: suggestions of others as they were, its own insertion as it was. A person
 * may suggest to delete it and take that back, and set it in another way, which is a suggestion too.
 */
export function marksOfKept(was: Marks, is: Marks, { personId, fresh, isOwn }: Change): Marks {
  const insertion = find(was, 'insertion');
  const modification = find(was, 'modification');
  const isTheirs = (mark: Mark | undefined) => mark !== undefined && mark.attrs.by !== personId;
  const wanted = find(is, 'deletion');
  const deletion = isTheirs(find(was, 'deletion')) || isTheirs(wanted) ? find(was, 'deletion') : wanted;
  const claims = [insertionNow(insertion, find(is, 'insertion'), personId), deletion];
  const isOwnText = insertion ? !isTheirs(insertion) : isOwn;
  if (isOwnText && !modification) return set(formats(is), claims);
  if (isTheirs(modification)) return set(formats(was), [...claims, modification]);
  const before = modification ? originalFormats(modification) : formats(was);
  if (Mark.sameSet(before, formats(is))) return set(before, claims);
  const kept = find(is, 'modification') ?? modification;
  return set(formats(is), [
    ...claims,
    kept && !isTheirs(kept) ? withWas(kept, before) : modificationOf(before, is, fresh),
  ]);
}

/** The marks of a text that was put in: this person's insertion, whatever it carried. */
export function marksOfInserted(
  is: Marks,
  { schema, personId, insertion, isOwn }: Put & { insertion: Suggestion },
): Marks {
  const carried = find(is, 'insertion');
  const own = carried?.attrs.by === personId ? carried : schema.mark('insertion', { ...insertion });
  return set(formats(is), [isOwn ? undefined : own]);
}

/** The marks with which a text stays that was taken out; null for this person's own, which goes. */
export function marksOfDeleted(
  was: Marks,
  { schema, personId, deletion, isOwn }: Put & { deletion: Suggestion },
): Marks | null {
  const insertion = find(was, 'insertion');
  if (insertion ? insertion.attrs.by === personId : isOwn) return null;
  return find(was, 'deletion') ? was : schema.mark('deletion', { ...deletion }).addToSet(was);
}

/** A reason may be written to it later; whose it is and that it is there may not be changed. */
function insertionNow(was: Mark | undefined, is: Mark | undefined, personId: string): Mark | undefined {
  const isSame =
    was && is && was.attrs.by === personId && is.attrs.by === personId && was.attrs.id === is.attrs.id;
  return isSame ? is : was;
}

function modificationOf(before: Marks, is: Marks, fresh: Suggestion): Mark | undefined {
  const schema = (before[0] ?? is[0])?.type.schema;
  return schema?.marks.modification?.create({ ...fresh, was: before.map((mark) => mark.toJSON()) });
}

function withWas(modification: Mark, before: Marks): Mark {
  return modification.type.create({ ...modification.attrs, was: before.map((mark) => mark.toJSON()) });
}

function originalFormats({ type, attrs }: Mark): Marks {
  return Mark.setFrom(attrs.was.map((json: unknown) => Mark.fromJSON(type.schema, json)));
}

function formats(marks: Marks): Marks {
  return marks.filter(({ type }) => !isSuggestionMark(type.name));
}

function find(marks: Marks, kind: SuggestionMark): Mark | undefined {
  return marks.find(({ type }) => type.name === kind);
}

function set(marks: Marks, more: readonly (Mark | undefined)[]): Marks {
  return more.reduce<Marks>((all, mark) => mark?.addToSet(all) ?? all, marks);
}
