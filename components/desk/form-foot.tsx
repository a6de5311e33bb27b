import { Check } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { Refusal } from '@/newsroom/refusal';
import styles from './form-foot.module.css';

interface FormFootProps {
  /** The word on the button. */
  deed: string;
  isBusy: boolean;
  refusal: Refusal | null;
  /** Said when it is done; null while it is not. */
  done: string | null;
  look?: 'plain' | 'filled';
}

/** The end of a form: why it was refused, the button, and that it is done. What was typed stays in every case. */
export function FormFoot({ deed, isBusy, refusal, done, look = 'plain' }: FormFootProps) {
  return (
    <div className={styles.foot}>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      <div className={styles.line}>
        <Button type="submit" look={look} disabled={isBusy}>
          {deed}
        </Button>
        <p role="status" className={styles.done}>
          {done ? (
            <>
              <Check aria-hidden size={15} />
              {done}
            </>
          ) : null}
        </p>
      </div>
    </div>
  );
}
