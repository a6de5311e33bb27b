import { Link } from '@/components/ui/link';
import type { Copy } from '@/content/document';
import { CopyBody } from '@/content/render';
import { blockText, lineText } from '@/content/to-text';
import type { RenderContext } from '@/content/views-of-media';
import { DEFAULT_LANGUAGE, directionOf } from '@/newsroom/languages';
import type { SideText } from '@/server/stories/version-sides';
import '@/components/reader/copy.css';
import { ClockTime } from './clock-time';
import type { Deeds } from './deeds';
import { historyAddress } from './history-address';
import { sideName } from './side-names';
import styles from './version-text.module.css';

interface VersionTextProps {
  storyId: string;
  version: SideText;
  context: RenderContext;
  deeds?: Deeds | undefined;
  timeZone: string;
}

/** One version of a story, as it read then. */
export function VersionText({ storyId, version, context, deeds, timeZone }: VersionTextProps) {
  const { copy, details } = version;
  const standfirst = lineText(copy.standfirst);
  const language = details.language ?? DEFAULT_LANGUAGE;
  return (
    <article className={styles.sheet} aria-label={sideName(version)}>
      <VersionHead {...{ storyId, version, deeds, timeZone }} />
      <div className={styles.text} lang={language} dir={directionOf(language)}>
        <h2 className={styles.headline}>{lineText(copy.headline) || 'Untitled story'}</h2>
        {standfirst ? <p className={styles.standfirst}>{standfirst}</p> : null}
        <div className="copy">
          <CopyBody copy={copy} context={context} target="desk" />
        </div>
      </div>
      {standfirst || hasBody(copy) ? null : <p className={styles.none}>Nothing had been written by then.</p>}
    </article>
  );
}

/** Which version it is, and what can be done with it. */
function VersionHead({ storyId, version, deeds, timeZone }: Omit<VersionTextProps, 'context'>) {
  const { number, at, hash } = version;
  return (
    <header className={styles.head}>
      <p className={styles.which}>
        <strong>{sideName(version)}</strong>
        {at ? <ClockTime at={at} timeZone={timeZone} shows="day" /> : null}
        {hash ? <code title={`Fingerprint of this text: ${hash}`}>{hash.slice(0, 8)}</code> : null}
      </p>
      <div className={styles.deeds}>
        {number !== null && number > 1 ? (
          <Link href={historyAddress(storyId, { from: number - 1, to: number })}>What changed in it</Link>
        ) : null}
        {number !== null ? (
          <Link href={historyAddress(storyId, { from: number, to: 'working' })}>What changed since</Link>
        ) : null}
        {number !== null ? deeds?.({ versionNumber: number }) : null}
      </div>
    </header>
  );
}

// A photo without a word is something, too.
function hasBody({ body }: Copy): boolean {
  return (body.content ?? []).some((node) => node.type !== 'paragraph' || blockText(node) !== '');
}
