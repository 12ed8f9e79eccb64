import type { ComponentType } from 'react'
import type { SourceViewProps } from './source-view'

/** Milliseconds between two tries. */
const pause = 2000

/** Asks for the script of the source view; who asks again after a failure asks the server again. */
export async function loadSourceView(): Promise<{ default: ComponentType<SourceViewProps> }> {
  const { SourceView } = await import('./source-view')
  return { default: SourceView }
}

/** The same for as long as it takes: a page that fails instead would take the writer's text with it. */
export async function sourceViewInTime(): Promise<{ default: ComponentType<SourceViewProps> }> {
  for (;;) {
    try {
      return await loadSourceView()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
