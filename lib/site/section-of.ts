import type { Section } from './schema'

/** The section of a story; one that the paper has no longer is called after its slug. */
export function sectionOf(sections: readonly Pick<Section, 'slug' | 'name'>[], slug: string) {
  return sections.find((section) => section.slug === slug) ?? { slug, name: slug }
}
