import type { Editor } from '@tiptap/core';
import type { FieldName } from '@/content/fields';
import type { LiveGrade } from '@/content/live-protocol';
import type { Suggester } from '@/content/suggestions/suggest';
import { newBlockId } from '../block-id';
import { OpenList } from './open-list';

/**
 * Whether what this person types becomes suggestions. Who may only suggest cannot do otherwise; who may write chooses.
 * Also knows the open editors of the story, because a suggestion is settled wherever it stands.
 */
export class Suggesting {
  may: LiveGrade = 'read';
  readonly editors = new Map<FieldName, Editor>();
  readonly list = new OpenList(this.editors);
  private isWanted = false;

  constructor(
    private readonly person: { personId: string; name: string },
    private readonly onChange: () => void,
  ) {}

  get isOn(): boolean {
    return this.may === 'suggest' || (this.may === 'write' && this.isWanted);
  }

  /** What the newsroom lets this person do from now on. */
  allow(may: LiveGrade): void {
    this.may = may;
  }

  /** What somebody who may write wants from now on. */
  want(isWanted: boolean): void {
    this.isWanted = isWanted;
    this.onChange();
  }

  /** Whose suggestion the next change is; null when it is none. */
  suggester(): Suggester | null {
    return this.isOn ? { ...this.person, at: new Date().toISOString(), newId: newBlockId } : null;
  }

  /** Whether this person made a suggestion, and so may take it back. */
  isOwn(by: string): boolean {
    return by === this.person.personId;
  }

  open(field: FieldName, editor: Editor): void {
    this.editors.set(field, editor);
    this.list.again();
  }

  close(field: FieldName): void {
    this.editors.delete(field);
  }
}
