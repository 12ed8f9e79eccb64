// Tells a reader of live coverage that there are new updates. It has to run in the browser: only there is it known which
// updates this reader has before them. Without it the page is whole, and a plain link asks for the newest.
{
  const box = document.getElementById('new-updates')
  const { status, page, oldest, words } = box.dataset
  const texts = JSON.parse(words)
  const forms = new Intl.PluralRules(box.lang)
  let timer
  let failures = 0
  let told = 0

  const tell = (count) => {
    if (count === told) return
    told = count
    const link = document.createElement('a')
    link.href = page
    link.textContent = (texts[forms.select(count)] ?? texts.other).replace('#', count.toLocaleString(box.lang))
    box.replaceChildren(...(count ? [link] : []))
  }

  // New is what would stand on this page and does not, whatever its time: an update may be put among older ones.
  // A small page that the server keeps made: as long as nothing was posted, the answer is 304.
  const look = async () => {
    clearTimeout(timer)
    if (document.hidden) return
    try {
      const answer = await fetch(status, { cache: 'no-cache' })
      const [, ids, over] = /data-updates="([^"]*)"( data-over)?/.exec(answer.ok ? await answer.text() : '')
      failures = 0
      tell(ids.split(' ').filter((id) => id > oldest && !document.getElementById(`update-${id}`)).length)
      if (over) return
    } catch {
      failures = Math.min(failures + 1, 4)
    }
    // Spread out, so that ten thousand readers do not ask in one second; more seldom while the server is away.
    timer = setTimeout(look, (20_000 + Math.random() * 10_000) * 2 ** failures)
  }

  document.addEventListener('visibilitychange', look)
  addEventListener('online', look)
  timer = setTimeout(look, 10_000 + Math.random() * 10_000)
}
