/** The countries of ISO 3166-1 by their names: those of Ibero-America first, where these forums travel. */
import { country } from '../lib/look';

const near = 'AR BO BR CL CO CR CU DO EC SV ES GT HN MX NI PA PY PE PR PT UY VE';
const others = `
  AD AE AF AG AI AL AM AO AQ AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BQ BS BT BV BW BY
  BZ CA CC CD CF CG CH CI CK CM CN CV CW CX CY CZ DE DJ DK DM DZ EE EG EH ER ET FI FJ FK FM FO FR GA
  GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GU GW GY HK HM HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
  JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK
  ML MM MN MO MP MQ MR MS MT MU MV MW MY MZ NA NC NE NF NG NL NO NP NR NU NZ OM PF PG PH PK PL PM PN
  PS PW QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SX SY SZ TC TD TF TG TH
  TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UZ VA VC VG VI VN VU WF WS YE YT ZA ZM ZW
`;

const byName = (codes: string): string[] =>
  codes
    .trim()
    .split(/\s+/)
    .sort((one, other) => country(one).localeCompare(country(other)));

/** The codes in the order to choose from, in the language in use. */
export const countries = (): string[] => [...byName(near), ...byName(others)];
