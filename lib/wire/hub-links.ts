import type { Channel } from './channel'
import { wholeAddress } from './whole-address'

/** A feed's Link header, by which readers' programs find the hub; none for a paper without one. */
export function hubLinks({ hub, self, base }: Pick<Channel, 'hub' | 'self' | 'base'>): string | undefined {
  return hub && `<${new URL(hub).href}>; rel="hub", <${wholeAddress(self, base)}>; rel="self"`
}
