import type { Plugin } from 'vite'
import { policyLine } from './content-policy.ts'

const CHARSET = '<meta charset="utf-8" />'

/** Writes the Content-Security-Policy into the built page; the development server needs inline script and has none. */
export function contentPolicy(): Plugin {
  return {
    name: 'faultline-content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(CHARSET)) throw new Error(`index.html lacks ${CHARSET}, after which the policy stands`)
        // Before anything that it governs.
        return html.replace(
          CHARSET,
          `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${policyLine()}" />`,
        )
      },
    },
  }
}
