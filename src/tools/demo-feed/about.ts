// What the feed says of itself, its doubts first of all.

export const title = 'War in Ukraine and its diplomacy, February–March 2023'

export const license =
  'Wording and selection: MIT, as the rest of this repository. Facts belong to nobody; the data sets they were checked ' +
  'against keep their own terms (VIINA: ODbL 1.0; losses collected by PetroIvaniuk: MIT; GeoNames: CC BY 4.0).'

export const attribution =
  'Desk research around a news article (DN, 1 March 2023), with VIINA, Bellingcat (Civilian Harm in Ukraine), Massive ' +
  'Missile Attacks on Ukraine, General Staff figures collected by PetroIvaniuk, and coordinates from GeoNames. Front ' +
  'lines drawn by the desk.'

const doubts = [
  "Hanna Maliar's 600 to 1,000 a day: the article has the Russians inflicting these casualties, the Ukrainian original has " +
    'them losing that many people, and speaks of assaults where the article has strikes. Killed or wounded is not said.',
  'The report of 28 air strikes, 12 of them with Iranian drones, was not found. The next morning report gives 32 for ' +
    '27 February; 28 may be the figure of the evening before it.',
  'The article puts the sabotage hours before the visit. It was on 26 February, the landing in Beijing on the 28th: about ' +
    'two days.',
  'Who attacked the A-50 is disputed (BYPOL in 2023, the head of the SBU in 2024, Lukashenko against the SBU and the CIA), ' +
    'and so is how badly it was damaged.',
  'The friendship without limits is from a joint statement of 4 February 2022, twenty days before the invasion.',
  'The quotation of Yauheni Preiherman stands in the article alone.',
  'On 16 February 32, 35 or 36 missiles were launched, depending on the source.',
  'The UN count of civilians killed rises from 7,199 (12 February) to 8,101 (22 February) because a backlog was entered, ' +
    'not because that many died in ten days.',
  'The grain agreement was extended by at least 60 days by one account, by 120 by another.',
  'Names in Belarusian and Chinese have not been checked; a missing name is one we do not know.',
]

export const about = [
  'Events around one news article of 1 March 2023: strikes, sabotage, claimed losses, statements and visits between ' +
    '1 February and 7 April 2023, with a few from before and after. A figure is what somebody claims, never a finding of ' +
    'this desk. Confidence is about whether an event or a claim took place as described, not about whether a number is true.',
  'A published total (a nationwide attack, a day of the General Staff, a count of the UN) overlaps the single events beside ' +
    'it and is never added to them. Absence from this list means nothing: it is a selection, not a register.',
  `Known doubts: ${doubts.map((doubt, at) => `(${at + 1}) ${doubt}`).join(' ')}`,
].join('\n\n')
