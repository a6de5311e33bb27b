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

function mayGo({ id, content, parent }: Y.Item, step: Step | undefined): boolean {
  const around = parent instanceof Y.XmlElement ? parent._item : null;
  // The parts and settings of a block that was put in go with it or stay with it: without one of them it would be none.
  if (around && step && Y.isDeleted(step.insertions, around.id)) return false;
  const held = content instanceof Y.ContentType ? content.type : null;
  // An empty line costs nothing and is used again.
  if (held instanceof Y.XmlText) return false;
  // What this person typed into it is gone by now: a step is taken back from its end.
  return !(held instanceof Y.XmlElement && holdsWordsOfOthers(held, id.client));
}

// What came in by itself where the block was put in, the caption that a photo brings for one, goes with it.
function holdsWordsOfOthers(element: Y.XmlElement, client: number): boolean {
  return element
    .toArray()
    .some((child) =>
      child instanceof Y.XmlElement
        ? holdsWordsOfOthers(child, client)
        : child instanceof Y.XmlText && hasWordsOfOthers(child, client),
    );
}

function hasWordsOfOthers(text: Y.XmlText, client: number): boolean {
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && item.countable && item.id.client !== client) return true;
  return false;
}
