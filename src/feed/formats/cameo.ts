import type { Kind, Weapon } from '../../model/event.ts'

/**
 * CAMEO's event codes (Conflict and Mediation Event Observations) in words: a code and what it says, `=kind` where it
 * is one of ours, `/weapon` after that. A code that does not stand here is read as its longest beginning that does, so
 * 1823 is 182 is 18; leading zeros matter.
 */
const CODES = `01=statement Public statement
010 Statement
011 Decline comment
012 Pessimistic comment
013 Optimistic comment
014 Consider policy option
015 Acknowledge or claim responsibility
016 Deny responsibility
017 Symbolic act
018 Empathetic comment
019 Express accord
02=statement Appeal
022 Appeal for diplomatic cooperation
023 Appeal for aid
024 Appeal for political reform
025 Appeal to yield
026 Appeal to meet or negotiate
027 Appeal to settle a dispute
028 Appeal for mediation
03=statement Express intent to cooperate
031 Express intent to cooperate materially
032 Express intent to cooperate diplomatically
033 Express intent to provide aid
034 Express intent to reform
035 Express intent to yield
036=talks Express intent to meet or negotiate
037 Express intent to settle a dispute
038 Express intent to accept mediation
039 Express intent to mediate
04=talks Consult
040 Consult
041=call Discuss by telephone
042=visit Make a visit
043=visit Host a visit
044 Meet at a third location
045 Mediate
046 Negotiate
05=statement Diplomatic cooperation
051 Praise or endorse
052 Defend verbally
053 Rally support
054 Grant diplomatic recognition
055 Apologise
056 Forgive
057=talks Sign a formal agreement
06=other Material cooperation
061 Cooperate economically
062 Cooperate militarily
063 Judicial cooperation
064 Share intelligence
07=aid Provide aid
071 Economic aid
072=arms Military aid
073 Humanitarian aid
074 Military protection or peacekeeping
075 Grant asylum
08=other Yield
081 Ease administrative sanctions
082 Ease political dissent
083 Accede to political reform
084 Return or release
085=sanctions Ease economic sanctions
086 Allow international involvement
087 De-escalate military engagement
0871 Declare a truce or ceasefire
0872 Ease a military blockade
0873 Demobilise
0874 Retreat or surrender
09=other Investigate
10=statement Demand
11=statement Disapprove
111 Criticise or denounce
112 Accuse
113 Rally opposition
114 Complain officially
115 Bring a lawsuit
116 Find guilty
12=statement Reject
128 Defy norms or law
129 Veto
13=statement Threaten
130 Threaten
138 Threaten with military force
139 Ultimatum
14=other Protest
141 Demonstrate or rally
142 Hunger strike
143 Strike or boycott
144 Obstruct passage
145 Protest violently, riot
15=other Military posture
151 Raise police alert
152 Raise military alert
153 Mobilise police
154 Mobilise armed forces
155 Mobilise cyber forces
16=other Reduce relations
161 Reduce or break diplomatic relations
162=aid Reduce or stop aid
163=sanctions Impose an embargo, boycott or sanctions
164 Halt negotiations
165 Halt mediation
166 Expel or withdraw
17=other Coerce
171 Seize or damage property
172 Administrative sanctions
173 Arrest or detain
174 Expel or deport individuals
175=civilians Violent repression
176=sabotage Attack cybernetically
18=civilians Assault
180 Unconventional violence
181 Abduct, hijack or take hostage
182 Assault physically
183=strike/other Bombing
1831 Suicide bombing
1832 Vehicular bombing
1833 Roadside bombing
1834 Location bombing
184 Use as human shield
185 Attempt to assassinate
186 Assassinate
19=battle Fight
190 Conventional military force
191 Blockade
192 Occupy territory
193 Fight with small arms
194=strike/artillery Fight with artillery and tanks
195=strike/air Employ aerial weapons
1952=strike/drone Employ remotely piloted aerial weapons
196 Violate a ceasefire
20=civilians Mass violence
201 Mass expulsion
202 Mass killings
203 Ethnic cleansing
204 Weapons of mass destruction`

/** What a code says: our kind, the weapon where it names one, and CAMEO's own words. */
export interface CameoCode {
  kind: Kind
  weapon?: Weapon
  label: string
}

let codes: Map<string, CameoCode> | null = null

/** What a CAMEO code means to us; a code without its zeros, or none of CAMEO's, is undefined. */
export function cameoOf(code: string): CameoCode | undefined {
  codes ??= readCodes()
  for (let known = code; known.length >= 2; known = known.slice(0, -1)) {
    const found = codes.get(known)
    if (found) return found
  }
  return undefined
}

function readCodes(): Map<string, CameoCode> {
  const read = new Map<string, CameoCode>()
  for (const line of CODES.split('\n')) {
    const [, code, kind, weapon, label] = /^(\d+)(?:=([a-z]+))?(?:\/([a-z]+))? (.+)$/.exec(line)!
    // A finer code is of its parent's kind where it does not say another.
    const parent = read.get(code!.slice(0, -1)) ?? read.get(code!.slice(0, 2))
    const ownWeapon = kind === undefined ? parent?.weapon : (weapon as Weapon | undefined)
    read.set(code!, {
      kind: (kind as Kind | undefined) ?? parent!.kind,
      label: label!,
      ...(ownWeapon && { weapon: ownWeapon }),
    })
  }
  return read
}
