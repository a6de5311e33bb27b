import { REPORT_LIMITS } from '@/newsroom/corrections/mistake-report';
import type { ReportPage } from '@/server/corrections/read-report-page';
import { HeadedPage } from '../headed-page';
import styles from './report-form.module.css';

interface ReportFormProps {
  form: ReportPage;
  newsroomName: string;
  /** The script that fills in words which were selected in the story; null: there is none, and nobody misses it. */
  script: string | null;
}

/** A plain form by which a reader tells of a mistake: where it stands, what is wrong, and how to answer. */
export function ReportForm({ form, newsroomName, script }: ReportFormProps) {
  const { storyId, version, path, headline, language, direction, section, places } = form;
  return (
    <HeadedPage
      title="Report a mistake"
      kicker={section}
      introduction={
        <p lang={language} dir={direction}>
          <a className={styles.story} href={path}>
            {headline}
          </a>
        </p>
      }
    >
      <form method="post" action="/api/mistakes" className={styles.form} data-report="">
        <input type="hidden" name="storyId" value={storyId} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="before" value="" />
        <input type="hidden" name="after" value="" />
        <div className={styles.field}>
          <label htmlFor="about">Where is it?</label>
          <select id="about" name="about" defaultValue="story">
            {places.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.field}>
          <label htmlFor="words">The words that are wrong</label>
          <input id="words" name="words" type="text" maxLength={600} aria-describedby="words-hint" />
          <p id="words-hint" className={styles.hint}>
            As they stand in the story. You can leave this empty.
          </p>
        </div>
        <div className={styles.field}>
          <label htmlFor="text">What is wrong?</label>
          <textarea id="text" name="text" rows={6} required maxLength={REPORT_LIMITS.text} />
        </div>
        <div className={styles.field}>
          <label htmlFor="email">Your e-mail address</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            maxLength={REPORT_LIMITS.email}
            aria-describedby="email-hint"
          />
          <p id="email-hint" className={styles.hint}>
            Only if you would like an answer. We use it for that answer, and then delete it.
          </p>
        </div>
        {/* For machines that fill in everything they find. */}
        <div className={styles.trap} aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <p className={styles.foot}>
          <button type="submit">Send to {newsroomName}</button>
          <a href={path}>Back to the story</a>
        </p>
      </form>
      {script && <script src={script} defer />}
    </HeadedPage>
  );
}
