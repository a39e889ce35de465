export const citation = {
  andNewest: (what: string, newest: string) => `${what}; newest in the data ${newest}`,
  readWith: (date: string) => `Faultline, retrieved ${date}`,
  product: 'Faultline',
  status: (status: string) => `Status: ${status}`,
}
