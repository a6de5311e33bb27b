import { Search } from 'lucide-react';
import styles from './search-box.module.css';

interface SearchBoxProps {
  /** Where the question goes. */
  address: string;
  label: string;
  words: string;
  /** What else the address says and must keep. */
  keep?: Readonly<Record<string, string>>;
}

/** A search that is a plain form: Enter asks, and the answer has an address of its own. */
export function SearchBox({ address, label, words, keep = {} }: SearchBoxProps) {
  return (
    <search className={styles.search}>
      <form action={address} className={styles.form}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Search aria-hidden size={15} className={styles.icon} />
        {/* The key draws the box anew when another question is shown: what is typed belongs to the browser alone. */}
        <input
          key={words}
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          defaultValue={words}
          maxLength={200}
        />
        <button type="submit" className="visually-hidden">
          Search
        </button>
      </form>
    </search>
  );
}
