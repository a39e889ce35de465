import { readPackage } from './packages.ts'
import { romaniseLoosely, romaniseUkrainian, looseSpelling } from './romanise.ts'
import type { Names } from './region-names.ts'

/** Names of one GeoNames place. Its alternate names do not say their language, so only those we can prove are used. */
export function namesOfPlace(country: string, name: string, alternates: string[], isCapital: boolean): Names {
  const key = keyOf(`${country} ${name}`)
  const hand = byHand.get(key)
  if (hand) unused.delete(key)
  if (hand) return hand
  const capital = isCapital ? exemplarNames().get(looseSpelling(name)) : undefined
  if (capital) return capital
  const language = ({ UA: 'uk', RU: 'ru', BY: 'be' } as const)[country]
  if (language) {
    const own = ownSpelling(name, alternates, language)
    const spelling = newspaperSpelling(name)
    if (own === undefined) return { en: spelling }
    return { en: language === 'uk' ? romaniseUkrainian(own) : spelling, [language]: own }
  }
  if (country === 'CN') {
    const han = alternates.find((a) => /^[\u4e00-\u9fff]{2,4}$/.test(a) && !traditional.test(a))
    return han ? { en: plain(name), zh: han.replace(/市$/, '') } : { en: plain(name) }
  }
  return { en: plain(name) }
}

/** The alternate that reads like the name GeoNames gives; letters that no sister language has settle a tie. */
function ownSpelling(name: string, alternates: string[], language: 'uk' | 'ru' | 'be'): string | undefined {
  const wanted = looseSpelling(name)
  const matching = alternates.filter((a) => isCyrillic(a, language) && romaniseLoosely(a, language) === wanted)
  if (language !== 'uk') return matching[0]
  const exact = matching.find((a) => romaniseUkrainian(a).toLowerCase() === name.toLowerCase())
  return exact ?? matching.find((a) => /[іїєґ]/i.test(a)) ?? matching[0]
}

