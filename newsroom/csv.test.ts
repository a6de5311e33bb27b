import { expect, it } from 'vitest';
import { csvLine } from './csv';

it.each([
  [['a', 1, ''], '"a",1,""\r\n'],
  [['say "hello", twice'], '"say ""hello"", twice"\r\n'],
  [['two\r\nlines'], '"two\r\nlines"\r\n'],
  [['=1+1'], '"\'=1+1"\r\n'],
  [['+49 30', '-2', '@sum(a1)'], '"\'+49 30","\'-2","\'@sum(a1)"\r\n'],
  [['\t=1', ' =1', '\u200b=1', '＝1'], '"\'\t=1","\' =1","\'\u200b=1","\'＝1"\r\n'],
  [['\tx', '\rx'], '"\'\tx","\'\rx"\r\n'],
  [['a=1', 'Anna-Lena', '{"a":"=1"}'], '"a=1","Anna-Lena","{""a"":""=1""}"\r\n'],
  [[-3], '-3\r\n'],
])('%j is written as %j', (fields, line) => {
  expect(csvLine(fields)).toBe(line);
});
