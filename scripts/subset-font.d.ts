declare module 'subset-font' {
  interface Cut {
    targetFormat: 'woff2';
    variationAxes: Record<string, number | { min: number; max: number }>;
  }
  /** The font with these letters only. */
  // biome-ignore lint/style/noDefaultExport: it describes what the package exports
  export default function subsetFont(font: Uint8Array, letters: string, cut: Cut): Promise<Buffer>;
}
