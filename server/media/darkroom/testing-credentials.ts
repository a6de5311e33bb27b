import { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { JPEG } from '@trustnxt/c2pa-ts/asset';
import { CoseAlgorithmIdentifier, LocalSigner } from '@trustnxt/c2pa-ts/cose';
import {
  ActionAssertion,
  ActionType,
  ClaimVersion,
  DataHashAssertion,
  DigitalSourceType,
  ManifestStore,
} from '@trustnxt/c2pa-ts/manifest';

/** Signs a JPEG with Content Credentials as a camera or program would, by a certificate of its own. */
export async function withCredentials(jpeg: Uint8Array): Promise<Uint8Array> {
  const signer = await makeSigner();
  const asset = new JPEG(new Uint8Array(jpeg));
  const store = new ManifestStore();
  const manifest = store.createManifest({
    claimVersion: ClaimVersion.V1,
    assetFormat: 'image/jpeg',
    instanceID: 'xmp:iid:harbour',
    defaultHashAlgorithm: 'SHA-256',
    signer,
  });
  if (manifest.claim) {
    manifest.claim.claimGeneratorName = 'Harbour Camera';
    manifest.claim.claimGeneratorVersion = '2.1';
  }
  const done = new ActionAssertion();
  done.actions = [
    { action: ActionType.C2paCreated, digitalSourceType: DigitalSourceType.DigitalCapture },
    { action: ActionType.C2paCropped },
  ];
  manifest.addAssertion(done);
  const binding = DataHashAssertion.create('SHA-256');
  manifest.addAssertion(binding);
  await asset.ensureManifestSpace(store.measureSize());
  await binding.updateWithAsset(asset);
  await manifest.sign(signer);
  await asset.writeManifestJUMBF(store.getBytes());
  return asset.getDataRange();
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A signer whose certificate was given out by somebody else, as the standard wants it. */
async function makeSigner(): Promise<LocalSigner> {
  const keys = await makeKeys();
  const issuer = await makeKeys();
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=Harbour Signing, O=Harbour Ledger',
    issuer: 'CN=Press Root, O=Press Certificates',
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 86_400_000),
    publicKey: keys.publicKey,
    signingKey: issuer.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([MAIL_PROTECTION], true),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const key = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return new LocalSigner(key, CoseAlgorithmIdentifier.ES256, certificate);
}

const MAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';

function makeKeys() {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}
