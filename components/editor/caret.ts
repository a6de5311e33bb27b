import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { LiveUser } from '@/content/live-protocol';
import type { LiveStory } from './live-story';

/** Where the others are, with name and colour. Both come from the server, whatever a browser says of itself. */
export function colleagueCarets(live: LiveStory) {
  return CollaborationCaret.configure({
    provider: { awareness: live.carets },
    user: {},
    render: (user) => drawCaret(user as Partial<LiveUser>),
    selectionRender: (user) => ({ nodeName: 'span', class: 'edit-selection', style: tint(user.colour) }),
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
