import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  // What is built on Vercel has a runner of its own: npm run test:deploy.
  testIgnore: 'vercel/**',
  globalSetup: './prepare-paper.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // Far more than it takes: a busy machine is no reason to fail.
  timeout: 150_000,
  expect: { timeout: 20_000 },
  // A test that passes only at the second try hides a fault: it is printed as flaky, to be looked into. Alone it does not
  // stop a change that somebody waits for, on a machine that is at times several times slower than at others.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
})
