const slug = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

export const picture = {
  picture: 'Picture',
  chartAsSvg: 'Chart as SVG',
  part: 'What',
  parts: { board: 'Whole board', map: 'Map', chart: 'Strikes and casualties', visits: 'Diplomatic visits' },
  size: 'Size',
  times: (ratio: number) => `${ratio}×`,
  colours: 'Colours',
  themes: { light: 'Light', dark: 'Dark' },
  drawing: 'Drawing …',
  saved: 'Saved',
  failed: (why: string) => `The picture could not be drawn: ${why}`,
  tooLarge: 'this browser has no room for a picture of that size',
  claimedBy: (names: string[]) => `Figures as claimed by ${names.join('; ')}`,
  data: (title: string) => `Data: ${title}`,
  license: (license: string) => `Licence: ${license}`,
  filesNotInLink: 'Opened files are not part of the link.',
  fileName: (title: string, part: string, extension: string, theme: string, ratio: number) =>
    [slug(title), part, theme === 'dark' && 'dark', ratio > 1 && `${ratio}x`].filter(Boolean).join('-') +
    `.${extension}`,
}
