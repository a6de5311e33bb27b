import type { ReactNode } from 'react';
import { type MenuLink, type MenuSection, menuLinks } from '@/newsroom/paper/menu';
import type { Site } from '@/server/site/site-settings';
import { Foot } from './foot';
import styles from './frame.module.css';
import { HomeNameplate, Nameplate } from './nameplate';

interface FrameProps {
  site: Site;
  /** All of the paper; which of them stand in the menu, and what else, the house may have chosen. */
  sections: MenuSection[];
  /** The address of the page, or of the section it belongs to; `/` is the home page. */
  here?: string;
  /** Stands beside the home page's nameplate. */
  date?: string | null;
  /** Stands above everything but the skip link: what has to be known before the page is read. */
  notice?: ReactNode;
  children: ReactNode;
}

/** What surrounds every page of the paper: nameplate, sections, the page itself, foot. */
export function Frame({ site, sections, here, date, notice, children }: FrameProps) {
  const isHome = here === '/';
  const menu = menuLinks(site.appearance.menu, sections);
  return (
    <>
      <a className={styles.skip} href="#page" lang="en-GB">
        Skip to the page
      </a>
      {notice}
      <header className={styles.masthead}>
        {isHome ? <HomeNameplate site={site} date={date} /> : <Nameplate site={site} />}
        {menu.length > 0 && <Menu menu={menu} here={here} />}
      </header>
      <main id="page" className={styles.page} tabIndex={-1}>
        {children}
      </main>
      <Foot site={site} menu={menu} />
    </>
  );
}

function Menu({ menu, here }: { menu: MenuLink[]; here: string | undefined }) {
  return (
    <nav className={styles.sections} aria-label="Sections">
      <ul>
        {menu.map(({ name, href }) => (
          <li key={`${href} ${name}`}>
            <a href={href} aria-current={href === here ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
