import type { ReactNode } from 'react';
import type { Site } from '@/server/site/site-settings';
import type { LinkView } from '@/server/site/teaser';
import styles from './frame.module.css';

interface FrameProps {
  site: Site;
  sections: LinkView[];
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
  return (
    <>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      {notice}
      <header className={styles.masthead}>
        {isHome ? <HomeNameplate site={site} date={date} /> : <Nameplate site={site} />}
        {sections.length > 0 && <Sections sections={sections} here={here} />}
      </header>
      <main id="page" className={styles.page} tabIndex={-1}>
        {children}
      </main>
      <Foot site={site} sections={sections} />
    </>
  );
}

function Nameplate({ site }: { site: Site }) {
  return (
    <p className={styles.nameplate}>
      <a href="/">{site.newsroomName}</a>
    </p>
  );
}

function HomeNameplate({ site, date }: { site: Site; date: string | null | undefined }) {
  return (
    <div className={styles.home}>
      {date && <p className={styles.date}>{date}</p>}
      <h1 className={styles.title}>{site.newsroomName}</h1>
      {site.tagline && <p className={styles.tagline}>{site.tagline}</p>}
    </div>
  );
}

function Sections({ sections, here }: Pick<FrameProps, 'sections' | 'here'>) {
  return (
    <nav className={styles.sections} aria-label="Sections">
      <ul>
        {sections.map(({ name, href }) => (
          <li key={href}>
            <a href={href} aria-current={href === here ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot({ site, sections }: Pick<FrameProps, 'site' | 'sections'>) {
  return (
    <footer className={styles.foot}>
      <p className={styles.footName}>
        <a href="/">{site.newsroomName}</a>
      </p>
      <ul className={styles.footLinks}>
        {sections.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li>
          <a href="/archive">Archive</a>
        </li>
        <li>
          <a href="/corrections">Corrections</a>
        </li>
        <li>
          <a href="/search">Search</a>
        </li>
        <li>
          <a href="/feed.xml">RSS</a>
        </li>
        {site.contactEmail && (
          <li>
            <a href={`mailto:${site.contactEmail}`}>Write to us</a>
          </li>
        )}
      </ul>
    </footer>
  );
}
