/**
 * States and territories, seven letters each: two of ISO 3166 alpha-2, three of alpha-3, two of FIPS 10-4, which the
 * GDELT Project writes (`--`: none). `RS` is Serbia in the first and Russia in the last; Kosovo's codes are those that
 * everybody uses for want of assigned ones.
 */
const CODES =
  'ADANDAN AEAREAE AFAFGAF AGATGAC AIAIAAV ALALBAL AMARMAM AOAGOAO AQATAAY ARARGAR ASASMAQ ATAUTAU AUAUSAS AWABWAA AXALA-- AZAZEAJ BABIHBK BBBRBBB BDBGDBG BEBELBE BFBFAUV BGBGRBU BHBHRBA BIBDIBY BJBENBN BLBLMTB BMBMUBD BNBRNBX BOBOLBL BQBES-- BRBRABR BSBHSBF BTBTNBT BVBVTBV BWBWABC BYBLRBO BZBLZBH CACANCA CCCCKCK CDCODCG CFCAFCT CGCOGCF CHCHESZ CICIVIV CKCOKCW CLCHLCI CMCMRCM CNCHNCH COCOLCO CRCRICS CUCUBCU CVCPVCV CWCUWUC CXCXRKT CYCYPCY CZCZEEZ DEDEUGM DJDJIDJ DKDNKDA DMDMADO DODOMDR DZDZAAG ECECUEC EEESTEN EGEGYEG EHESHWI ERERIER ESESPSP ETETHET FIFINFI FJFJIFJ FKFLKFK FMFSMFM FOFROFO FRFRAFR GAGABGB GBGBRUK GDGRDGJ GEGEOGG GFGUFFG GGGGYGK GHGHAGH GIGIBGI GLGRLGL GMGMBGA GNGINGV GPGLPGP GQGNQEK GRGRCGR GSSGSSX GTGTMGT GUGUMGQ GWGNBPU GYGUYGY HKHKGHK HMHMDHM HNHNDHO HRHRVHR HTHTIHA HUHUNHU IDIDNID IEIRLEI ILISRIS IMIMNIM ININDIN IOIOTIO IQIRQIZ IRIRNIR ISISLIC ITITAIT JEJEYJE JMJAMJM JOJORJO JPJPNJA KEKENKE KGKGZKG KHKHMCB KIKIRKR KMCOMCN KNKNASC KPPRKKN KRKORKS KWKWTKU KYCYMCJ KZKAZKZ LALAOLA LBLBNLE LCLCAST LILIELS LKLKACE LRLBRLI LSLSOLT LTLTULH LULUXLU LVLVALG LYLBYLY MAMARMO MCMCOMN MDMDAMD MEMNEMJ MFMAFRN MGMDGMA MHMHLRM MKMKDMK MLMLIML MMMMRBM MNMNGMG MOMACMC MPMNPCQ MQMTQMB MRMRTMR MSMSRMH MTMLTMT MUMUSMP MVMDVMV MWMWIMI MXMEXMX MYMYSMY MZMOZMZ NANAMWA NCNCLNC NENERNG NFNFKNF NGNGANI NINICNU NLNLDNL NONORNO NPNPLNP NRNRUNR NUNIUNE NZNZLNZ OMOMNMU PAPANPM PEPERPE PFPYFFP PGPNGPP PHPHLRP PKPAKPK PLPOLPL PMSPMSB PNPCNPC PRPRIRQ PSPSEWE PTPRTPO PWPLWPS PYPRYPA QAQATQA REREURE ROROURO RSSRBRI RURUSRS RWRWARW SASAUSA SBSLBBP SCSYCSE SDSDNSU SESWESW SGSGPSN SHSHNSH SISVNSI SJSJMSV SKSVKLO SLSLESL SMSMRSM SNSENSG SOSOMSO SRSURNS SSSSDOD STSTPTP SVSLVES SXSXMNN SYSYRSY SZSWZWZ TCTCATK TDTCDCD TFATFFS TGTGOTO THTHATH TJTJKTI TKTKLTL TLTLSTT TMTKMTX TNTUNTS TOTONTN TRTURTU TTTTOTD TVTUVTV TWTWNTW TZTZATZ UAUKRUP UGUGAUG UMUMI-- USUSAUS UYURYUY UZUZBUZ VAVATVT VCVCTVC VEVENVE VGVGBVI VIVIRVQ VNVNMVM VUVUTNH WFWLFWF WSWSMWS XKXKXKV YEYEMYM YTMYTMF ZAZAFSF ZMZMBZA ZWZWEZI'

