import { fractal } from './noise';
import { HEIGHT, WIDTH } from './plate';

export type Stops = readonly (readonly [place: number, colour: string, opacity?: number])[];
export type Point = readonly [x: number, y: number];

/** A gradient that runs straight down the shape it fills. */
export function downward(id: string, stops: Stops): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stopList(stops)}</linearGradient>`;
}

/** A gradient that runs from left to right across the shape it fills. */
export function sideways(id: string, stops: Stops): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="1" y2="0">${stopList(stops)}</linearGradient>`;
}

/** A round gradient at a place in the picture. */
export function around(id: string, centre: Point, radius: number, stops: Stops): string {
  const [x, y] = centre;
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${radius}">${stopList(stops)}</radialGradient>`;
}

/** A gradient over the whole plate, top to bottom: a sky, usually. */
export function backdrop(stops: Stops): string {
  return `<defs>${downward('backdrop', stops)}</defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#backdrop)"/>`;
}

/** A soft round light. */
export function glow(id: string, centre: Point, radius: number, colour: string, strength = 1): string {
  const stops: Stops = [
    [0, colour, strength],
    [0.18, colour, strength * 0.62],
    [0.45, colour, strength * 0.2],
    [1, colour, 0],
  ];
  const [x, y] = centre;
  return `<defs>${around(id, centre, radius, stops)}</defs><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#${id})"/>`;
}

export function box(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;
}

export function line(from: Point, to: Point, stroke: string, width: number, more = ''): string {
  return `<line x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}" stroke="${stroke}" stroke-width="${width}" ${more}/>`;
}

export function polygon(points: readonly Point[], fill: string, more = ''): string {
  return `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}" ${more}/>`;
}

export function path(d: string, more: string): string {
  return `<path d="${d}" ${more}/>`;
}

export function disc(centre: Point, radius: number, fill: string, more = ''): string {
  return `<circle cx="${round(centre[0])}" cy="${round(centre[1])}" r="${round(radius)}" fill="${fill}" ${more}/>`;
}

/** Shapes moved to a place and scaled. */
export function placed(at: Point, scale: number, shapes: string): string {
  return `<g transform="translate(${round(at[0])} ${round(at[1])}) scale(${scale})">${shapes}</g>`;
}

/** Land: a rough line of hills, filled down to the bottom of the plate. */
export function ridge(land: { seed: number; y: number; rise: number; width: number; fill: string }): string {
  const points: Point[] = [[0, HEIGHT]];
  for (let x = 0; x <= WIDTH; x += 6) {
    points.push([x, land.y - (fractal(x / land.width, 0.5, land.seed, 6) - 0.3) * land.rise]);
  }
  return polygon([...points, [WIDTH, HEIGHT]], land.fill);
}

/** As many shapes as asked, each made from its number. */
export function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function stopList(stops: Stops): string {
  return stops
    .map(
      ([place, colour, opacity = 1]) =>
        `<stop offset="${place}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
}
