import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { colourOfPerson } from '@/content/suggestions/colour-of-person';
import { type SuggestionMark, suggestedOf } from '@/content/suggestions/suggestion';
import { suggestionSentence } from '@/content/suggestions/suggestion-sentence';

/** Draws what is suggested of whole blocks, around views of whatever kind they have. */
export function suggestedBlocksDrawn(): Plugin {
  const key = new PluginKey<DecorationSet>('suggestedBlocks');
  return new Plugin({
    key,
    state: {
      init: (_, { doc }: EditorState) => drawn(doc),
      apply: (tr, before) => (tr.docChanged ? drawn(tr.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function drawn(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.forEach((block, position) => {
    if (block.attrs.suggested)
      found.push(Decoration.node(position, position + block.nodeSize, attributesOf(block)));
  });
  return found.length > 0 ? DecorationSet.create(doc, found) : DecorationSet.empty;
}

function attributesOf(block: Node): Record<string, string> {
  const { insertion, deletion } = suggestedOf(block);
  const [kind, one]: [SuggestionMark, typeof insertion] = deletion
    ? ['deletion', deletion]
    : ['insertion', insertion];
  if (!one) return {};
  return {
    class: `suggested-block suggested-block-${kind}`,
    'data-suggestion': one.id,
    'data-colour': colourOfPerson(one.by),
    'aria-description': `${suggestionSentence(kind, one.name)}, of the whole block`,
  };
}
