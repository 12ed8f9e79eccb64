/** The roles as the desk says them. */
export const roles = { reporter: 'Reporter', editor: 'Editor', admin: 'Admin' } as const
