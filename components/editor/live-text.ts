import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import type { FieldName } from '@/content/fields';
import { bindCarefully } from './binding/bind-carefully';
import type { LiveStory } from './live-story';
import type { WaitingLetters } from './waiting-letters';

/**
 * Binds an editor to a field of the live document, both ways. Letters that the browser put in wait a moment and go in
 * together; every other change goes in at once, with the letters before it.
 */
export function liveText({ doc, letters }: Pick<LiveStory, 'doc' | 'letters'>, field: FieldName) {
  const bound = new BoundField(letters);
  return [
    Collaboration.extend({
      addProseMirrorPlugins() {
        return (this.parent?.() ?? []).map((plugin) => bound.calmed(plugin));
      },
      addCommands() {
        const { undo, redo } = this.parent?.() ?? {};
        return {
          ...(undo && { undo: () => (props) => bound.settle() && undo()(props) }),
          ...(redo && { redo: () => (props) => bound.settle() && redo()(props) }),
        };
      },
    }).configure({ document: doc, field }),
    bound.ear(),
  ];
}

/** Has the letters that wait written, so that what comes next finds them in the live document. */
export function writeLetters(state: EditorState): void {
  waitingKey.getState(state)?.write();
}

/** What comes next is undone by itself, not together with what was typed a moment ago. */
export function endUndoStep(state: EditorState): void {
  writeLetters(state);
  undoManagerOf(state)?.stopCapturing();
}

/** The undo of a field, or undefined where there is none. */
export function undoManagerOf(state: EditorState): UndoManager | undefined {
  return yUndoPluginKey.getState(state)?.undoManager;
}

const waitingKey = new PluginKey<WaitingLetters>('waitingLetters');

type PluginView = ReturnType<NonNullable<Plugin['spec']['view']>>;

/** One editor's end of its field. */
class BoundField {
  /** The browser has put in letters, and the change that says so is the next one. */
  private hasHeard = false;
  /** Something that is no letter has changed since the field was last drawn. */
  private hasMore = false;
  private writer: () => void = () => undefined;

  constructor(private readonly letters: WaitingLetters) {}

  settle(): true {
    this.letters.write();
    return true;
  }

  calmed(plugin: Plugin): Plugin {
    if (plugin.spec.key === ySyncPluginKey) return this.calmedSync(plugin);
    return plugin.spec.key === yUndoPluginKey ? this.calmedUndo(plugin) : plugin;
  }

  /** Hears of letters after everybody else who might make something of them. */
  ear() {
    return Extension.create({
      name: 'letters',
      priority: 1,
      addProseMirrorPlugins: () => [
        new Plugin({
          key: waitingKey,
          state: { init: () => this.letters, apply: (_, letters) => letters },
          props: {
            handleTextInput: () => {
              this.hasHeard = true;
              return false;
            },
          },
          // Nothing is filtered: what is no letter comes after the letters that were typed before it.
          filterTransaction: (tr) => {
            if (tr.docChanged && !this.isLetter(tr)) this.letters.write();
            return true;
          },
        }),
      ],
    });
  }

  private calmedSync(plugin: Plugin): Plugin {
    const { state, view } = plugin.spec;
    if (!state || !view) throw new Error('the package binds text to the live document in another way now');
    return new Plugin({
      ...plugin.spec,
      state: {
        ...state,
        init: (...given) => {
          const bound = state.init.call(plugin, ...given);
          bindCarefully(bound.binding);
          return bound;
        },
        apply: (tr, ...rest) => {
          this.hasMore ||= tr.docChanged && !this.isLetter(tr);
          return state.apply.call(plugin, tr, ...rest);
        },
      },
      view: (editorView) => this.calmedView(editorView, view.call(plugin, editorView)),
    });
  }

  private calmedView(view: EditorView, bound: PluginView): PluginView {
    const writer = () => bound.update?.(view, view.state);
    this.writer = writer;
    // The text that was drawn to begin with is in the live document already.
    this.hasMore = false;
    return {
      update: (_, before) => {
        const areLetters = this.hasHeard && !this.hasMore;
        this.hasHeard = false;
        this.hasMore = false;
        if (areLetters && before.doc !== view.state.doc) this.letters.wait(writer);
        if (!this.letters.areOf(writer)) writer();
      },
      destroy: () => {
        this.letters.write();
        bound.destroy?.();
      },
    };
  }

  // Where the caret was before the letters is what undo goes back to; asked for at each of them it would cost the more the
  // longer the story is.
  private calmedUndo(plugin: Plugin): Plugin {
    const { state } = plugin.spec;
    if (!state) throw new Error('the package undoes in another way now');
    return new Plugin({
      ...plugin.spec,
      state: {
        ...state,
        apply: (tr, value, ...rest) =>
          this.letters.areOf(this.writer) ? value : state.apply.call(plugin, tr, value, ...rest),
      },
    });
  }

  private isLetter(tr: Transaction): boolean {
    const [step] = tr.steps;
    if (!this.hasHeard || tr.steps.length !== 1 || !(step instanceof ReplaceStep)) return false;
    const { slice, from, to } = step;
    const isText = slice.content.childCount === 1 && slice.content.firstChild?.isText === true;
    return isText && tr.before.resolve(from).sameParent(tr.before.resolve(to));
  }
}
