/** What is used of libheif's build for the web, which comes without types for these parts. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): number;
    /** Fills `canvas.data` with RGBA; null when the picture cannot be decoded. */
    display<Canvas extends { data: Uint8ClampedArray; width: number; height: number }>(
      canvas: Canvas,
      done: (drawn: Canvas | null) => void,
    ): void;
    free(): void;
  }
  export interface Libheif {
    HeifDecoder: new () => { decode(file: Uint8Array): HeifImage[] };
  }
  // biome-ignore lint/style/noDefaultExport: it describes what the package exports
  export default function load(): Promise<Libheif>;
}
