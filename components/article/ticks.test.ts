import { describe, expect, it } from 'vitest'
import { roundStep, scaleFor, share } from './ticks'

describe('the ticks of a chart', () => {
  it('are round numbers that hold every value and zero', () => {
    expect(scaleFor([2, 26])).toEqual({ low: 0, high: 30, ticks: [0, 10, 20, 30] })
  })

  it('reach below zero for a loss', () => {
    expect(scaleFor([1_200_000, -900_000, 2_100_000]).ticks).toEqual([-1_000_000, 0, 1_000_000, 2_000_000, 3_000_000])
  })

  it('carry no dust of floating point', () => {
    expect(scaleFor([0.1, 0.7]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8])
  })

  it('stand even where every value is zero', () => {
    const scale = scaleFor([0, 0])
    expect(scale.high).toBeGreaterThan(scale.low)
  })

  it('step by 1, 2, 2.5 or 5 times a power of ten', () => {
    expect([0.03, 1.2, 2.1, 4, 7, 130].map(roundStep)).toEqual([0.05, 2, 2.5, 5, 10, 200])
  })

  it('place a value by its share of the scale', () => {
    expect(share(15, { low: 0, high: 30 })).toBe(50)
    expect(share(0, { low: -10, high: 30 })).toBe(25)
  })
})
