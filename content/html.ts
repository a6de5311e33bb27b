const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const WITHOUT_END = new Set(['img', 'br', 'hr']);

/** Text made safe for markup, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An element with escaped attributes. The inner pieces are markup already: pass text through `escapeHtml` first. */
export function element(
  name: string,
  attributes: Record<string, string | number | null>,
  ...inner: string[]
): string {
  const opening = `<${name}${Object.entries(attributes).map(attributeHtml).join('')}>`;
  return WITHOUT_END.has(name) ? opening : `${opening}${inner.join('')}</${name}>`;
}

/** The address with the site before it when it starts at the root; feeds are read far from the site. */
export function wholeAddress(siteUrl: string, address: string): string {
  return address.startsWith('/') ? siteUrl + address : address;
}

function attributeHtml([name, value]: [string, string | number | null]): string {
  return value === null ? '' : ` ${name}="${escapeHtml(String(value))}"`;
}
