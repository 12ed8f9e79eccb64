/** What stands above an invitation, wherever it is shown. */
export const onceForTwoDays =
  'Send this address to that person alone. It works once, within 48 hours, and is not shown again.'
