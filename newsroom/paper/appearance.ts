import type { Accent } from './accent';
import type { Footer } from './footer';
import type { MenuEntry } from './menu';

/** One file of the logo, drawn anew from what was uploaded. */
export interface LogoFile {
  /** Where it is kept. */
  key: string;
  width: number;
  height: number;
}

/** On which paper a logo stands. */
export const LOGO_PAPERS = ['light', 'dark'] as const;

export type LogoPaper = (typeof LOGO_PAPERS)[number];

/** What stands for the name of the paper; without one for dark paper, that for light paper stands there on a light ground. */
export interface Logo {
  light: LogoFile;
  dark: LogoFile | null;
}

/** What a house chooses of how its paper looks; null, or nothing, is the paper as it comes. */
export interface Appearance {
  accent: Accent | null;
  logo: Logo | null;
  menu: readonly MenuEntry[] | null;
  footer: Footer;
}

/** A paper about which nobody has chosen anything. */
export const PLAIN_APPEARANCE: Appearance = {
  accent: null,
  logo: null,
  menu: null,
  footer: { words: '', links: [] },
};
