/** What a page tells machines. The text must come from lib/wire, which lets no word of an article end the element. */
export function StructuredData({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write the quotation marks as entities, which stay as they are in a script element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
