import type { CSSProperties } from 'react';
import { type Appearance, LOGO_PAPERS, type LogoPaper } from '@/newsroom/paper/appearance';
import { footerParagraphs } from '@/newsroom/paper/footer';
import { logoUrl } from '@/newsroom/paper/logo-url';
import { type MenuSection, menuLinks } from '@/newsroom/paper/menu';
import styles from './appearance-preview.module.css';
import type { ShownLogos } from './logo-fields';

interface AppearancePreviewProps {
  newsroomName: string;
  appearance: Appearance;
  /** Chosen and not saved yet. */
  logos: ShownLogos;
  sections: readonly MenuSection[];
}

/** A page of the paper in small, on light and on dark paper, as readers will have it. Nothing in it can be pressed. */
export function AppearancePreview(props: AppearancePreviewProps) {
  return (
    <section className={styles.papers} aria-label="Preview">
      {LOGO_PAPERS.map((paper) => (
        <Paper key={paper} paper={paper} {...props} />
      ))}
    </section>
  );
}

function Paper({
  paper,
  newsroomName,
  appearance,
  logos,
  sections,
}: AppearancePreviewProps & { paper: LogoPaper }) {
  const { accent, menu, footer } = appearance;
  const links = menuLinks(menu, sections);
  const [kicker] = links;
  // Properties of our own, which the type does not know.
  const style = accent
    ? ({ '--accent-on-light': accent.light, '--accent-on-dark': accent.dark } as CSSProperties)
    : undefined;
  return (
    <figure className={styles.paper} data-paper={paper} style={style}>
      <figcaption>On {paper} paper</figcaption>
      <p className={styles.name}>
        <Name {...{ paper, newsroomName, appearance, logos }} />
      </p>
      <p className={styles.menu}>
        {links.map(({ name, href }) => (
          <span key={`${href} ${name}`}>{name}</span>
        ))}
      </p>
      <p className={styles.kicker}>{kicker?.name ?? newsroomName}</p>
      <p className={styles.headline}>A headline of the paper, as readers see it</p>
      <p className={styles.text}>
        Text stands in the ink of the paper, and <span className={styles.link}>a link in it</span> in the
        colour of the house.
      </p>
      <div className={styles.foot}>
        {footer.links.map(({ words, href }) => (
          <span key={`${href} ${words}`}>{words}</span>
        ))}
        {footerParagraphs(footer.words).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </figure>
  );
}

function Name({
  paper,
  newsroomName,
  appearance: { logo },
  logos,
}: Omit<AppearancePreviewProps, 'sections'> & { paper: LogoPaper }) {
  const light = logos.light ?? (logo && logoUrl(logo.light.key));
  const own = paper === 'dark' ? (logos.dark ?? (logo?.dark && logoUrl(logo.dark.key))) : light;
  const src = own ?? light;
  if (!src) return newsroomName;
  return <img src={src} alt={newsroomName} data-borrowed={own ? undefined : true} />;
}
