import type { Locator, Page } from '@playwright/test'
import { expect, line } from './app-test.ts'

/** Three events, one of them without a figure. */
export const HARM = `date,latitude,longitude,title,killed
2023-02-03,48.5,37.9,Shell hits a market,2
2023-02-10,46.6,32.6,Mine under a bus,
2023-02-11,50.0,36.2,Rocket hits a clinic,1
`

/** The switch of a layer. */
export const layer = (page: Page, name: RegExp): Locator =>
  page.getByRole('group', { name: 'Layers', exact: true }).getByRole('checkbox', { name })
/** Waits for the line's two numbers. */
export const shows = (page: Page, shown: string, total: string) =>
  expect(line(page)).toContainText(`Showing ${shown} of ${total} events`)
/** The rows whose title begins so. */
export const listed = (page: Page, title: string) => page.getByRole('row', { name: new RegExp(`^${title}`) })
