/** What the Content Credentials (C2PA) of a photo say, and how far that could be checked. */
export interface ContentCredentials {
  /** The program that made the latest claim ("Adobe Photoshop 26.1"), or null when it could not be read. */
  madeWith: string | null;
  /** Who signed it, as the certificate names them. A name in a certificate is a claim as well: no list of trusted signers is asked. */
  signedBy: string | null;
  /** Who gave out the certificate. */
  issuedBy: string | null;
  /** ISO date and time, or null. */
  signedAt: string | null;
  /** What was done, as codes ("c2pa.created", "c2pa.cropped"), in order. */
  actions: string[];
  /** Code of the IPTC vocabulary that an action gives, as in the photo's own facts. */
  digitalSourceType: string | null;
  /** How many other pictures went into it. */
  ingredients: number;
  verdict: CredentialsVerdict;
}

/**
 * `intact`: signature and checksums fit this file; who signed is not vouched for. `altered`: they do not fit.
 * `unchecked`: they are there and could not be checked.
 */
export type CredentialsVerdict = 'intact' | 'altered' | 'unchecked';

/** What the desk is told of each verdict. */
export const CREDENTIALS_VERDICTS: Readonly<Record<CredentialsVerdict, string>> = {
  intact: 'The signature fits this file. Who signed it has not been verified.',
  altered: 'Not verified: the file was changed after it was signed, or the signature is wrong.',
  unchecked: 'Not verified: the Content Credentials could not be checked.',
};

const ACTION_NAMES: Readonly<Record<string, string>> = {
  'c2pa.created': 'Created',
  'c2pa.opened': 'Opened',
  'c2pa.placed': 'Placed into another picture',
  'c2pa.edited': 'Edited',
  'c2pa.edited.metadata': 'Facts edited',
  'c2pa.cropped': 'Cropped',
  'c2pa.resized': 'Resized',
  'c2pa.orientation': 'Rotated',
  'c2pa.color_adjustments': 'Colours adjusted',
  'c2pa.adjustedColor': 'Colours adjusted',
  'c2pa.filtered': 'Filtered',
  'c2pa.drawing': 'Drawn upon',
  'c2pa.converted': 'Converted',
  'c2pa.transcoded': 'Saved in another format',
  'c2pa.repackaged': 'Packed anew',
  'c2pa.redacted': 'Facts taken out',
  'c2pa.published': 'Published',
  'c2pa.removed': 'Parts removed',
  'c2pa.unknown': 'Something that is not said',
};

/** An action in newsroom words; one that is not known is shown by its code. */
export function credentialsActionName(code: string): string {
  return Object.hasOwn(ACTION_NAMES, code) ? (ACTION_NAMES[code] ?? code) : code;
}
