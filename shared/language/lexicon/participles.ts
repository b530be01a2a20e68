/** Past participles that don't end in -ed. "Should have" is about the past only before one of these. */
const IRREGULAR: ReadonlySet<string> = new Set(
  (
    'arisen awoken been beaten become begun bent bet bitten blown born borne bought bound broken brought built burnt ' +
    'burst caught chosen clung come cost crept cut dealt done drawn driven drunk dug eaten fallen felt flown forbidden ' +
    'foreseen forgiven forgot forgotten fought found frozen given gone got gotten ground grown had heard held hidden hit ' +
    'hung hurt kept known laid lain leant leapt learnt led left lent let lit lost made meant met misread misunderstood ' +
    'mistaken oversaw overseen overslept overtaken paid proven put quit read rebuilt redone reset rewritten ridden risen ' +
    'rung run said sat seen sent set sewn shaken shot shown shut slept slid slipped sought sold spelt spent split spoken ' +
    'spread sprung stolen stood struck stuck sunk sworn swept swum swung taken taught thought thrown told torn ' +
    'understood undone upset withdrawn woken won worn wound written'
  ).split(' '),
);

const NOT_PAST: ReadonlySet<string> = new Set(
  'need feed speed seed shed bed red deed breed indeed embed unlimited limited detailed automated shared dedicated'.split(
    ' ',
  ),
);

/** Whether a normalised word is, or looks like, a past participle. */
export function isParticiple(key: string): boolean {
  return IRREGULAR.has(key) || (key.length > 3 && key.endsWith('ed') && !NOT_PAST.has(key));
}
