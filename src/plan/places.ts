import { EQUALITY_ACT, type Duty } from './tagSets';

/** Places whose duty can be taken as it is; elsewhere the sets are written by hand. */
export const PLACES = ['great-britain', 'with-socio-economic', 'northern-ireland'] as const;
export type Place = (typeof PLACES)[number];

const DISADVANTAGE = 'Socio-economic disadvantage';
const OUTCOMES = 'Reduce inequalities of outcome';

/**
 * Scottish and Welsh authorities named for it have the duty of section 1 as well:
 * https://www.legislation.gov.uk/ukpga/2010/15/section/1. It knows disadvantage alone, and the
 * general duty does not know disadvantage.
 */
const WITH_SECTION_1: Duty = {
  characteristics: [...EQUALITY_ACT.characteristics, DISADVANTAGE],
  aims: [...EQUALITY_ACT.aims, OUTCOMES],
  onlyUnder: [
    ...EQUALITY_ACT.characteristics.map(
      characteristic =>
        EQUALITY_ACT.onlyUnder.find(only => only.characteristic === characteristic) ?? {
          characteristic,
          aims: EQUALITY_ACT.aims,
        },
    ),
    { characteristic: DISADVANTAGE, aims: [OUTCOMES] },
  ],
};

const OPPORTUNITY = 'Promote equality of opportunity';
const RELATIONS = 'Promote good relations';
const BOTH = ['Religious belief', 'Political opinion', 'Racial group'];
const FIRST_ALONE = [
  'Age',
  'Marital status',
  'Sexual orientation',
  'Men and women',
  'Disability',
  'Dependants',
];

/** Good relations are owed between three of the nine: https://www.legislation.gov.uk/ukpga/1998/47/section/75 (subsection 2). */
const SECTION_75: Duty = {
  characteristics: [...BOTH, ...FIRST_ALONE],
  aims: [OPPORTUNITY, RELATIONS],
  onlyUnder: FIRST_ALONE.map(characteristic => ({ characteristic, aims: [OPPORTUNITY] })),
};

/** The duty of each place, to begin a plan's sets with. */
export const DUTIES: Readonly<Record<Place, Duty>> = {
  'great-britain': EQUALITY_ACT,
  'with-socio-economic': WITH_SECTION_1,
  'northern-ireland': SECTION_75,
};
