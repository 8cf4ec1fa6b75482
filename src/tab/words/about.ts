import { inWords, type Day } from '../../plan/day';
import { spoken } from '../../plan/words/spoken';

/** Words of the accessibility statement. */
export const aboutWords = spoken('about', {
  title: 'Accessibility of this tab',
  statement: [
    {
      heading: 'How far it complies',
      says: [
        'This tab is meant to meet the Web Content Accessibility Guidelines 2.2, level AA, as the Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018 ask.',
        'It is partly compliant: nothing is known that fails, but what is named below has not been tested by people yet.',
      ],
    },
    {
      heading: 'How it can be used',
      says: [
        'By keyboard alone: Tab goes from part to part, Enter opens, Escape closes and goes back to where you were.',
        'In the long table of the plan: the arrow keys go from cell to cell, Home and End along a row, with Ctrl to the first and last row, Page up and Page down by ten rows. Enter opens an action, orders by the name of a column, and goes to the button of a heading; Escape comes back from it.',
        'With a screen reader: every control has a name, every screen a title and headings, and what has been saved or could not be is said aloud.',
        'At 400 %, on a screen 320 pixels wide and with text set further apart, without scrolling sideways but in tables of numbers, which the arrow keys scroll.',
        'Without colour: a rating is always a word and a shape. Charts have their numbers beside them and can be read as tables.',
        'In light, in dark and in high contrast, as Teams or your browser asks.',
        'Without movement: nothing moves that your device was told not to move.',
      ],
    },
    {
      heading: 'How it was tested',
      says: [
        'Before each release a program (axe) looks at every screen in the light, dark and high-contrast themes, at phone width and at 400 %, with menus, panels, forms and their faults open.',
        'Before each release the job of each screen is done in a real browser by keyboard alone; wherever the focus stops it has to be in sight, not covered, and shown, at 400 % and in the colours that a system forces too.',
      ],
    },
    {
      heading: 'What has not been tested',
      says: [
        'Screen readers themselves (NVDA, JAWS, Narrator, VoiceOver, TalkBack), screen magnifiers and speech control: no person has used the tab with them yet.',
        'Browsers other than Chromium, on which Teams and Edge stand, and the Teams apps of phones.',
        'SharePoint’s own lists and the cards of the bot, whose look is that of Teams and SharePoint.',
      ],
    },
    {
      heading: 'What is known not to be right',
      says: [
        'The long table draws only the rows in sight, so the search of the browser does not find the others. The search of the tab does.',
        'Dates are chosen with the date picker of the browser, which differs from one to the next.',
        'Files that people add as evidence are as accessible as whoever wrote them made them.',
      ],
    },
  ],
  writtenOn: (on: Day) =>
    `This statement was written on ${inWords(on)}, from tests made on that day.`,
  tell: 'Whom to tell of a problem, or to ask for the plan in another form',
  tellAny: 'The plan manager of this plan.',
  complain: 'If you are not happy with the answer',
  enforce:
    'The Equality and Human Rights Commission sees to it that the regulations are kept in England, Scotland and Wales. The Equality Advisory and Support Service (EASS) advises you and takes complaints: www.equalityadvisoryservice.com; in Northern Ireland, the Equality Commission for Northern Ireland.',
  glossary: 'What acronyms mean',
  link: 'Accessibility',
});
