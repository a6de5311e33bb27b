import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

interface SectionButtonProps {
  label: string;
  isOff: boolean;
  onPress(): void;
  /** The picture on it. */
  children: ReactNode;
}

/** One small button in a row of the list. */
export function SectionButton({ label, isOff, onPress, children }: SectionButtonProps) {
  return (
    // Not `disabled`: the browser would take the focus away from somebody who moves a section by several places.
    <Button
      look="bare"
      size="small"
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => (isOff ? undefined : onPress())}
    >
      {children}
    </Button>
  );
}
