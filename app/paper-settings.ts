import { cache } from 'react'
import { newsroom } from '@/app/newsroom'
import { settings } from '@/lib/archive/settings'

/** `site.yaml` and `front.yaml` as they are for the page being made; asked once a page. */
export const paperSettings = cache(async () => settings((await newsroom()).archive.database))
