import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { LinkMark } from './link-mark';
import { NoteMark } from './note-mark';
import { DeletionMark, InsertionMark, ModificationMark } from './suggestions/suggestion-marks';

/** How text can be set in a body: bold, italic, link; marked as a note that is never published; or suggested. */
export const marks = [Bold, Italic, LinkMark, NoteMark, InsertionMark, DeletionMark, ModificationMark];
