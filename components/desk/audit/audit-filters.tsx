import { Button, buttonClass } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import { AUDIT_ACTS, auditWords } from '@/newsroom/audit-acts';
import type { AuditQuestion } from '@/server/audit/audit-question';
import type { AuditPage } from '@/server/audit/read-audit';
import styles from './audit-filters.module.css';

interface AuditFiltersProps {
  question: AuditQuestion;
  people: AuditPage['people'];
  story: AuditPage['story'];
}

/** Who, what and when. A plain form: what is asked stands in the address. */
export function AuditFilters({ question, people, story }: AuditFiltersProps) {
  const isAsking = Object.values(question).some((value) => value !== '');
  return (
    <form action="/desk/audit" className={styles.filters} aria-label="Filter the audit">
      <SelectField label="Person" name="person" defaultValue={question.person}>
        <option value="">Everybody</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Deed" name="act" defaultValue={question.act}>
        <option value="">Everything</option>
        {AUDIT_ACTS.map((act) => (
          <option key={act} value={act}>
            {sentence(auditWords(act))}
          </option>
        ))}
      </SelectField>
      <TextField label="From" name="from" type="date" defaultValue={question.from} />
      <TextField label="To" name="to" type="date" defaultValue={question.to} />
      {story ? <input type="hidden" name="story" value={story.id} /> : null}
      <div className={styles.buttons}>
        <Button type="submit">Show</Button>
        {isAsking ? (
          <Link href="/desk/audit" className={buttonClass('bare')}>
            Show all
          </Link>
        ) : null}
      </div>
      {story ? (
        <p className={styles.story}>
          Only what was done to <strong>{story.headline || `the story ${story.id}`}</strong>
        </p>
      ) : null}
    </form>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
