/** Facts for machines. `json` must come from `scriptSafeJson`, which leaves nothing in it that could be markup. */
export function JsonLd({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would turn quotes into entities, which no reader of JSON undoes.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
