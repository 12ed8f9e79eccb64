/** The pencil box: what every picture is drawn with. Numbers come from a seed, so a picture never changes by itself. */
export type Point = readonly [x: number, y: number]

/** A repeatable source of numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const short = (value: number): string => String(Math.round(value * 10) / 10)

/** A sheet of paper of a given size, with everything drawn on it. */
export const sheet = (width: number, height: number, ...marks: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${marks.join('')}</svg>`

export const shape = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

export const line = (d: string, stroke: string, width: number, opacity = 1): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  round = 0,
  opacity = 1,
): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"${round ? ` rx="${round}"` : ''}${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

export const disc = (x: number, y: number, radius: number, fill: string, opacity = 1): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`

/** A closed shape through the points, with straight edges. */
export const polygon = (points: readonly Point[], fill: string, opacity = 1): string =>
  shape(`M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`, fill, opacity)

/** Everything in `marks`, moved, scaled and turned together. */
export const place = (x: number, y: number, scale: number, marks: string, turn = 0): string =>
  `<g transform="translate(${short(x)} ${short(y)}) rotate(${turn}) scale(${scale})">${marks}</g>`

/** Everything in `marks`, cut along the outline `d`. */
export const cut = (name: string, d: string, marks: string): string =>
  `<clipPath id="${name}"><path d="${d}"/></clipPath><g clip-path="url(#${name})">${marks}</g>`

/** The colour a part of the way from one to another; colours are #rrggbb. */
export function mix(from: string, to: string, part: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  const blend = (at: number): string =>
    Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * part)
      .toString(16)
      .padStart(2, '0')
  return `#${blend(1)}${blend(3)}${blend(5)}`
}

/** Whole numbers from 0, for drawing something many times. */
export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')
