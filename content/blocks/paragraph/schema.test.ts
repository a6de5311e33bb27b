import { describeBlock } from '../../block-contract';
import { b, i, link, p } from '../../builder';
import { paragraph } from './schema';

describeBlock({
  block: paragraph,
  whole: p('The ', b('ferry'), ' was ', i(link('late', 'https://example.org/a?b=1&c=2'))),
  text: 'The ferry was late',
  html: '<p>The <strong>ferry</strong> was <a href="https://example.org/a?b=1&amp;c=2"><em>late</em></a></p>',
  empty: p(),
  problemsWhenEmpty: [],
  holding: (text) => p(text, b(text), link(text, 'https://example.org/')),
});
