import sharp from 'sharp';

/** A JPEG of 24 megapixels as full of detail as a photo is, with the metadata of a camera: about ten megabytes. */
export async function photoOf24Megapixels(): Promise<Buffer> {
  const layers = [noise(6000, 8), noise(1500, 30), noise(190, 60)].map(async (layer) => ({
    input: await layer,
    blend: 'overlay' as const,
  }));
  const base = { width: 6000, height: 4000, channels: 3, background: '#7a8797' } as const;
  return sharp({ create: base, limitInputPixels: false })
    .composite(await Promise.all(layers))
    .withExif({
      IFD0: { Artist: 'Ada Quay', Copyright: 'Harbour Ledger' },
      IFD2: { BodySerialNumber: 'SERIAL-4711' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '16/1 3/1 0/1' },
    })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Noise of one grain, spread over the whole picture. */
async function noise(width: number, sigma: number): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma } as const;
  const create = {
    width,
    height: Math.round((width * 2) / 3),
    channels: 3,
    background: '#888',
    noise: grain,
  } as const;
  const small = await sharp({ create }).png({ compressionLevel: 0 }).toBuffer();
  return sharp(small).resize(6000, 4000, { fit: 'fill' }).png({ compressionLevel: 0 }).toBuffer();
}
