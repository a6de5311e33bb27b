// Not in TypeScript: to read that, Next would load its compiler into the running server, 24 MB that nothing else needs.

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  // Loaded by Node itself, not copied into a bundle: native modules; and Yjs, of which a process must have one only,
  // since two copies do not recognise each other's documents.
  serverExternalPackages: [
    'better-sqlite3',
    'sharp',
    '@node-rs/argon2',
    'pg',
    'pino',
    'nodemailer',
    'exifr',
    'yjs',
    'y-protocols',
    '@tiptap/y-tiptap',
    '@hocuspocus/server',
  ],
  // Renditions are made once, at upload; the optimiser would be an open door to drafts (docs/decisions).
  images: { unoptimized: true },
  // `npm run check` and `npm test` check the types of everything, once.
  typescript: { ignoreBuildErrors: true },
  // A polyfill of 22 KB that lib0 would bring into the editor for what it only does on a server.
  turbopack: { resolveAlias: { 'next/dist/compiled/buffer': { browser: './components/ui/no-buffer.ts' } } },
  devIndicators: false,
  // Metadata is in the head of every answer, whoever asks; by default only known crawlers get it there for certain.
  htmlLimitedBots: /.*/,
  // For `forbidden()`: a page that says who may open it, with the status that fits.
  experimental: { authInterrupts: true },
  // Its address changes with it. A browser asks for it again at each change of the address of a page.
  headers: async () => [
    {
      source: '/icon.svg',
      headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
};

export default config;
