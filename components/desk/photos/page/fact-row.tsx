import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { DIGITAL_SOURCE_TYPES, digitalSourceTypeName } from '@/newsroom/digital-source-types';
import type { FactClash } from '@/server/photos/edit-photo';
import type { FactLine } from '@/server/photos/read-photo-page';
import styles from './facts-form.module.css';

interface FactRowProps {
  fact: FactLine;
  words: string;
  clash: FactClash | undefined;
  onType(words: string): void;
  onSettle(clash: FactClash, words: string): void;
}

/** One fact: the file's word on the left, the house's on the right, and the way back to the file. */
export function FactRow({ fact, words, clash, onType, onSettle }: FactRowProps) {
  const id = useId();
  const { name, kind, fromFile } = fact;
  const isEdited = words !== fromFile;
  return (
    <div className={styles.fact} data-edited={isEdited || undefined}>
      <label htmlFor={id} className={styles.name}>
        {name}
      </label>
      <p id={`${id}-file`} className={styles.file} data-silent={fromFile === '' || undefined}>
        <span className={styles.whose}>From the file: </span>
        {(kind === 'code' ? digitalSourceTypeName(fromFile) : fromFile) || 'The file says nothing'}
      </p>
      <div className={styles.edited}>
        <FactBox {...{ id, fact, words, onType }} />
        {isEdited ? (
          <button
            type="button"
            className={styles.back}
            aria-label={`Set back to the file: ${name}`}
            onClick={() => onType(fromFile)}
          >
            <RotateCcw aria-hidden size={13} />
            Set back to the file
          </button>
        ) : null}
        {clash ? <Clash {...{ clash, name, words, onSettle }} /> : null}
      </div>
    </div>
  );
}

type FactBoxProps = Pick<FactRowProps, 'fact' | 'words' | 'onType'> & { id: string };

function FactBox({ id, fact: { kind, limit }, words, onType }: FactBoxProps) {
  const box = { id, value: words, className: styles.box, 'aria-describedby': `${id}-file` };
  if (kind === 'code') {
    return (
      <select {...box} onChange={(event) => onType(event.currentTarget.value)}>
        <option value="">Not said</option>
        {words && !Object.hasOwn(DIGITAL_SOURCE_TYPES, words) ? <option value={words}>{words}</option> : null}
        {Object.entries(DIGITAL_SOURCE_TYPES).map(([code, { name }]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'lines' || kind === 'list' || (kind === 'line' && limit > SHORT)) {
    const more = kind === 'list' ? { placeholder: 'One on each line' } : { maxLength: limit };
    const rows = Math.min(
      8,
      Math.max(kind === 'line' ? 1 : 2, words.split('\n').length, Math.ceil(words.length / 60)),
    );
    return (
      <textarea {...box} {...more} rows={rows} onChange={(event) => onType(event.currentTarget.value)} />
    );
  }
  return (
    <input {...box} type="text" maxLength={limit} onChange={(event) => onType(event.currentTarget.value)} />
  );
}

/** What may be longer than this gets a box in which all of it can be seen. */
const SHORT = 300;

type ClashProps = Pick<FactRowProps, 'words' | 'onSettle'> & { clash: FactClash; name: string };

function Clash({ clash, name, words, onSettle }: ClashProps) {
  return (
    <div role="alert" className={styles.clash}>
      <p>
        {clash.by ?? 'Somebody'} changed this to “{clash.theirs}” while you were here. Yours is still in the
        box and is not saved.
      </p>
      <Button size="small" aria-label={`Keep mine: ${name}`} onClick={() => onSettle(clash, words)}>
        Keep mine
      </Button>
      <Button size="small" aria-label={`Take theirs: ${name}`} onClick={() => onSettle(clash, clash.theirs)}>
        Take theirs
      </Button>
    </div>
  );
}
