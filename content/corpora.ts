import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPORA = join(process.cwd(), '..', 'shared', 'corpora');

const OWN = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</p></figure><svg onload=alert(1)>',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'JaVaScRiPt:alert(1)//https://example.org',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://user:secret@example.org/',
  'https://example.org/\u202egpj.exe',
  'https:\\\\example.org',
  '//example.org/x',
  'mailto:desk@example.org?subject=a%0d%0aBcc:all@example.org',
  'null\0byte',
  'lone \ud800 surrogate',
  '&lt;b&gt; &amp; &#x3c;',
  '\u202eright to left\u202c',
  '👩‍👩‍👧 e\u0301 ﷽',
  '{"__proto__":{"x":1}}',
];

/** Hostile and odd texts for tests: our own, and the public lists when they lie beside the project. */
export function hostileTexts(): string[] {
  return [...new Set([...OWN, ...naughtyStrings(), ...scriptAttempts()])];
}

function naughtyStrings(): string[] {
  const file = join(CORPORA, 'strings', 'blns.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

function scriptAttempts(): string[] {
  const folder = join(CORPORA, 'xss');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
}
