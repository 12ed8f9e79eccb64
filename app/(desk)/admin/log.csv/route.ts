import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { actLogFile } from '@/lib/desk/act-log-file'
import { staffRoute } from '../_access/staff-route'
import { logFilter } from '../(pages)/log/log-filter'

/** The log with the filters of its page, as a file for a spreadsheet. */
export const GET = staffRoute('log', async (request) => {
  const { site } = await paperSettings()
  const { asked } = logFilter(Object.fromEntries(new URL(request.url).searchParams), site.timeZone)
  const pieces = actLogFile(asked, await newsroom())
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="log.csv"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
