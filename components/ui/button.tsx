import clsx from 'clsx';
import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `filled` is for the one next step on a screen; `danger` for what takes something away. */
  look?: 'plain' | 'filled' | 'danger' | 'bare';
  size?: 'small' | 'normal';
}

/** A real button with the house's looks. */
export function Button({
  look = 'plain',
  size = 'normal',
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={clsx(styles.button, styles[look], styles[size], className)} {...rest} />
  );
}

/** The same looks for a link. */
export function buttonClass(look: NonNullable<ButtonProps['look']> = 'plain'): string {
  return clsx(styles.button, styles[look], styles.normal);
}
