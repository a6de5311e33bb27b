import { afterEach, describe, expect, it } from 'vitest';
import { keepToText } from './keep-to-text';

afterEach(() => document.body.replaceChildren());

const UP = { bubbles: true };
const key = (name: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, ...held, ...UP });

/** What the page around a text hears of these, said at the text or at a field inside it. */
function heardAround(events: readonly Event[], at: 'text' | 'field'): string[] {
  const [text, field] = [document.createElement('div'), document.createElement('input')];
  text.append(field);
  document.body.append(text);
  keepToText(text);
  const heard: string[] = [];
  const hear = ({ type }: Event) => heard.push(type);
  const types = new Set(events.map(({ type }) => type));
  for (const type of types) document.body.addEventListener(type, hear);
  for (const event of events) (at === 'text' ? text : field).dispatchEvent(event);
  for (const type of types) document.body.removeEventListener(type, hear);
  return heard;
}

describe('the page around a text', () => {
  it('hears nothing of a letter', () => {
    const types = ['keypress', 'beforeinput', 'textInput', 'input', 'keyup'].map(
      (type) => new Event(type, UP),
    );
    expect(heardAround([key('a'), key('É'), key(' '), ...types], 'text')).toEqual([]);
  });

  it('hears keys that may be its shortcuts', () => {
    const keys = [
      key('s', { ctrlKey: true }),
      key('s', { metaKey: true }),
      key('å', { altKey: true }),
      key('Escape'),
      key('F10'),
    ];
    expect(heardAround(keys, 'text')).toHaveLength(keys.length);
  });

  it('hears all that is typed into a field inside the text', () => {
    expect(heardAround([key('a'), new Event('input', UP), new Event('keyup', UP)], 'field')).toEqual([
      'keydown',
      'input',
      'keyup',
    ]);
  });
});