const ALIASES =
  'COD:dr congo,democratic republic of congo,democratic republic of the congo,drc,zaire,congo kinshasa|COG:republic of congo,republic of the congo,congo,congo brazzaville|BIH:bosnia herzegovina,bosnia and herzegovina,bosnia|RUS:russian federation,soviet union|TUR:turkey,turkiye|CIV:ivory coast,cote d ivoire|SWZ:kingdom of eswatini,swaziland,eswatini|MMR:myanmar,burma|KHM:cambodia,kampuchea|MKD:macedonia fyr,macedonia,north macedonia,fyr macedonia|PSE:palestine,state of palestine,occupied palestinian territory,west bank,gaza strip,gaza,palestinian territories|CZE:czech republic|USA:united states of america,united states,usa|GBR:united kingdom of great britain and northern ireland,great britain,uk|IRN:iran islamic republic of|SYR:syrian arab republic|VNM:viet nam|LAO:lao people s democratic republic,laos|KOR:republic of korea,south korea,korea south|PRK:dem people s republic of korea,democratic people s republic of korea,north korea,korea north|MDA:republic of moldova|TZA:united republic of tanzania|BOL:plurinational state of bolivia|VEN:bolivarian republic of venezuela|BRN:brunei darussalam|TLS:east timor|CPV:cape verde|GMB:the gambia|BHS:the bahamas|HKG:hong kong|MAC:macau,macao|FSM:micronesia,federated states of micronesia|STP:sao tome and principe|VAT:vatican,holy see|FLK:falkland islands|SSD:republic of south sudan|YEM:north yemen|CAF:central african rep'

const isoOfAlpha2 = new Map<string, string>()
const isoOfFipsCode = new Map<string, string>([
  // The West Bank is WE; Gaza and the codes that Serbia had before have no line of their own.
  ['GZ', 'PSE'],
  ['RB', 'SRB'],
])
const alpha3 = new Set<string>()
for (const codes of CODES.split(' ')) {
  const iso = codes.slice(2, 5)
  isoOfAlpha2.set(codes.slice(0, 2), iso)
  isoOfFipsCode.set(codes.slice(5), iso)
  alpha3.add(iso)
}
isoOfFipsCode.delete('--')

/** ISO 3166 alpha-3 of a FIPS 10-4 code: `RS` is Russia. */
export function isoOfFips(code: string): string | undefined {
  return isoOfFipsCode.get(code.toUpperCase())
}

let byName: Map<string, string> | null = null
/** Names as they were written: a file says the same few again and again. */
const known = new Map<string, string | undefined>()

/** ISO 3166 alpha-3 of a country's name in English or its ISO code: `RS` is Serbia, `NA` Namibia. */
export function isoOfCountry(written: string): string | undefined {
  if (/^[A-Za-z]{2}$/.test(written)) return isoOfAlpha2.get(written.toUpperCase())
  if (/^[A-Za-z]{3}$/.test(written) && alpha3.has(written.toUpperCase())) return written.toUpperCase()
  byName ??= nameCountries()
  if (known.has(written)) return known.get(written)
  // UCDP writes the former name in brackets: DR Congo (Zaire).
  const iso = byName.get(plain(written)) ?? byName.get(plain(written.replace(/\([^)]*\)/g, ' ')))
  if (known.size < 1_000) known.set(written, iso)
  return iso
}

function nameCountries(): Map<string, string> {
  const names = new Map<string, string>()
  const english = new Intl.DisplayNames('en', { type: 'region' })
  for (const [code, iso] of isoOfAlpha2) {
    const name = english.of(code)
    if (name) names.set(plain(name), iso)
  }
  for (const line of ALIASES.split('|')) for (const name of line.slice(4).split(',')) names.set(name, line.slice(0, 3))
  return names
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
