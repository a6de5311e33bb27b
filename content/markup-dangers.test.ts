import { expect, it } from 'vitest';
import { dangersIn, textIn } from './markup-dangers';

it.each([
  ['<script>alert(1)</script>', ['<script>']],
  ['<p><img src="/photos/a.jpg" onerror="x"></p>', ['onerror="x"']],
  ['<a href="javascript:alert(1)">A</a>', ['href="javascript:alert(1)"']],
  ['<img src="https://elsewhere.example/a.jpg">', ['src="https://elsewhere.example/a.jpg"']],
  ['<iframe src="https://elsewhere.example/"></iframe>', ['src="https://elsewhere.example/"']],
  ['<iframe srcdoc="<p><b onclick=x>A</b></p>"></iframe>', ['<b>', 'onclick="x"']],
  ['<iframe srcdoc="<script>x</script>"></iframe>', ['<script>']],
  ['<iframe srcdoc="<p><a href=/embed/1>A</a></p>"></iframe>', []],
  ['<meta charset="x">', ['<meta>', 'charset="x"']],
  ['<a href="//elsewhere.example/">A</a>', ['href="//elsewhere.example/"']],
  ['<p style="x">A</p>', ['style="x"']],
  ['<!-- A -->', ['#comment']],
  ['<p>1 &lt; 2 <a href="https://example.org">A</a></p>', []],
])('the dangers in %s are found', (markup, dangers) => expect(dangersIn(markup)).toEqual(dangers));

it('the text of markup is what a browser shows', () => {
  expect(textIn('<p>1 &lt; <b>2</b></p>')).toBe('1 < 2');
});
