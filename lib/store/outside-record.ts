/** How the paper itself records what it finds changed in its folder: such a revision is a state that it has shown. */
export const outsideRecord = {
  author: { name: 'Broadsheet', email: 'broadsheet@localhost' },
  message: 'Changed outside the desk',
}
