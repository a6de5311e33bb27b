import { afterEach, describe, expect, it } from 'vitest';
import { keepToText } from './keep-to-text';

afterEach(() => document.body.replaceChildren());

/** What the page around a text hears of these, said at the text or at a field inside it. */
function heardAround(types: readonly string[], at: 'text' | 'field'): string[] {
  const [text, field] = [document.createElement('div'), document.createElement('input')];
  text.append(field);
  document.body.append(text);
  keepToText(text);
  const heard: string[] = [];
  for (const type of types) document.body.addEventListener(type, () => heard.push(type));
  for (const type of types) (at === 'text' ? text : field).dispatchEvent(new Event(type, { bubbles: true }));
  return heard;
}

describe('the page around a text', () => {
  it('hears of keys, and not of what becomes of them', () => {
    expect(
      heardAround(['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup'], 'text'),
    ).toEqual(['keydown']);
  });

  it('hears all that is typed into a field inside the text', () => {
    expect(heardAround(['keydown', 'input', 'keyup'], 'field')).toEqual(['keydown', 'input', 'keyup']);
  });
});
