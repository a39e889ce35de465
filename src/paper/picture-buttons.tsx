import { useState } from 'react'
import { useFeed, useSurroundings } from '../views/engine.ts'
import { type Theme, useTheme } from '../views/palette.ts'
import { requestPrint } from '../views/print-request.ts'
import { paperWords } from '../views/words/paper-words.ts'
import { words } from '../views/words/words.ts'
import { Choice } from './choice.tsx'
import { itemsOf } from './items.ts'
import { paintItems } from './paint-items.ts'
import { saveBlob } from './save-blob.ts'
import { Sheet, panesOf } from './sheet.tsx'
import { PARTS, type Part, type Sizes, sizesOnScreen } from './sizes.ts'
import { Stage } from './stage.tsx'
import { svgFile } from './svg-file.ts'
import styles from './picture-buttons.module.css'

const text = paperWords.picture

interface Order {
  type: 'png' | 'svg'
  part: Part
  theme: Theme
  ratio: number
  sizes: Sizes
}

/** The exports that are drawn: "Picture" with its choices, "Chart as SVG", and the pages of a print. */
export function PictureButtons() {
  const feed = useFeed()
  const { view } = useSurroundings()
  const shown = useTheme()
  const [part, setPart] = useState<Part>('board')
  const [ratio, setRatio] = useState(2)
  const [theme, setTheme] = useState<Theme>(shown)
  const [order, setOrder] = useState<Order | null>(null)
  const [said, setSaid] = useState('')
  const link = new URL(view.href({ embed: undefined, print: undefined }), window.location.href).href

  function draw(type: Order['type'], what: Part) {
    setSaid(text.drawing)
    setOrder({ type, part: what, theme, ratio: type === 'svg' ? 1 : ratio, sizes: sizesOnScreen() })
  }

  async function save(root: HTMLElement, { type, part: what, theme: colours, ratio: sharp }: Order) {
    try {
      const items = itemsOf(root)
      const { width, height } = root.getBoundingClientRect()
      const size = { width: Math.ceil(width), height: Math.ceil(height) }
      const title = feed?.title ?? words.header.product
      const about = { title: `${title}: ${words.chart.name}`, description: link }
      const blob =
        type === 'svg'
          ? new Blob([svgFile(items, size, about)], { type: 'image/svg+xml' })
          : await pngOf(await paintItems(items, size, sharp))
      saveBlob(blob, text.fileName(title, what, type === 'svg' ? 'svg' : 'png', colours, sharp))
      setSaid(text.saved)
    } catch (error) {
      setSaid(text.failed(error instanceof Error ? error.message : String(error)))
    }
    setOrder(null)
  }

  return (
    <div className={styles.buttons}>
      <div className={styles.choices}>
        <Choice legend={text.part} options={PARTS} chosen={part} nameOf={(id) => text.parts[id]} onChoose={setPart} />
        <Choice legend={text.size} options={[1, 2]} chosen={ratio} nameOf={text.times} onChoose={setRatio} />
        <Choice
          legend={text.colours}
          options={['light', 'dark'] as const}
          chosen={theme}
          nameOf={(id) => text.themes[id]}
          onChoose={setTheme}
        />
      </div>
      <p className={styles.row}>
        <button type="button" disabled={!feed || order !== null} onClick={() => draw('png', part)}>
          {text.picture}
        </button>
        <button type="button" disabled={!feed || order !== null} onClick={() => draw('svg', 'chart')}>
          {text.chartAsSvg}
        </button>
        <button type="button" disabled={!feed} onClick={() => requestPrint()}>
          {paperWords.print.print}
        </button>
        <span aria-live="polite">{said}</span>
      </p>
      {order && (
        <Stage
          theme={order.theme}
          ratio={order.ratio}
          change={{ tables: [] }}
          expected={panesOf(order.part)}
          onReady={(root) => void save(root, order)}
          onFailed={(error) => {
            setSaid(text.failed(error.message))
            setOrder(null)
          }}
        >
          <Sheet part={order.part} sizes={order.sizes} link={link} />
        </Stage>
      )}
    </div>
  )
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(text.tooLarge))), 'image/png')
  })
}
