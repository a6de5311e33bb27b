import { readXml, type XmlElement } from './xml';

/** Property (namespace address followed by local name) to its plain values, in the order of the packet. */
export type XmpProperties = Map<string, string[]>;

/**
 * Reads the properties of an XMP packet that are text, a list of texts, or a text in several languages (of which
 * the default one is taken). Structures are left out. Never throws.
 */
export function readXmp(packet: string): XmpProperties {
  const properties: XmpProperties = new Map();
  for (const description of descriptionsIn(readXml(packet))) {
    for (const [name, value] of description.attributes) add(properties, name, [value]);
    for (const child of description.children) add(properties, child.name, valuesOf(child));
  }
  return properties;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const LANGUAGE = 'http://www.w3.org/XML/1998/namespace#lang';

function descriptionsIn(element: XmlElement): XmlElement[] {
  if (element.name === `${RDF}RDF`) {
    return element.children.filter((child) => child.name === `${RDF}Description`);
  }
  return element.children.flatMap(descriptionsIn);
}

/** The first mention of a property counts; a second one is a sign of tampering or of a careless program. */
function add(properties: XmpProperties, name: string, values: string[]): void {
  const written = values.map((value) => value.trim()).filter((value) => value !== '');
  if (written.length > 0 && !properties.has(name)) properties.set(name, written);
}

function valuesOf(property: XmlElement): string[] {
  const resource = property.attributes.get(`${RDF}resource`);
  if (resource !== undefined) return [resource];
  const [container] = property.children;
  if (container === undefined) return [property.text];
  switch (container.name) {
    case `${RDF}Alt`:
      return defaultLanguage(container).map((item) => item.text);
    case `${RDF}Seq`:
    case `${RDF}Bag`:
      return itemsOf(container).map((item) => item.text);
    default:
      return [];
  }
}

function defaultLanguage(alternatives: XmlElement): XmlElement[] {
  const items = itemsOf(alternatives);
  const chosen = items.find((item) => item.attributes.get(LANGUAGE) === 'x-default') ?? items[0];
  return chosen ? [chosen] : [];
}

function itemsOf(container: XmlElement): XmlElement[] {
  return container.children.filter((child) => child.name === `${RDF}li`);
}
