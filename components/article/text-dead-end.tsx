/** Says, as plainly as the page of a text, that there is none. The mark becomes the status: app/_start/script-free-html.ts. */
export function TextDeadEnd({ paper, status, note }: { paper: string; status: 404 | 410; note?: string }) {
  return (
    <main>
      <meta name="broadsheet-status" content={String(status)} />
      <p>
        <a href="/">{paper}</a>
      </p>
      <h1>{status === 410 ? 'This story was withdrawn' : 'There is no such story'}</h1>
      {note && <p>{note}</p>}
    </main>
  )
}
