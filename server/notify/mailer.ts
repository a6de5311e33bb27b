import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { Env } from '../env';

/** One mail, ready to leave the house. */
export interface Mail {
  /** The same for every attempt, so that a mail that went out twice can be known as one. */
  id: string;
  to: string;
  subject: string;
  text: string;
  /** Where to read on. */
  link: string;
}

/** Hands a mail over, or throws why it could not. */
export type SendMail = (mail: Mail) => Promise<void>;

/** Sends through the mail server of the house; a house without one reads in the log what it would have sent. */
export function makeMailer({ smtpUrl, siteUrl }: Pick<Env, 'smtpUrl' | 'siteUrl'>, log: Logger): SendMail {
  return smtpUrl === null ? logged(log) : overSmtp(smtpUrl, new URL(siteUrl).hostname);
}

function logged(log: Logger): SendMail {
  return async ({ to, subject, link }) =>
    log.info({ to, subject, link }, 'mail, not sent: SMTP_URL is not set');
}

function overSmtp(smtpUrl: string, host: string): SendMail {
  const transport = createTransport(impatient(smtpUrl));
  return async ({ id, to, subject, text, link }) => {
    await transport.sendMail({
      from: `galley@${host}`,
      to: { name: '', address: to },
      subject,
      text: `${text}\n\n${link}\n`,
      messageId: `<${id}@${host}>`,
      // Stops the answers of people who are away, which would go to a mailbox that nobody reads.
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/** The jobs take turns: a mail server that hangs must not keep a story from going out on time. */
const TIMEOUTS = { connectionTimeout: 4000, greetingTimeout: 4000, socketTimeout: 8000, dnsTimeout: 4000 };

function impatient(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, milliseconds] of Object.entries(TIMEOUTS)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds));
  }
  return url.href;
}
