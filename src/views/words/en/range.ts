export const range = {}
