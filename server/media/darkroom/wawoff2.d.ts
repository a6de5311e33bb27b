declare module 'wawoff2' {
  const woff2: {
    /** The font of a WOFF2 file as TrueType. */
    decompress(bytes: Uint8Array): Promise<Uint8Array>;
  };
  // biome-ignore lint/style/noDefaultExport: it describes what the package exports
  export default woff2;
}
