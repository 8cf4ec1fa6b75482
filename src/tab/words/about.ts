import { spoken } from '../../plan/words/spoken';

/** Words of the accessibility statement. */
export const aboutWords = spoken('about', {
  title: 'Accessibility of this tab',
  statement: [
    {
      heading: 'What it is meant to meet',
      says: [
        'The Web Content Accessibility Guidelines 2.2, level AA, as the Public Sector Bodies Accessibility Regulations 2018 ask.',
        'Every screen is checked by a program (axe) in the light, dark and high-contrast themes and at phone width before each release.',
        'A check by a person with each kind of assistive technology has not been made yet. Until it has, treat the tab as partly compliant.',
      ],
    },
    {
      heading: 'How it can be used',
      says: [
        'By keyboard alone: Tab goes from part to part, the arrow keys from action to action, Enter opens, Escape closes.',
        'With a screen reader: every control has a name, and what has been saved or could not be is said aloud.',
        'At 400 % and on a screen 320 pixels wide, without scrolling sideways but in tables of numbers.',
        'Without colour: a rating is always a word and a shape. Charts can be read as tables.',
        'Without movement: nothing moves that your device was told not to move.',
      ],
    },
    {
      heading: 'What is known not to be right',
      says: [
        'The long table draws only the rows in sight, so the search of the browser does not find the others. The search of the tab does.',
        'Dates are chosen with the date picker of the browser, which differs from one to the next.',
      ],
    },
  ],
  tell: 'Whom to tell of a problem, or to ask for the plan in another form',
  tellAny: 'The plan manager of this plan.',
  enforce:
    'If you are not happy with the answer, the Equality Advisory and Support Service (EASS) can advise you; in Northern Ireland, the Equality Commission for Northern Ireland.',
  glossary: 'What acronyms mean',
  link: 'Accessibility',
});
