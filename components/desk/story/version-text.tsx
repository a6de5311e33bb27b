import type { Copy } from '@/content/document';
import { CopyBody } from '@/content/render';
import { blockText, lineText } from '@/content/to-text';
import type { RenderContext } from '@/content/views-of-media';
import { DEFAULT_LANGUAGE, directionOf } from '@/newsroom/languages';
import type { WholeVersion } from '@/server/stories/versions';
import '@/components/reader/copy.css';
import styles from './versions.module.css';

/** One version of a story, as it read then. */
export function VersionText({ version, context }: { version: WholeVersion; context: RenderContext }) {
  const { copy, number, details } = version;
  const standfirst = lineText(copy.standfirst);
  const language = details.language ?? DEFAULT_LANGUAGE;
  return (
    <article
      className={styles.text}
      aria-label={`Version ${number}`}
      lang={language}
      dir={directionOf(language)}
    >
      <h2 className={styles.headline}>{lineText(copy.headline) || 'Untitled story'}</h2>
      {standfirst ? <p className={styles.standfirst}>{standfirst}</p> : null}
      <div className="copy">
        <CopyBody copy={copy} context={context} target="desk" />
      </div>
      {standfirst || hasBody(copy) ? null : <p className={styles.none}>Nothing had been written by then.</p>}
    </article>
  );
}

// A photo without a word is something, too.
function hasBody({ body }: Copy): boolean {
  return (body.content ?? []).some((node) => node.type !== 'paragraph' || blockText(node) !== '');
}
