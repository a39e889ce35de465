import { encode } from 'uqr'
import styles from './qr-code.module.css'

/** White around the code, without which cameras do not find it: four modules, by the standard. */
const QUIET = 4
/** The most bytes that the largest code holds. */
const MOST_BYTES = 2953

/** Whether a link fits into a QR code at all. */
export function fitsQrCode(link: string): boolean {
  return new TextEncoder().encode(link).length <= MOST_BYTES
}

/** A link as a QR code, black on white in every theme. `name` says in words what a camera would find. */
export function QrCode({ link, name, className }: { link: string; name: string; className?: string | undefined }) {
  // Small codes can afford to lose a corner to a reflection; large ones rather have fewer modules.
  const { data, size } = encode(link, { ecc: link.length < 300 ? 'M' : 'L', border: QUIET })
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`${styles.code} ${className ?? ''}`}
    >
      <path className={styles.ground} d={`M0 0h${size}v${size}H0z`} />
      <path className={styles.modules} d={modulesPath(data)} />
    </svg>
  )
}

/** Every run of dark modules of a row as a bar, all in one path. */
export function modulesPath(data: readonly (readonly boolean[])[]): string {
  let path = ''
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`
    }
  }
  return path
}
