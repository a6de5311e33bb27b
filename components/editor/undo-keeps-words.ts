import * as Y from 'yjs';

type Step = Y.UndoManager['undoStack'][number];

/**
 * Has an undo take back words and not what holds them, as long as a colleague's words are in it or may be on their way.
 * The package lets the line go in which somebody began to write, and with it what another was typing there at the same
 * moment, or all day on a train; and a quote that was put in, with all that others have written into it since.
 */
export function keepWordsOfColleagues(manager: Y.UndoManager): void {
  let steps: Step[] = [];
  let left: Step[] = [];
  const undo = manager.undo.bind(manager);
  const redo = manager.redo.bind(manager);
  manager.undo = () => {
    left = manager.undoStack;
    steps = [...left];
    return undo();
  };
  manager.redo = () => {
    left = manager.redoStack;
    steps = [...left];
    return redo();
  };
  // The step that is being taken back has just been removed from its stack.
  manager.deleteFilter = (item) => mayGo(item, steps[left.length]);
}

function mayGo({ content, parent }: Y.Item, step: Step | undefined): boolean {
  const around = parent instanceof Y.XmlElement ? parent._item : null;
  // The parts and settings of a block that was put in go with it or stay with it: without one of them it would be none.
  if (around && step && Y.isDeleted(step.insertions, around.id)) return false;
  const held = content instanceof Y.ContentType ? content.type : null;
  // An empty line costs nothing and is used again.
  if (held instanceof Y.XmlText) return false;
  // What this person typed into it is gone by now: a step is taken back from its end.
  return !(held instanceof Y.XmlElement && holdsWords(held));
}

function holdsWords(element: Y.XmlElement): boolean {
  return element
    .toArray()
    .some((child) =>
      child instanceof Y.XmlElement ? holdsWords(child) : child instanceof Y.XmlText && child.length > 0,
    );
}
