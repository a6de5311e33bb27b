import type { Copy } from '@/content/document';
import { CopyBody } from '@/content/render';
import { blockText, lineText } from '@/content/to-text';
import type { RenderContext } from '@/content/views-of-media';
import { DEFAULT_LANGUAGE, directionOf } from '@/newsroom/languages';
import type { WholeVersion } from '@/server/stories/versions';
import '@/components/reader/copy.css';
import { RestoreBlocks } from '../history/restore-blocks';
import { RestoreText } from '../history/restore-text';
import styles from './versions.module.css';

interface VersionTextProps {
  storyId: string;
  version: WholeVersion;
  context: RenderContext;
}

/** One version of a story, as it read then, and the way to have its text back. */
export function VersionText({ storyId, version, context }: VersionTextProps) {
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
      <p className={styles.deeds} lang={DESK_LANGUAGE} dir="ltr">
        <RestoreText storyId={storyId} versionNumber={number} />
      </p>
      <h2 className={styles.headline}>{lineText(copy.headline) || 'Untitled story'}</h2>
      {standfirst ? <p className={styles.standfirst}>{standfirst}</p> : null}
      <div className="copy">
        <CopyBody copy={copy} context={context} target="desk" />
      </div>
      {standfirst || hasBody(copy) ? null : <p className={styles.none}>Nothing had been written by then.</p>}
      <div lang={DESK_LANGUAGE} dir="ltr">
        <RestoreBlocks storyId={storyId} versionNumber={number} copy={copy} />
      </div>
    </article>
  );
}

/** What is said about a version, in whichever language it was written. */
const DESK_LANGUAGE = 'en';

// A photo without a word is something, too.
function hasBody({ body }: Copy): boolean {
  return (body.content ?? []).some((node) => node.type !== 'paragraph' || blockText(node) !== '');
}