const plain = (name: string) =>
  name.replace(/ - .*/, '').replaceAll(/['ʼ`]/g, '’').replaceAll('ş', 'ș').replaceAll('ţ', 'ț')

// Soft signs, double endings and Łacinka are how a library writes Ryazan’, Groznyy and Červień; maps and news do not.
function newspaperSpelling(name: string): string {
  return name
    .replace(/^Horad /, '')
    .replaceAll(/['’ʼ`](?=$|[\s-]|[^aeiouyAEIOU])/g, '')
    .replaceAll(/[yi]y(?=$|[\s-])/g, 'y')
    .replaceAll(/[ëčšžŭńśćźł]/gi, (letter) => plainLetter[letter] ?? letter)
}

const plainLetter: Record<string, string> = Object.fromEntries(
  'ë yo,č ch,š sh,ž zh,ŭ u,ń n,ś s,ć ts,ź z,ł l,Č Ch,Š Sh,Ž Zh,Ś S,Ł L'.split(',').map((pair) => pair.split(' ')),
)

const cyrillic = { uk: /^[а-щьюяєіїґ'’ʼ\s-]+$/i, ru: /^[а-яё\s-]+$/i, be: /^[а-зй-шьыэюяіўё'’ʼ\s-]+$/i }
const isCyrillic = (name: string, language: 'uk' | 'ru' | 'be') => cyrillic[language].test(name)
const traditional =
  /[廣東門島陽漢長慶蘇鄭寧濟瀋無錫溫臺貴龍連齊爾濱昌吳蘭銀烏魯興鎮張義煙濰臨滄鹽揚蕪馬鞍銅贛紹豐莊廈萊頭錦遼雞鶴諸暨崑塗區縣縣]/

// Not loosely: Nanning would be Nanjing.
const keyOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()

let exemplars: Map<string, Names> | undefined

/** Capitals and other zone cities as Unicode CLDR spells them. */
function exemplarNames(): Map<string, Names> {
  if (exemplars) return exemplars
  exemplars = new Map()
  const zones = Object.fromEntries(languages.map((language) => [language, readZones(language)]))
  for (const [zone, translated] of zones['uk'] ?? []) {
    const en = zones['en']?.get(zone) ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
    const names: Names = { en, uk: translated }
    for (const language of ['be', 'ru', 'zh'] as const) {
      const found = zones[language]?.get(zone)
      if (found !== undefined) names[language] = found
    }
    exemplars.set(looseSpelling(en), names)
  }
  return exemplars
}

const languages = ['en', 'uk', 'be', 'ru', 'zh'] as const

function readZones(language: string): Map<string, string> {
  const file = JSON.parse(readPackage('cldr-dates-full', `main/${language}/timeZoneNames.json`))
  const found = new Map<string, string>()
  const walk = (node: Record<string, unknown>, path: string) => {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'exemplarCity') found.set(path, String(value))
      else if (typeof value === 'object' && value !== null) walk(value as Record<string, unknown>, `${path}/${key}`)
    }
  }
  walk(file.main[language].dates.timeZoneNames.zone, '')
  return found
}

// GeoNames' country and name | English | uk | be | ru | zh
const table = `
UA Kyiv|Kyiv|Київ|Кіеў|Киев|基辅
UA Kharkiv|Kharkiv|Харків|Харкаў|Харьков|哈尔科夫
UA Odesa|Odesa|Одеса|Адэса|Одесса|敖德萨
UA Dnipro|Dnipro|Дніпро|Дняпро|Днепр|第聂伯罗
UA Donetsk|Donetsk|Донецьк|Данецк|Донецк|顿涅茨克
UA Zaporizhzhya|Zaporizhzhia|Запоріжжя|Запарожжа|Запорожье|扎波罗热
UA Lviv|Lviv|Львів|Львоў|Львов|利沃夫
UA Kryvyy Rih|Kryvyi Rih|Кривий Ріг|Крывы Рог|Кривой Рог|克里沃罗格
UA Mykolayiv|Mykolaiv|Миколаїв|Мікалаеў|Николаев|尼古拉耶夫
UA Mariupol|Mariupol|Маріуполь|Марыупаль|Мариуполь|马里乌波尔
UA Luhansk|Luhansk|Луганськ|Луганск|Луганск|卢甘斯克
UA Sevastopol|Sevastopol|Севастополь|Севастопаль|Севастополь|塞瓦斯托波尔
UA Simferopol|Simferopol|Сімферополь|Сімферопаль|Симферополь|辛菲罗波尔
UA Vinnytsya|Vinnytsia|Вінниця|Вінніца|Винница|文尼察
UA Kherson|Kherson|Херсон|Херсон|Херсон|赫尔松
UA Poltava|Poltava|Полтава|Палтава|Полтава|波尔塔瓦
UA Chernihiv|Chernihiv|Чернігів|Чарнігаў|Чернигов|切尔尼戈夫
UA Cherkasy|Cherkasy|Черкаси|Чаркасы|Черкассы|切尔卡瑟
UA Khmelnytskyi|Khmelnytskyi|Хмельницький|Хмяльніцкі|Хмельницкий|赫梅利尼茨基
UA Zhytomyr|Zhytomyr|Житомир|Жытомір|Житомир|日托米尔
UA Sumy|Sumy|Суми|Сумы|Сумы|苏梅
UA Rivne|Rivne|Рівне|Роўна|Ровно|里夫内
UA Ivano-Frankivsk|Ivano-Frankivsk|Івано-Франківськ|Івана-Франкоўск|Ивано-Франковск|伊万诺-弗兰科夫斯克
UA Ternopil|Ternopil|Тернопіль|Цярнопаль|Тернополь|捷尔诺波尔
UA Lutsk|Lutsk|Луцьк|Луцк|Луцк|卢茨克
UA Uzhgorod|Uzhhorod|Ужгород|Ужгарад|Ужгород|乌日哥罗德
UA Chernivtsi|Chernivtsi|Чернівці|Чарнаўцы|Черновцы|切尔诺夫策
UA Kropyvnytskyy|Kropyvnytskyi|Кропивницький|Крапіўніцкі|Кропивницкий|克罗皮夫尼茨基
UA Kramatorsk|Kramatorsk|Краматорськ|Краматорск|Краматорск|克拉马托尔斯克
UA Sloviansk|Sloviansk|Слов’янськ|Славянск|Славянск|斯拉维扬斯克
UA Bakhmut|Bakhmut|Бахмут|Бахмут|Бахмут|巴赫穆特
UA Soledar|Soledar|Соледар|Саледар|Соледар|索莱达尔
UA Avdiivka|Avdiivka|Авдіївка|Аўдзееўка|Авдеевка|阿夫杰耶夫卡
UA Vuhledar|Vuhledar|Вугледар|Вугледар|Угледар|武格列达尔
UA Marinka|Marinka|Мар’їнка|Мар’інка|Марьинка|马林卡
UA Melitopol|Melitopol|Мелітополь|Мелітопаль|Мелитополь|梅利托波尔
UA Berdyansk|Berdiansk|Бердянськ|Бярдзянск|Бердянск|别尔江斯克
UA Enerhodar|Enerhodar|Енергодар|Энергадар|Энергодар|埃涅尔戈达尔
UA Izium|Izium|Ізюм|Ізюм|Изюм|伊久姆
UA Kupiansk|Kupiansk|Куп’янськ|Купянск|Купянск|库皮扬斯克
UA Kerch|Kerch|Керч|Керч|Керчь|刻赤
UA Yevpatoriya|Yevpatoria|Євпаторія|Еўпаторыя|Евпатория|叶夫帕托里亚
UA Nikopol|Nikopol|Нікополь|Нікапаль|Никополь|尼科波尔
UA Kremenchuk|Kremenchuk|Кременчук|Крамянчук|Кременчуг|克列缅丘格
BY Minsk|Minsk|Мінськ|Мінск|Минск|明斯克
BY Homyel'|Gomel|Гомель|Гомель|Гомель|戈梅利
BY Mahilyow|Mogilev|Могильов|Магілёў|Могилёв|莫吉廖夫
BY Vitebsk|Vitebsk|Вітебськ|Віцебск|Витебск|维捷布斯克
BY Hrodna|Grodno|Гродно|Гродна|Гродно|格罗德诺
BY Brest|Brest|Берестя|Брэст|Брест|布列斯特
BY Babruysk|Bobruisk|Бобруйськ|Бабруйск|Бобруйск|博布鲁伊斯克
BY Baranovichi|Baranovichi|Барановичі|Баранавічы|Барановичи|巴拉诺维奇
BY Barysaw|Borisov|Борисов|Барысаў|Борисов|鲍里索夫
BY Pinsk|Pinsk|Пінськ|Пінск|Пинск|平斯克
BY Orsha|Orsha|Орша|Орша|Орша|奥尔沙
BY Mazyr|Mozyr|Мозир|Мазыр|Мозырь|莫济里
BY Lida|Lida|Ліда|Ліда|Лида|利达
BY Polatsk|Polotsk|Полоцьк|Полацк|Полоцк|波洛茨克
BY Luninyets|Luninets|Лунинець|Лунінец|Лунинец|卢尼涅茨
BY Mar'ina Horka|Maryina Horka|Мар’їна Горка|Мар’іна Горка|Марьина Горка|马里伊纳戈尔卡
BY Machulishchy|Machulishchy|Мачулищі|Мачулішчы|Мачулищи|马丘利希
RU Moscow|Moscow|Москва|Масква|Москва|莫斯科
RU Saint Petersburg|Saint Petersburg|Санкт-Петербург|Санкт-Пецярбург|Санкт-Петербург|圣彼得堡
RU Belgorod|Belgorod|Бєлгород|Белгарад|Белгород|别尔哥罗德
RU Kursk|Kursk|Курськ|Курск|Курск|库尔斯克
RU Bryansk|Bryansk|Брянськ|Бранск|Брянск|布良斯克
RU Voronezh|Voronezh|Воронеж|Варонеж|Воронеж|沃罗涅日
RU Rostov-na-Donu|Rostov-on-Don|Ростов-на-Дону|Растоў-на-Доне|Ростов-на-Дону|顿河畔罗斯托夫
RU Krasnodar|Krasnodar|Краснодар|Краснадар|Краснодар|克拉斯诺达尔
RU Smolensk|Smolensk|Смоленськ|Смаленск|Смоленск|斯摩棱斯克
RU Volgograd|Volgograd|Волгоград|Валгаград|Волгоград|伏尔加格勒
RU Kazan|Kazan|Казань|Казань|Казань|喀山
RU Nizhniy Novgorod|Nizhny Novgorod|Нижній Новгород|Ніжні Ноўгарад|Нижний Новгород|下诺夫哥罗德
RU Kaliningrad|Kaliningrad|Калінінград|Калінінград|Калининград|加里宁格勒
RU Yekaterinburg|Yekaterinburg|Єкатеринбург|Екацярынбург|Екатеринбург|叶卡捷琳堡
RU Novosibirsk|Novosibirsk|Новосибірськ|Новасібірск|Новосибирск|新西伯利亚
RU Samara|Samara|Самара|Самара|Самара|萨马拉
RU Saratov|Saratov|Саратов|Саратаў|Саратов|萨拉托夫
RU Orël|Oryol|Орел|Арол|Орёл|奥廖尔
RU Cheboksary|Cheboksary|Чебоксари|Чэбаксары|Чебоксары|切博克萨雷
RU Vladivostok|Vladivostok|Владивосток|Уладзівасток|Владивосток|符拉迪沃斯托克
CN Beijing|Beijing|Пекін|Пекін|Пекин|北京
CN Shanghai|Shanghai|Шанхай|Шанхай|Шанхай|上海
CN Guangzhou|Guangzhou|Гуанчжоу|Гуанчжоу|Гуанчжоу|广州
CN Shenzhen|Shenzhen|Шеньчжень|Шэньчжэнь|Шэньчжэнь|深圳
CN Chongqing|Chongqing|Чунцін|Чунцын|Чунцин|重庆
CN Tianjin|Tianjin|Тяньцзінь|Цяньцзінь|Тяньцзинь|天津
CN Wuhan|Wuhan|Ухань|Ухань|Ухань|武汉
CN Chengdu|Chengdu|Ченду|Чэнду|Чэнду|成都
CN Xi’an|Xi’an|Сіань|Сіань|Сиань|西安
CN Nanjing|Nanjing|Нанкін|Нанкін|Нанкин|南京
CN Shenyang|Shenyang|Шеньян|Шэньян|Шэньян|沈阳
CN Hangzhou|Hangzhou|Ханчжоу|Ханчжоу|Ханчжоу|杭州
CN Harbin|Harbin|Харбін|Харбін|Харбин|哈尔滨
CN Qingdao|Qingdao|Ціндао|Ціндао|Циндао|青岛
CN Zhengzhou|Zhengzhou|Чженчжоу|Чжэнчжоу|Чжэнчжоу|郑州
CN Jinan|Jinan|Цзінань|Цзінань|Цзинань|济南
CN Changchun|Changchun|Чанчунь|Чанчунь|Чанчунь|长春
CN Dalian|Dalian|Далянь|Далянь|Далянь|大连
CN Urumqi|Ürümqi|Урумчі|Урумчы|Урумчи|乌鲁木齐
CN Lanzhou|Lanzhou|Ланьчжоу|Ланьчжоу|Ланьчжоу|兰州
CN Kunming|Kunming|Куньмін|Куньмін|Куньмин|昆明
HK Hong Kong|Hong Kong|Гонконг|Ганконг|Гонконг|香港
MD Chisinau|Chișinău|Кишинів|Кішынёў|Кишинёв|基希讷乌
PL Warsaw|Warsaw|Варшава|Варшава|Варшава|华沙
PL Krakow|Kraków|Краків|Кракаў|Краков|克拉科夫
PL Rzeszow|Rzeszów|Жешув|Жэшаў|Жешув|热舒夫
PL Lublin|Lublin|Люблін|Люблін|Люблин|卢布林
PL Gdansk|Gdańsk|Гданськ|Гданьск|Гданьск|格但斯克
LT Vilnius|Vilnius|Вільнюс|Вільнюс|Вильнюс|维尔纽斯
LT Kaunas|Kaunas|Каунас|Каўнас|Каунас|考纳斯
BE Brussels|Brussels|Брюссель|Брусель|Брюссель|布鲁塞尔
DE Munich|Munich|Мюнхен|Мюнхен|Мюнхен|慕尼黑
TR Istanbul|Istanbul|Стамбул|Стамбул|Стамбул|伊斯坦布尔
TR Ankara|Ankara|Анкара|Анкара|Анкара|安卡拉
CH Geneve|Geneva|Женева|Жэнева|Женева|日内瓦
NL The Hague|The Hague|Гаага|Гаага|Гаага|海牙
KZ Astana|Astana|Астана|Астана|Астана|阿斯塔纳`
const byHand = new Map(
  table
    .trim()
    .split('\n')
    .map((line): [string, Names] => {
      const [key = '', en = '', uk = '', be = '', ru = '', zh = ''] = line.split('|')
      return [keyOf(key), { en, uk, be, ru, zh }]
    }),
)

const unused = new Set(byHand.keys())

/** Rows of the table above that no place has asked for: misspelt, as `plainname`. */
export const unusedNames = (): string[] => [...unused]
