// biome-ignore-all format: captions read better on one line each

/** What a drawn photo says about itself, inside the file and in the library. */
export interface PhotoFacts {
  fileName: string;
  caption: string;
  alt: string;
  creator: string;
  credit: string;
  copyright: string;
  usageTerms: string;
  city: string;
}

const HOUSE = {
  creator: 'Ledger Graphics',
  credit: 'Ledger Graphics / drawn by code',
  copyright: '© The Harbour Ledger',
  usageTerms: 'Free to use with the Galley demo newsroom. Drawn by a program; shows no real place, person or event.',
  city: 'Kelmouth',
} as const;

/** Every photo of the demo newsroom. The key names its drawing in `scenes`. */
export const photos = {
  'harbour-dawn': { ...HOUSE, fileName: 'kelmouth-harbour-dawn.jpg', caption: 'Trawlers at their moorings in the Outer Basin before sunrise.', alt: 'Three fishing boats in silhouette on still water, a town with a spire behind them and an orange dawn.' },
  'container-cranes': { ...HOUSE, fileName: 'container-terminal-cranes.jpg', caption: 'Ship-to-shore cranes at work on the Fenwharf container terminal.', alt: 'A red and a blue dockside crane lift containers from a loaded ship; two dockers in bright jackets watch.' },
  'council-chamber': { ...HOUSE, fileName: 'exchange-hall-chamber.jpg', caption: 'The council chamber in the Exchange Hall between sittings.', alt: 'Light from three tall windows falls across curved wooden benches in an empty council chamber.' },
  floodlights: { ...HOUSE, fileName: 'tallow-lane-floodlights.jpg', caption: 'Tallow Lane under the lights, seen from the Chandlery End.', alt: 'A football match in the rain under four floodlight pylons, the backs of supporters in the foreground.' },
  'concert-hall': { ...HOUSE, fileName: 'sounding-hall-stage.jpg', caption: 'The Kelmouth Philharmonic on the rebuilt stage of the Sounding Hall.', alt: 'An orchestra on a warmly lit stage below golden organ pipes, with rows of listeners in the dark.' },
  laboratory: { ...HOUSE, fileName: 'skerrow-laboratory-bench.jpg', caption: 'Water samples on a bench at the Skerrow Marine Laboratory.', alt: 'Glass flasks of amber, teal and blue liquid beside a microscope, in front of a bright window.' },
  lighthouse: { ...HOUSE, fileName: 'skerrow-light-night.jpg', caption: 'Skerrow Light, which has marked the northern approach since it was first lit with colza oil.', alt: 'A red and white lighthouse on a low rock sweeps its beam across a starry sky.' },
  ferry: { ...HOUSE, fileName: 'sound-line-ferry.jpg', caption: 'The Sound Line ferry Halla on the noon crossing to Ystrand.', alt: 'A white and blue passenger ferry on calm water, gulls overhead and low hills behind.' },
  'fish-market': { ...HOUSE, fileName: 'old-quay-fish-hall.jpg', caption: 'The fish hall on Old Quay shortly before the first bell.', alt: 'Buyers stand among stalls under the lamps of an iron market hall; herring lie on ice in front.' },
  'storm-sea': { ...HOUSE, fileName: 'east-mole-gale.jpg', caption: 'Seas break over the east mole during the gale.', alt: 'Waves burst against a stone breakwater with a small red and white beacon, under a black sky.' },
  'chart-wall': { ...HOUSE, fileName: 'freight-exchange-wall.jpg', caption: 'Brokers in front of the price wall at the Freight Exchange.', alt: 'Two figures in silhouette look up at a wall-sized graph with a rising golden line.' },
  portrait: { ...HOUSE, fileName: 'window-portrait.jpg', caption: 'Ysolde Amankwah at the window of her flat above the pilot station.', alt: 'The profile of a woman with her hair in a bun, dark against a window with blurred harbour lights.' },
  bridge: { ...HOUSE, fileName: 'kell-crossing-dusk.jpg', caption: 'The Kell Crossing at the end of the evening rush.', alt: 'A cable-stayed bridge with two pylons at dusk, its lamps and cables reflected in the river.' },
  tram: { ...HOUSE, fileName: 'chandlery-street-tram.jpg', caption: 'A number 7 on Chandlery Street late in the evening.', alt: 'A tram with bright headlamps comes down a wet street at night, people under umbrellas on either side.' },
  observatory: { ...HOUSE, fileName: 'lantern-hill-observatory.jpg', caption: 'The dome on Lantern Hill, open on a moonless night.', alt: 'An observatory dome with its shutter open below the Milky Way, two people with a small telescope beside it.' },
  'wind-farm': { ...HOUSE, fileName: 'skerrow-bank-turbines.jpg', caption: 'A service boat among the turbines on Skerrow Bank.', alt: 'Wind turbines stand in a calm hazy sea at sunrise; a small orange workboat passes between them.' },
  terraces: { ...HOUSE, fileName: 'ropewalk-terraces.jpg', caption: 'Ropewalk at dusk, with the first of the new towers behind.', alt: 'Rows of terraced houses with lit windows climb towards tower blocks and a building crane.' },
  viaduct: { ...HOUSE, city: 'Velnik', fileName: 'zorva-viaduct-night-train.jpg', caption: 'The night train on the Zorva viaduct, below the first snow on the passes.', alt: 'A red train crosses a high stone viaduct in front of snowy mountains, pine trees below.' },
  rowing: { ...HOUSE, fileName: 'kell-rowing-eight.jpg', caption: 'An eight from Kell Rowing Club on the upper river at first light.', alt: 'Eight rowers and a cox in silhouette on misty water, low wooded hills and a pale sun behind.' },
} satisfies Record<string, PhotoFacts>;

export type PhotoKey = keyof typeof photos;

// Object.keys forgets that the record is closed.
export const photoKeys = Object.keys(photos) as PhotoKey[];
