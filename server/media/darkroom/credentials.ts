import { type Asset, BMFF, JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import { SuperBox } from '@trustnxt/c2pa-ts/jumbf';
import {
  IngredientAssertion,
  type Manifest,
  ManifestStore,
  type ValidationResult,
} from '@trustnxt/c2pa-ts/manifest';
import type { ContentCredentials, CredentialsVerdict } from '@/newsroom/content-credentials';
import { digitalSourceCode } from '../photo-facts';
import type { PhotoFormat } from '../photo-formats';
import { oneLine } from '../plain-text';
import { riffChunk } from './riff';

/**
 * Reads the Content Credentials (C2PA) of a photo and checks whether signature and checksums fit the file. Null when it
 * has none. Never throws: what cannot be read or checked is said to be unchecked. No trust list is asked, so that a
 * name in the certificate stays a claim.
 */
export async function readCredentials(
  file: Uint8Array,
  format: PhotoFormat,
): Promise<ContentCredentials | null> {
  const found = find(file, format);
  if (found === null) return null;
  try {
    const store = ManifestStore.read(SuperBox.fromBuffer(found.jumbf));
    const manifest = store.getActiveManifest();
    const verdict = found.asset ? await judge(store, found.asset) : 'unchecked';
    return manifest ? { ...saidBy(manifest), verdict } : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

const UNREADABLE: ContentCredentials = {
  madeWith: null,
  signedBy: null,
  issuedBy: null,
  signedAt: null,
  actions: [],
  digitalSourceType: null,
  ingredients: 0,
  verdict: 'unchecked',
};

/** Thumbnails are part of it, so it may be large; what is larger is no credentials of a news photo. */
const MOST_BYTES = 12_000_000;

interface Found {
  jumbf: Uint8Array<ArrayBuffer>;
  /** What the checksums are about; null for formats that the library cannot check. */
  asset: Asset | null;
}

function find(file: Uint8Array, format: PhotoFormat): Found | null {
  if (format === 'webp') return found(riffChunk(file, 'C2PA'), null);
  try {
    const asset = assetOf(file, format);
    return asset && found(asset.getManifestJUMBF() ?? null, asset);
  } catch {
    return null;
  }
}

function found(jumbf: Uint8Array | null, asset: Asset | null): Found | null {
  return jumbf === null || jumbf.length > MOST_BYTES ? null : { jumbf: new Uint8Array(jumbf), asset };
}

function assetOf(file: Uint8Array, format: PhotoFormat): Asset | null {
  switch (format) {
    case 'jpeg':
      return new JPEG(file);
    case 'png':
      return new PNG(file);
    case 'avif':
    case 'heic':
      return new BMFF(file);
    default:
      return null;
  }
}

async function judge(store: ManifestStore, asset: Asset): Promise<CredentialsVerdict> {
  try {
    return verdictOf(await store.validate(asset));
  } catch {
    return 'unchecked';
  }
}

/** Only a checksum or signature that does not fit proves a change; an odd or expired certificate proves nothing. */
function verdictOf({ isValid, statusEntries }: ValidationResult): CredentialsVerdict {
  if (isValid) return 'intact';
  const failures = statusEntries.filter(({ success }) => success === false).map(({ code }) => code);
  return failures.some((code) => /mismatch$/i.test(code)) ? 'altered' : 'unchecked';
}

function saidBy({ claim, signature, assertions }: Manifest): Omit<ContentCredentials, 'verdict'> {
  const { certificate, timestamp } = signature?.signatureData ?? {};
  const actions = (assertions?.getActionAssertions() ?? []).flatMap((assertion) => assertion.actions);
  const source = actions.map((action) => action.digitalSourceType).find((each) => each !== undefined);
  return {
    madeWith: line([claim?.claimGeneratorName, claim?.claimGeneratorVersion].filter(Boolean).join(' ')),
    signedBy: certificate ? nameIn(certificate.subjectName) : null,
    issuedBy: certificate ? nameIn(certificate.issuerName) : null,
    signedAt: timestamp && !Number.isNaN(timestamp.getTime()) ? timestamp.toISOString() : null,
    actions: actions.slice(0, MOST_ACTIONS).flatMap(({ action }) => line(action) ?? []),
    digitalSourceType: digitalSourceCode(source),
    ingredients: assertions?.assertions.filter((each) => each instanceof IngredientAssertion).length ?? 0,
  };
}

const MOST_ACTIONS = 50;

function line(text: unknown): string | null {
  return oneLine(text, 200);
}

/** The organisation, or else the common name. */
function nameIn(name: { getField(field: string): string[] }): string | null {
  return line(name.getField('O')[0]) ?? line(name.getField('CN')[0]);
}
