import { logoUrl } from '@/newsroom/paper/logo-url';
import type { Site } from '@/server/site/site-settings';
import styles from './nameplate.module.css';

/** The name of the paper, which leads to its front page: in type, or as its logo. */
export function Nameplate({ site }: { site: Site }) {
  return (
    <p className={styles.nameplate}>
      <a href="/">
        <Name site={site} />
      </a>
    </p>
  );
}

/** The head of the front page: the name, large, with the day of the news and the tagline. */
export function HomeNameplate({ site, date }: { site: Site; date: string | null | undefined }) {
  return (
    <div className={styles.home}>
      {date && (
        <p className={styles.date} lang="en-GB">
          {date}
        </p>
      )}
      <h1 className={styles.title}>
        <Name site={site} />
      </h1>
      {site.tagline && <p className={styles.tagline}>{site.tagline}</p>}
    </div>
  );
}

function Name({ site: { newsroomName, appearance } }: { site: Site }) {
  const { logo } = appearance;
  if (!logo) return newsroomName;
  const { light, dark } = logo;
  return (
    <picture className={dark ? undefined : styles.lightOnly}>
      {/* Paper is white, whatever the screen is set to. */}
      {dark && (
        <source
          media="screen and (prefers-color-scheme: dark)"
          srcSet={logoUrl(dark.key)}
          width={dark.width}
          height={dark.height}
        />
      )}
      <img
        className={styles.logo}
        src={logoUrl(light.key)}
        alt={newsroomName}
        width={light.width}
        height={light.height}
        fetchPriority="high"
      />
    </picture>
  );
}
