import type { PaperLink } from '@/newsroom/paper/paper-link';
import styles from './appearance.module.css';
import { EntryList } from './entry-list';
import { NewLink } from './new-link';

interface FooterLinksProps {
  links: readonly PaperLink[];
  onChange(links: PaperLink[]): void;
}

/** Links at the foot of every page, besides those that are always there. */
export function FooterLinks({ links, onChange }: FooterLinksProps) {
  return (
    <fieldset className={styles.group}>
      <legend>Links at the foot</legend>
      <p className={styles.said}>
        They stand after the menu. Archive, corrections, search and feed are always there.
      </p>
      {links.length > 0 ? (
        <EntryList
          label="Links at the foot in order"
          entries={links}
          wordsOf={({ words, href }) => ({ words, where: href })}
          onChange={onChange}
        />
      ) : null}
      <NewLink to="foot" onAdd={(link) => onChange([...links, link])} />
    </fieldset>
  );
}
