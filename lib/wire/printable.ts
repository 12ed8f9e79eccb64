// What XML 1.0 has no way to write, not even as a reference.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Half of a pair that writes one sign; alone it is no text. */
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Words without the signs that no XML document can hold: YAML can write them, and one would spoil a whole feed. */
export function printable(words: string): string {
  return words.replace(unwritable, '').replace(loneSurrogates, '\ufffd')
}
