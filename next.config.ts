import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  // Native modules and the process-wide parts are loaded by Node itself, not copied into a bundle.
  serverExternalPackages: [
    'better-sqlite3',
    'sharp',
    '@node-rs/argon2',
    'pg',
    'pino',
    '@hocuspocus/server',
    'exifr',
  ],
  // Renditions are made once, at upload; the optimiser would be an open door to drafts (docs/decisions).
  images: { unoptimized: true },
  // `npm run check` and `npm test` check the types of everything, once.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // For `forbidden()`: a page that says who may open it, with the status that fits.
  experimental: { authInterrupts: true },
};

export default config;
