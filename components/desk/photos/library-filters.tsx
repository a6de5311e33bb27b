'use client';

import { Check, SlidersHorizontal } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Link } from '@/components/ui/link';
import {
  isFiltered,
  LIBRARY_MARKS,
  LICENCE_STATES,
  type LibraryMark,
  type LibraryView,
  libraryAddress,
  readLibraryView,
  WHOLE_LIBRARY,
} from '@/newsroom/library-view';
import styles from './library-filters.module.css';

export interface FilterChoices {
  /** Categories of rights, with how many photos have each. */
  rights: readonly { value: string; name: string; photos: number }[];
  collections: readonly { id: string; name: string; photos: number }[];
  marks: readonly LibraryMark[];
}

/** What the library leaves out. Each choice changes the address, so a view can be kept and sent around. */
export function LibraryFilters({ view, choices }: { view: LibraryView; choices: FilterChoices }) {
  return (
    <div className={styles.filters}>
      <Marks view={view} marks={choices.marks} />
      <details className={styles.more} open={hasMore(view) || undefined}>
        <summary>
          <SlidersHorizontal aria-hidden size={14} />
          Rights, dates and collections
        </summary>
        <Fields view={view} choices={choices} />
      </details>
    </div>
  );
}

function Marks({ view, marks }: { view: LibraryView; marks: readonly LibraryMark[] }) {
  return (
    <nav aria-label="Filters" className={styles.marks}>
      <ul>
        {LIBRARY_MARKS.filter(({ mark }) => marks.includes(mark)).map(({ mark, name }) => {
          const isOn = view.marks.includes(mark);
          const others = view.marks.filter((each) => each !== mark);
          return (
            <li key={mark}>
              <Link
                href={libraryAddress({ ...view, marks: isOn ? others : [...others, mark], after: null })}
                scroll={false}
                className={styles.mark}
                aria-current={isOn ? 'true' : undefined}
              >
                {isOn ? <Check aria-hidden size={13} strokeWidth={2.5} /> : null}
                {name}
              </Link>
            </li>
          );
        })}
        {isFiltered(view) ? (
          <li>
            <Link href={libraryAddress({ ...WHOLE_LIBRARY, words: view.words })} className={styles.clear}>
              Clear filters
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

function Fields({ view, choices }: { view: LibraryView; choices: FilterChoices }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  function ask(event?: FormEvent) {
    event?.preventDefault();
    if (!form.current) return;
    const given = Object.fromEntries(
      [...new FormData(form.current)].map(([name, value]) => [name, String(value)]),
    );
    const asked = readLibraryView(given);
    router.push(libraryAddress({ ...asked, words: view.words, marks: view.marks }), { scroll: false });
  }
  return (
    <form ref={form} action="/desk/photos" className={styles.fields} onSubmit={ask}>
      {/* Drawn anew when the address changes otherwise: what is chosen belongs to the browser alone. */}
      <div key={libraryAddress({ ...view, after: null })} className={styles.row}>
        <SelectField label="Rights" name="rights" defaultValue={view.rights ?? ''} onChange={() => ask()}>
          <option value="">All</option>
          {choices.rights.map(({ value, name, photos }) => (
            <option key={value} value={value}>
              {name} ({photos})
            </option>
          ))}
        </SelectField>
        <SelectField label="Licence" name="licence" defaultValue={view.licence ?? ''} onChange={() => ask()}>
          <option value="">All</option>
          {LICENCE_STATES.map(({ state, name }) => (
            <option key={state} value={state}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Collection"
          name="collection"
          defaultValue={view.collection ?? ''}
          onChange={() => ask()}
        >
          <option value="">All</option>
          {choices.collections.map(({ id, name, photos }) => (
            <option key={id} value={id}>
              {name} ({photos})
            </option>
          ))}
        </SelectField>
        <SelectField label="Date" name="dates" defaultValue={view.dates}>
          <option value="uploaded">Uploaded</option>
          <option value="taken">Taken</option>
        </SelectField>
        <TextField label="From" name="from" type="date" defaultValue={view.from ?? ''} />
        <TextField label="To" name="to" type="date" defaultValue={view.to ?? ''} />
        <Button type="submit">Show</Button>
      </div>
    </form>
  );
}

function hasMore({ rights, licence, collection, from, to }: LibraryView): boolean {
  return [rights, licence, collection, from, to].some((chosen) => chosen !== null);
}
