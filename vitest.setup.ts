import fc from 'fast-check'

// The same cases at every run, so that a change is judged by what it changes. For a longer walk through others:
// SEED=$RANDOM RUNS=20000 npx vitest run lib/prose/document
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1986) })
