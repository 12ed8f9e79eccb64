/**
 * What pages are marked by that show stories under addresses which nobody can count: they guess what was meant by one
 * that leads nowhere. Any change of any story makes them anew; see app/follow-changes.ts.
 */
export const meantTag = 'stories-meant'
