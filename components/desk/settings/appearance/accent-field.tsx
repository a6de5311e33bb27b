import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { contrastInWords, type JudgedAccent } from '@/newsroom/paper/accent';
import { readColour } from '@/newsroom/paper/contrast';
import styles from './appearance.module.css';

interface AccentFieldProps {
  /** As it is written; empty: the colour of Galley. */
  accent: string;
  judged: JudgedAccent;
  onChange(accent: string): void;
}

/** What the paper has as long as nobody has chosen: where a press on the colour begins. */
const HARBOUR_BLUE = '#185a7d';

/** The colour of links and sections, with how well it is read on light and on dark paper. */
export function AccentField({ accent, judged, onChange }: AccentFieldProps) {
  const id = useId();
  return (
    <fieldset className={styles.group}>
      <legend>Colour of links and sections</legend>
      <div className={styles.colour}>
        <input
          type="color"
          aria-label="Pick the colour"
          value={readColour(accent) ?? HARBOUR_BLUE}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
        <label htmlFor={id}>Colour</label>
        <input
          id={id}
          className={styles.code}
          value={accent}
          placeholder={HARBOUR_BLUE}
          maxLength={40}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-said`}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
        {accent === '' ? null : (
          <Button size="small" onClick={() => onChange('')}>
            Use harbour blue
          </Button>
        )}
      </div>
      <p id={`${id}-said`} className={styles.said} data-refused={(accent !== '' && !judged.ok) || undefined}>
        {sentenceOf(accent, judged)}
      </p>
    </fieldset>
  );
}

function sentenceOf(accent: string, judged: JudgedAccent): string {
  if (accent === '') return 'Harbour blue, as the paper comes.';
  if (!judged.ok) return judged.message;
  const { contrast, accent: made } = judged;
  return `Contrast to light paper ${contrastInWords(contrast.light)}. On dark paper it becomes ${made.dark}, ${contrastInWords(contrast.dark)}. Text needs 4.5 to 1.`;
}
