/**
 * The IPTC vocabulary "Digital Source Type" in newsroom words, by its codes. `madeByAi` marks what readers have to be
 * told of: the whole picture, or a part of it, comes from a trained model.
 */
export const DIGITAL_SOURCE_TYPES: Readonly<Record<string, { name: string; madeByAi: boolean }>> = {
  digitalCapture: { name: 'Taken with a digital camera', madeByAi: false },
  computationalCapture: { name: 'Taken with a camera that combines several shots', madeByAi: false },
  negativeFilm: { name: 'Scanned from a negative', madeByAi: false },
  positiveFilm: { name: 'Scanned from a slide', madeByAi: false },
  print: { name: 'Scanned from a print', madeByAi: false },
  humanEdits: { name: 'Edited by a person', madeByAi: false },
  minorHumanEdits: { name: 'Lightly edited by a person', madeByAi: false },
  algorithmicallyEnhanced: { name: 'Enhanced by an algorithm', madeByAi: false },
  dataDrivenMedia: { name: 'Drawn from data', madeByAi: false },
  digitalCreation: { name: 'Made by a person on a computer', madeByAi: false },
  digitalArt: { name: 'Made by a person on a computer', madeByAi: false },
  screenCapture: { name: 'Screenshot', madeByAi: false },
  virtualRecording: { name: 'Recorded in a virtual world', madeByAi: false },
  composite: { name: 'Put together from several pictures', madeByAi: false },
  compositeCapture: { name: 'Put together from several photos', madeByAi: false },
  algorithmicMedia: { name: 'Made by an algorithm', madeByAi: false },
  compositeSynthetic: { name: 'Put together, parts of it made by a computer', madeByAi: true },
  compositeWithTrainedAlgorithmicMedia: { name: 'Edited with AI', madeByAi: true },
  trainedAlgorithmicMedia: { name: 'Made by AI', madeByAi: true },
};

/** The code in newsroom words; a code that is not known is shown as it is. */
export function digitalSourceTypeName(code: string): string {
  return Object.hasOwn(DIGITAL_SOURCE_TYPES, code) ? (DIGITAL_SOURCE_TYPES[code]?.name ?? code) : code;
}

/** Whether this code says that a trained model made the picture or a part of it. */
export function isMadeByAi(code: string | null | undefined): boolean {
  return typeof code === 'string' && Object.hasOwn(DIGITAL_SOURCE_TYPES, code)
    ? (DIGITAL_SOURCE_TYPES[code]?.madeByAi ?? false)
    : false;
}
