import type { Page } from 'playwright/test'
import { awake } from '../../desk/editing-page'
import type { Platform } from '../launch/start-platform'

/** Opens a story's editing page and waits until it can be typed in. */
export async function openStory(desk: Page, platform: Platform, id: string): Promise<void> {
  await desk.goto(`${platform.url}/admin/articles/${id}`)
  await awake(desk)
}
