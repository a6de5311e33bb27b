import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Plugin } from '@tiptap/pm/state';
import { yCursorPluginKey } from '@tiptap/y-tiptap';
import type { LiveUser } from '@/content/live-protocol';
import type { LiveStory } from './live-story';

/** Where the others are, with name and colour. Both come from the server, whatever a browser says of itself. */
export function colleagueCarets(live: LiveStory) {
  return CollaborationCaret.extend({
    addProseMirrorPlugins() {
      return (this.parent?.() ?? []).map((plugin) =>
        plugin.spec.key === yCursorPluginKey ? toldCalmly(plugin, live) : plugin,
      );
    },
  }).configure({
    provider: { awareness: live.carets },
    user: {},
    render: (user) => drawCaret(user as Partial<LiveUser>),
    selectionRender: (user) => ({ nodeName: 'span', class: 'edit-selection', style: tint(user.colour) }),
  });
}

/**
 * A caret is a place in the live document. It is not asked for while nobody else is here to see it, nor before the
 * letters that it stands behind are there.
 */
function toldCalmly(plugin: Plugin, { carets, letters }: LiveStory): Plugin {
  const { view } = plugin.spec;
  if (!view) throw new Error('the package tells of carets in another way now');
  return new Plugin({
    ...plugin.spec,
    view: (editorView) => {
      const told = view.call(plugin, editorView);
      const tell = () => {
        if (!editorView.isDestroyed) told.update?.(editorView, editorView.state);
      };
      return {
        ...told,
        update: (_, before) => {
          if (carets.getStates().size < 2) return;
          if (letters.areWaiting) letters.afterwards(tell);
          else told.update?.(editorView, before);
        },
      };
    },
  });
}

function drawCaret({ name = 'A colleague', colour, personId }: Partial<LiveUser>): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'edit-caret';
  if (personId) caret.dataset.person = personId;
  caret.setAttribute('aria-hidden', 'true');
  caret.setAttribute('style', tint(colour));
  const label = document.createElement('span');
  label.className = 'edit-caret-name';
  // Drawn from the attribute: a name that stood in the text would be found, copied and read as a part of it.
  label.dataset.name = name;
  caret.append(label);
  return caret;
}

/** The server's own palette; anything else is not used. */
function tint(colour: unknown): string {
  return typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? `--person: ${colour}` : '';
}
