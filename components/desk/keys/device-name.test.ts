import { expect, test } from 'vitest'
import { deviceName } from './device-name'

test('a new key is called after the browser and the device that made it', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
  expect(deviceName(`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0`)).toBe(
    'Edge on Windows',
  )
  expect(deviceName(`${windows}; rv:140.0) Gecko/20100101 Firefox/140.0`)).toBe('Firefox on Windows')
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1')).toBe(
    'Safari on iPhone',
  )
  expect(deviceName('Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile Safari/537.36')).toBe('Chrome on Android')
  expect(deviceName('')).toBe('Browser')
})
