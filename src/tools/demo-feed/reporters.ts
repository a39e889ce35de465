// Whose figures a strike row carries. The facts say "regional governor" and leave the region to the place,
// so the claimant becomes that region's governor: a figure is never shown without who says it.
import { actorId, addActor } from './actors.ts'
import { cell, slug, type Row } from './facts.ts'
import { placeRow } from './places.ts'

const ukraine = actorId('ukr')
const russia = actorId('rus')

/** Actor ids of those who reported a strike, the one whose figures they are first; none if the facts do not say. */
export function reportersOf(strike: Row): string[] {
  const text = cell(strike, 'reported_by')
  const region = cell(placeRow(cell(strike, 'place_id')), 'admin1')
  switch (text) {
    case '':
      return []
    case 'ukr_gs':
    case 'ukr_po':
      return [actorId(text)]
    case 'Bellingcat Civilian Harm dataset':
      return [addActor('bellingcat', 'Bellingcat', 'organisation')]
    case 'Ukrainian Air Force/Command posts in dataset':
      return [actorId('ukr_af')]
    case 'regional governor':
    case 'Kharkiv governor':
      return [official(`Governor of ${region}`, ukraine)]
    case 'Moscow Oblast governor':
    case 'Bryansk governor':
      return [official(`Governor of ${region}`, russia)]
    case 'regional authorities':
    case 'regional administration':
    case 'Lviv regional administration':
      return [official(`${region} authorities`, ukraine)]
    case 'regional police':
      return [official(`Police of ${region}`, ukraine)]
    case 'Kyiv city military administration':
    case 'Southern Operational Command':
      return [official(text, ukraine)]
    case 'State Emergency Service':
      return [official('State Emergency Service of Ukraine', ukraine)]
    case 'Ukrainian authorities':
      return [ukraine]
    case 'Russian authorities':
      return [russia]
    case 'Russian-installed mayor':
      return [russianInstalled()]
    case 'HUR; Russian-installed authorities':
      return [russianInstalled(), actorId('ukr_gur')]
    case 'Belgorod mayor':
      return [official('Mayor of Belgorod', russia)]
    case 'head of Adygea':
      return [official('Head of Adygea', russia)]
    case 'TASS; Russian MoD':
      return [addActor('tass', 'TASS', 'media', russia), actorId('rus_mod')]
    case 'US European Command':
      return [addActor('us-european-command', text, 'force', actorId('usa'))]
    case 'BYPOL; exiled opposition':
      return [actorId('bypol')]
    case 'Belarus Digest; AP':
      return ['Belarus Digest', 'AP'].map((name) => addActor(slug(name), name, 'media'))
    case 'Astra':
    case 'Novaya Gazeta Europe':
    case 'Ukraine Crisis Media Center':
      return [addActor(slug(text), text, 'media')]
    default:
      throw new Error(`strike ${cell(strike, 'id')} is reported by '${text}', who is nobody's actor yet`)
  }
}

/** The authorities that Russia set up in occupied Ukraine: their word is Russia's side. */
export function russianInstalled(): string {
  return addActor('russian-installed-authorities', 'Russian-installed authorities', 'authority', russia)
}

function official(name: string, of: string): string {
  return addActor(slug(name), name, 'authority', of)
}
