/** The topic of messages that are sent as mail. */
export const MAIL = 'mail';

/**
 * One mail to one person. It never carries a headline or a word of the story: mail is read on lock screens and kept
 * by others for ever.
 */
export interface MailPayload {
  toPersonId: string;
  subject: string;
  text: string;
  /** Where to read on, below the address of the site. */
  path: string;
}
