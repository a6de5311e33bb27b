import {
  CREDENTIALS_VERDICTS,
  type ContentCredentials as Credentials,
  credentialsActionName,
} from '@/newsroom/content-credentials';
import { digitalSourceTypeName } from '@/newsroom/digital-source-types';
import styles from './photo-page.module.css';

/** What the file's own Content Credentials say, and how far they could be checked. */
export function ContentCredentials({ credentials }: { credentials: Credentials }) {
  const { madeWith, signedBy, issuedBy, signedAt, actions, digitalSourceType, ingredients, verdict } =
    credentials;
  const lines: [string, string | null][] = [
    ['Made with', madeWith],
    ['Signed by', signedBy],
    ['Certificate by', issuedBy],
    ['Signed on', signedAt?.slice(0, 10) ?? null],
    ['How it was made', digitalSourceType && digitalSourceTypeName(digitalSourceType)],
    ['What was done', actions.map(credentialsActionName).join(', ')],
    ['Other pictures in it', ingredients > 0 ? String(ingredients) : null],
  ];
  return (
    <section aria-labelledby="credentials" className={styles.sheet}>
      <h2 id="credentials">Content Credentials</h2>
      <p className={styles.sentence}>{CREDENTIALS_VERDICTS[verdict]}</p>
      <dl className={styles.credentials}>
        {lines.map(([name, words]) =>
          words ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
