import { preload } from 'react-dom'
import { scriptOf } from '@/components/ui/text-direction'
import arabic from '../.broadsheet/fonts/naskh.woff2'
import cyrillic from '../.broadsheet/fonts/sourceserif.woff2'

const faces: Record<string, string> = { Arab: arabic, Cyrl: cyrillic }

/**
 * Fetches the face of a language with the page instead of once its text is set, which would move when it comes. Latin faces
 * are preloaded by every page.
 *
 * @param language `ar`, `ru-RU`
 */
export function preloadFace(language: string): void {
  const face = faces[scriptOf(language) ?? '']
  if (face) preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
