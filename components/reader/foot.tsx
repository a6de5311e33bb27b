import { footerParagraphs } from '@/newsroom/paper/footer';
import type { MenuLink } from '@/newsroom/paper/menu';
import type { Site } from '@/server/site/site-settings';
import styles from './foot.module.css';

/** The ways that every page ends with, whatever the house has chosen: a reader who looks for a correction finds it here. */
const OF_EVERY_PAPER: readonly MenuLink[] = [
  { name: 'Archive', href: '/archive' },
  { name: 'Corrections', href: '/corrections' },
  { name: 'Search', href: '/search' },
  { name: 'RSS', href: '/feed.xml' },
];

/** The foot of every page: the name, the menu, the house's own links, the ways of every paper, and its own words. */
export function Foot({ site, menu }: { site: Site; menu: MenuLink[] }) {
  const { words, links } = site.appearance.footer;
  const own = links.map((link) => ({ name: link.words, href: link.href }));
  const house = site.contactEmail ? [{ name: 'Write to us', href: `mailto:${site.contactEmail}` }] : [];
  return (
    <footer className={styles.foot}>
      <p className={styles.name}>
        <a href="/">{site.newsroomName}</a>
      </p>
      <ul className={styles.links}>
        <Links links={[...menu, ...own]} />
        <Links links={[...OF_EVERY_PAPER, ...house]} language="en-GB" />
      </ul>
      {words !== '' && (
        <div className={styles.words}>
          {footerParagraphs(words).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      )}
    </footer>
  );
}

function Links({ links, language }: { links: readonly MenuLink[]; language?: string }) {
  return links.map(({ name, href }) => (
    <li key={`${href} ${name}`} lang={language}>
      <a href={href}>{name}</a>
    </li>
  ));
}
