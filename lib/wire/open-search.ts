import { printable } from './printable'
import { wholeAddress } from './whole-address'
import { xmlDocument, xmlElement, xmlText } from './xml'

/** The search of the paper as browsers take it in: an OpenSearch description. */
export function openSearch({ name, base }: { name: string; base: URL }): string {
  const url = (type: string, path: string) =>
    `<Url type="${type}" template="${xmlText(wholeAddress(path, base))}?q={searchTerms}"/>`
  return xmlDocument('OpenSearchDescription', 'xmlns="http://a9.com/-/spec/opensearch/1.1/"', [
    // The specification allows sixteen letters.
    xmlElement('ShortName', [...printable(name)].slice(0, 16).join('').trim()),
    xmlElement('Description', name),
    '<InputEncoding>UTF-8</InputEncoding>',
    url('text/html', '/search'),
    url('application/rss+xml', '/search/rss.xml'),
  ])
}
