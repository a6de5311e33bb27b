import pino, { type Logger } from 'pino';
import { causeForLog } from './log-cause';

/** Structured log on standard output. Carries ids and causes, never the text of a story or a password. */
export function makeLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    serializers: { err: causeForLog },
    redact: ['password', 'token', 'cookie', '*.password', '*.token', '*.cookie'],
  });
}
