import pino, { type Logger } from 'pino';

/** Structured log on standard output. Carries ids and causes, never the text of a story or a password. */
export function makeLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie'],
  });
}
