// Context shapes: the front line on three dates, five axes of attack, and notes on who holds what.
// They are the desk's own generalisation, and each says how wrong it may be.
import { cell, compact, readRows, readText, type Row } from './facts.ts'
import type { Carried, Feature, Geometry, Position, Properties, Status } from './feed-shape.ts'
import { positionOf } from './places.ts'
import { sourcesOf } from './sources.ts'
import { wordingOf } from './wording.ts'

interface DrawnLine {
  geometry: { type: string; coordinates: Position[] }
  properties: { id: string; date: string; kind: string; precision_km: number }
}

const lineNames: Record<string, { line: string; label: string }> = {
  main: { line: 'front', label: 'Front line' },
  bakhmut: { line: 'front-bakhmut', label: 'Front at Bakhmut' },
  avdiivka: { line: 'front-avdiivka', label: 'Front at Avdiivka' },
}

const rows = readRows('facts/front.csv')

/** The lines of front.geojson, then the axes and the control notes of front.csv. */
export function makeFront(): Carried[] {
  return [...makeLines(), ...makeAxes(), ...makeNotes()]
}

function makeLines(): Carried[] {
  const drawn = JSON.parse(readText('facts/front.geojson')) as { features: DrawnLine[] }
  return drawn.features
    .filter((feature) => feature.geometry.type === 'LineString')
    .map(({ geometry, properties }) => {
      const { id, date, precision_km: precisionKm } = properties
      const [part = '', ,] = id.split('_')
      const name = lineNames[part]
      if (!name) throw new Error(`front line '${id}' has no name`)
      const words = wordingOf(part)
      const feature: Feature = {
        type: 'Feature',
        id: `${name.line}-${date}`,
        geometry: { type: 'LineString', coordinates: geometry.coordinates },
        properties: {
          kind: 'front',
          title: `${words.title}, ${inWords(date)}`,
          summary: words.summary,
          start: date,
          country: 'UKR',
          precisionKm,
          line: name.line,
          label: `${name.label}, ± ${precisionKm} km`,
          sources: sourcesOf(rowOf('line_point', id)),
          status: 'unverified',
          confidence: 'low',
          basis: 'general knowledge',
          ...(words.note === undefined ? {} : { note: words.note }),
        },
      }
      return { feature, rows: [id] }
    })
}

/** An axis is drawn where its fighting was, as a ring as wide as its stated error; the town is named in the words. */
function makeAxes(): Carried[] {
  return rows
    .filter((row) => cell(row, 'record') === 'axis_operational_point')
    .map((row) => {
      const id = cell(row, 'line_id')
      const words = wordingOf(id)
      const precisionKm = Number(cell(row, 'precision_km'))
      return {
        rows: [id],
        feature: shape(row, id.replace('_', '-'), ring(positionOf(row), precisionKm), {
          title: words.title,
          label: words.short,
          summary: words.summary,
          actors: [
            { actor: 'russia', role: 'initiator' },
            { actor: 'ukraine', role: 'target' },
            { actor: 'ukraine-general-staff', role: 'claimant' },
          ],
          precision: 'district',
          precisionKm,
          line: id.replace('_', '-'),
          note: words.note,
          status: 'claimed',
          related: ['2023-02-28-general-staff-five-axes'],
        }),
      }
    })
}

function makeNotes(): Carried[] {
  return rows
    .filter((row) => cell(row, 'record') === 'control_note')
    .map((row) => {
      const date = cell(row, 'date')
      const key = `${cell(row, 'line_id')}@${date}`
      const words = wordingOf(key)
      const atBakhmut = cell(row, 'line_id') === 'bakhmut_notes'
      const line = atBakhmut ? 'control-bakhmut' : 'control-luhansk-kharkiv'
      return {
        rows: [key],
        feature: shape(
          row,
          `${line}-${date}`,
          { type: 'Point', coordinates: positionOf(row) },
          {
            title: words.title,
            label: words.short,
            summary: words.summary,
            place: atBakhmut ? 'Bakhmut' : 'Luhansk–Kharkiv front',
            precision: atBakhmut ? 'settlement' : 'district',
            line,
            note: words.note,
            status: (words.status ?? 'claimed') as Status,
          },
        ),
      }
    })
}

function shape(
  row: Row,
  id: string,
  geometry: Geometry,
  own: { [K in keyof Properties]?: Properties[K] | undefined },
): Feature {
  return {
    type: 'Feature',
    id,
    geometry,
    properties: compact<Properties>({
      kind: 'control',
      title: '',
      start: cell(row, 'date'),
      country: 'UKR',
      ...own,
      sources: sourcesOf(row),
      confidence: cell(row, 'confidence'),
      basis: cell(row, 'basis'),
    }),
  }
}

/** A ring of sixteen corners around a point; counter-clockwise, closed, as RFC 7946 asks. */
function ring([lon, lat]: Position, radiusKm: number): Geometry {
  const degree = 111.2
  const corners = Array.from({ length: 17 }, (_, at): Position => {
    const angle = ((at % 16) * Math.PI) / 8
    const east = (radiusKm * Math.cos(angle)) / (degree * Math.cos((lat * Math.PI) / 180))
    const north = (radiusKm * Math.sin(angle)) / degree
    return [round(lon + east), round(lat + north)]
  })
  return { type: 'Polygon', coordinates: [corners] }
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}

function rowOf(record: string, lineId: string): Row {
  const row = rows.find((candidate) => cell(candidate, 'record') === record && cell(candidate, 'line_id') === lineId)
  if (!row) throw new Error(`no ${record} of '${lineId}' in front.csv`)
  return row
}

function inWords(date: string): string {
  const month = date.slice(5, 7) === '02' ? 'February' : 'March'
  return `${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`
}
