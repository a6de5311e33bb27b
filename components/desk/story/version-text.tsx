import { CopyBody } from '@/content/render';
import { lineText } from '@/content/to-text';
import type { RenderContext } from '@/content/views-of-media';
import { DEFAULT_LANGUAGE, directionOf } from '@/newsroom/languages';
import type { WholeVersion } from '@/server/stories/versions';
import styles from './versions.module.css';

/** One version of a story, as it read then. */
export function VersionText({ version, context }: { version: WholeVersion; context: RenderContext }) {
  const { copy, number, details } = version;
  const language = details.language ?? DEFAULT_LANGUAGE;
  return (
    <article
      className={styles.text}
      aria-label={`Version ${number}`}
      lang={language}
      dir={directionOf(language)}
    >
      <h2 className={styles.headline}>{lineText(copy.headline) || 'Untitled story'}</h2>
      <p className={styles.standfirst}>{lineText(copy.standfirst)}</p>
      <div className="copy">
        <CopyBody copy={copy} context={context} target="desk" />
      </div>
    </article>
  );
}
