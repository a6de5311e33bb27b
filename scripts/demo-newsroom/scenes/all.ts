import type { Plate } from '../drawing/plate';
import type { PhotoKey } from '../photos';
import { drawBridge } from './bridge';
import { drawChartWall } from './chart-wall';
import { drawConcertHall } from './concert-hall';
import { drawContainerCranes } from './container-cranes';
import { drawCouncilChamber } from './council-chamber';
import { drawFerry } from './ferry';
import { drawFishMarket } from './fish-market';
import { drawFloodlights } from './floodlights';
import { drawHarbourDawn } from './harbour-dawn';
import { drawLaboratory } from './laboratory';
import { drawLighthouse } from './lighthouse';
import { drawObservatory } from './observatory';
import { drawPortrait } from './portrait';
import { drawRowing } from './rowing';
import { drawStormSea } from './storm-sea';
import { drawTerraces } from './terraces';
import { drawTram } from './tram';
import { drawViaduct } from './viaduct';
import { drawWindFarm } from './wind-farm';

/** Draws one scene onto an empty plate; the same plate comes out every time. */
export type DrawScene = (plate: Plate) => Promise<void>;

/** The drawing behind each photo. */
export const scenes: Readonly<Record<PhotoKey, DrawScene>> = {
  'harbour-dawn': drawHarbourDawn,
  'container-cranes': drawContainerCranes,
  'council-chamber': drawCouncilChamber,
  floodlights: drawFloodlights,
  'concert-hall': drawConcertHall,
  laboratory: drawLaboratory,
  lighthouse: drawLighthouse,
  ferry: drawFerry,
  'fish-market': drawFishMarket,
  'storm-sea': drawStormSea,
  'chart-wall': drawChartWall,
  portrait: drawPortrait,
  bridge: drawBridge,
  tram: drawTram,
  observatory: drawObservatory,
  'wind-farm': drawWindFarm,
  terraces: drawTerraces,
  viaduct: drawViaduct,
  rowing: drawRowing,
};
