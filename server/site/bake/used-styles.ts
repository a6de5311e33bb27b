import postcss, { type AtRule, type ChildNode, type Container, type Rule } from 'postcss';

/** A style sheet of the build, read once, of which each page gets what it uses. */
export interface StyleSheet {
  /** The rules that can apply to a page with these classes, in their order. */
  usedBy(classes: ReadonlySet<string>): string;
}

/** Reads a style sheet; `href` is where it stands, because what it names is found from there. */
export function readStyleSheet(css: string, href: string): StyleSheet {
  const root = postcss.parse(css);
  root.walkDecls((declaration) => {
    declaration.value = fromTheRoot(declaration.value, href);
  });
  const parts = root.nodes.map(partOf);
  return { usedBy: (classes) => parts.map((part) => part(classes)).join('') };
}

/** What is left of a part of a style sheet for a page with these classes; empty when nothing is. */
type Part = (classes: ReadonlySet<string>) => string;

function partOf(node: ChildNode): Part {
  if (node.type === 'rule') return partOfRule(node);
  if (node.type === 'comment') return () => '';
  if (node.type === 'atrule' && HOLDS_RULES.includes(node.name)) return partOfGroup(node);
  const whole = `${node.toString()}${node.type === 'atrule' && !node.nodes ? ';' : ''}`;
  return () => whole;
}

const HOLDS_RULES = ['media', 'supports', 'layer', 'container'];

function partOfRule(rule: Rule): Part {
  const selectors = rule.selectors.map((selector) => ({ selector, needs: classesIn(selector) }));
  const body = textIn(rule);
  return (classes) => {
    const used = selectors.filter(({ needs }) => needs.every((name) => classes.has(name)));
    return used.length > 0 ? `${used.map(({ selector }) => selector).join(',')}{${body}}` : '';
  };
}

function partOfGroup(group: AtRule): Part {
  // The order of layers is said by a rule that holds nothing.
  if (!group.nodes) return () => `${group.toString()};`;
  const parts = group.nodes.map(partOf);
  return (classes) => {
    const left = parts.map((part) => part(classes)).join('');
    return left === '' ? '' : `@${group.name} ${group.params}{${left}}`;
  };
}

/** The classes without which a selector matches nothing; one inside `:not()` or `:is()` need not be there. */
function classesIn(selector: string): string[] {
  let plain = selector.replace(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\([^()]*\)/g, '');
  }
  return [...plain.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));
}

function textIn(container: Container): string {
  return (container.nodes ?? []).map((node) => node.toString()).join(';');
}

function fromTheRoot(value: string, href: string): string {
  return value.replace(
    /url\((["']?)(?!data:|https?:|\/|#)([^"')]+)\1\)/g,
    (_, quote: string, path: string) => {
      const { pathname } = new URL(path, new URL(href, 'http://galley.invalid'));
      return `url(${quote}${pathname}${quote})`;
    },
  );
}
