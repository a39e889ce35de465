export const embed = {
  open: 'Open in Faultline',
  /** Where the page that embeds this one allows no new windows. */
  address: 'Open this address in a new tab:',
  data: (title: string, attribution: string | undefined) => [`Data: ${title}`, attribution].filter(Boolean).join(' · '),
}
