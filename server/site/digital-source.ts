import type { IPTCDigitalSourceEnumeration } from 'schema-dts';

/**
 * How a picture was made, in the words of schema.org, from a code of the IPTC's vocabulary. Null for a code that schema.org
 * has no word for: nothing is said rather than something else.
 */
export function digitalSourceOf(code: string | null): IPTCDigitalSourceEnumeration | null {
  return code !== null && Object.hasOwn(IN_SCHEMA_ORG, code) ? (IN_SCHEMA_ORG[code] ?? null) : null;
}

const IN_SCHEMA_ORG: Readonly<Record<string, IPTCDigitalSourceEnumeration>> = {
  digitalCapture: 'https://schema.org/DigitalCaptureDigitalSource',
  computationalCapture: 'https://schema.org/MultiFrameComputationalCaptureDigitalSource',
  negativeFilm: 'https://schema.org/NegativeFilmDigitalSource',
  positiveFilm: 'https://schema.org/PositiveFilmDigitalSource',
  print: 'https://schema.org/PrintDigitalSource',
  minorHumanEdits: 'https://schema.org/MinorHumanEditsDigitalSource',
  algorithmicallyEnhanced: 'https://schema.org/AlgorithmicallyEnhancedDigitalSource',
  dataDrivenMedia: 'https://schema.org/DataDrivenMediaDigitalSource',
  // The IPTC has given `digitalArt` this new name.
  digitalCreation: 'https://schema.org/DigitalArtDigitalSource',
  digitalArt: 'https://schema.org/DigitalArtDigitalSource',
  screenCapture: 'https://schema.org/ScreenCaptureDigitalSource',
  virtualRecording: 'https://schema.org/VirtualRecordingDigitalSource',
  composite: 'https://schema.org/CompositeDigitalSource',
  compositeCapture: 'https://schema.org/CompositeCaptureDigitalSource',
  algorithmicMedia: 'https://schema.org/AlgorithmicMediaDigitalSource',
  compositeSynthetic: 'https://schema.org/CompositeSyntheticDigitalSource',
  compositeWithTrainedAlgorithmicMedia:
    'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource',
  trainedAlgorithmicMedia: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
};
