'use client'
// In the browser: it keeps what a run there has come to.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { BulkActs, BulkWork } from './bulk-work'
import { type BulkReport, runBulk } from './run-bulk'
import type { Selectable } from './selection'

/** A run that can be watched, stopped, and begun again with what was not done. */
export function useBulkRun(run: BulkActs['run']) {
  const [state, setState] = useState<'asking' | 'running' | 'ended'>('asking')
  const [report, setReport] = useState<BulkReport>({ results: [], left: [] })
  const [all, setAll] = useState(0)
  const [settled, setSettled] = useState<string[]>([])
  const stopped = useRef(false)
  const stop = useCallback(() => {
    stopped.current = true
  }, [])
  useEffect(() => stop, [stop])
  const start = async (work: BulkWork, stories: Selectable[]) => {
    stopped.current = false
    setState('running')
    setAll(stories.length)
    setReport({ results: [], left: stories })
    const ended = await runBulk(work, stories, run, { stopped: () => stopped.current, progress: setReport })
    setReport(ended)
    setSettled((now) => [...now, ...ended.results.filter(({ state }) => state !== 'blocked').map(({ id }) => id)])
    setState('ended')
  }
  return { state, report, all, settled, start, stop }
}
