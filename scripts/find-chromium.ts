import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installDebianPackage, programPath } from './debian-package';

/** Flags for a browser that runs as root and must not look for anything outside this machine. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const SHELL = 'chromium-headless-shell';

/**
 * The path of a Chromium for the browser tests: PLAYWRIGHT_CHROMIUM_PATH, else Chromium without a window, from Debian's
 * package, which is installed when we may, else `findChromium`. The same pages take two thirds of the time in it, because
 * there is no frame around them to be drawn.
 */
export function findChromiumForTests(): string {
  return given() ?? programPath(SHELL) ?? debians(SHELL) ?? findChromium();
}

/**
 * The path of a whole Chromium: PLAYWRIGHT_CHROMIUM_PATH, else the system's, else Playwright's own, else Debian's package,
 * which is installed when we may. Throws one sentence when there is none to be had.
 */
export function findChromium(): string {
  const found = given() ?? systems() ?? playwrights() ?? debians('chromium');
  if (found) return found;
  throw new Error('No Chromium found: install one, or name it in PLAYWRIGHT_CHROMIUM_PATH.');
}

function given(): string | undefined {
  const path = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  return path && existsSync(path) ? path : undefined;
}

function systems(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const path = programPath(name);
    if (path) return path;
  }
  return undefined;
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function debians(name: string): string | undefined {
  installDebianPackage(name, 'the browser tests');
  return programPath(name);
}
