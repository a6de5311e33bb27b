import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { LinkMark } from './link-mark';
import { NoteMark } from './note-mark';

/** How text can be set in a body: bold, italic, link; or marked as a note that is never published. */
export const marks = [Bold, Italic, LinkMark, NoteMark];
