import { build } from 'vite'

/** The tests drive the app as it is shipped. */
export default async function buildApp(): Promise<void> {
  await build({ logLevel: 'warn' })
}
