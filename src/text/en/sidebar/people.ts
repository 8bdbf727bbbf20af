// The wizard's words for today's list, the people of a group, and the files they go into.

import { figure } from '../../figures.ts';
import { many } from '../many.ts';

const people = (count: number) => many(count, 'person', 'people');

export const peopleWords = {
  people: {
    /** After the figure of the headline. */
    worth: (count: number): string =>
      count === 1 ? 'person is worth contacting today' : 'people are worth contacting today',
    reasons: {
      drowsy: (count: number) => `${figure(count)} just turned drowsy`,
      due: (count: number) => `${figure(count)} about due`,
      dated: (count: number) => `${figure(count)} with a dated step`,
      sleeper: (count: number) => `${figure(count)} ${count === 1 ? 'has' : 'have'} slept for a while`,
      first: (count: number) => `${figure(count)} bought for the first time last week`,
    },
    week: 'What is new',
    weekNothing: 'Nothing to do: nobody turned drowsy, and nobody is due.',
    weekList: 'Today’s list',
    comma: ', ',
    open: (count: number) => `See today’s ${figure(count)}`,
    show: (count: number) => `Show these ${figure(count)}`,
    title: (count: number) => people(count),
    everybody: 'All customers',
    groups: 'Groups and lists',
    groupsAbout: 'Choose a group to see who is in it, and to make it a list for your staff.',
    own: 'Your labels',
    ownAbout: 'One rule a line. The first that fits a customer gives the label; everybody else is “Others”.',
    ownExample: 'VIP: net >= 10000 in 12 months\nWaiting: orders >= 3 and nes = S1',
    ownRules: 'Rules',
    ownWords:
      'Figures: net, gross, orders, days, aov, recency, cycle, ratio; “in 12 months” where you like. Tags: nes, hml, cell, tier, rfm, segment.',
    ownColumns: (columns: readonly string[]) => `Columns of your orders: ${columns.join(', ')}.`,
    ownUnread: (near: string) => `Cannot be read near “${near}”, so it is left out.`,
    ownOthers: 'Others',
    ownPlaces: 'People a day on Today',
    ownPlacesWrong: 'A whole number from 1 to 500.',
    ownSteps: 'Dated steps stand on the sheet “Your settings”, which comes with it.',
    ownWrite: 'Write with these',
    private: {
      title: 'A copy without names',
      about: 'For a consultant or a client: values only, without who your customers are.',
      is: 'In it: the figures of each customer under a pseudonym, and the counts of groups, months and stores.',
      not: 'Not in it: names, emails, phones, order numbers, notes, messages, what could not be read.',
      products: 'Name products',
      least: 'Groups under',
      none: 'Any size',
      leastAbout:
        'Groups and cohorts of fewer customers become one, and counts of fewer are blank. Pseudonyms are keyed: the same in each copy of this file, and nobody can try out phone numbers.',
      small: 'Small groups',
      question: 'Figures without names',
      asOf: (day: string) => `As of ${day}`,
      tab: (name: string) => `Copy ${name}`,
      download: 'Download as xlsx',
      sheets: 'As sheets, to be copied',
      making: 'One moment…',
      madeFile: 'The file is saved on your computer.',
      madeSheets: (count: number) => many(count, 'sheet is made', 'sheets are made'),
      made: (tables: readonly string[], small: string) =>
        `In it: ${tables.join(', ')}. Small groups that became one, and counts left blank: ${small}.`,
    },
    kindsOf: { time: 'This week', label: 'Your labels', segment: 'RFM segments', all: 'Everybody' },
    listed: 'has a list',
    makeList: 'Make a work list',
    openList: 'Open the work list',
    makeView: 'Give the group a tab of its own',
    openView: 'Open the group’s own tab',
    viewAbout:
      'The columns of Customers, of this group alone: sort and filter it without disturbing anybody.',
    made: (name: string) => `“${name}” is there. Each run keeps it up to date.`,
    byWorth: 'Most worth first',
    byDay: 'Whoever is due comes first; sleepers by chance × value',
    value: 'Value',
    chance: (percent: string) => `chance ${percent}`,
    more: (count: number) => `${figure(count)} more`,
    noContacts:
      'The orders have no column with an email, a phone or a LINE id, so there is nothing to put into a file.',
    nobody: 'Nobody is in this group.',
    files: 'Download for ads and mail',
    kinds: {
      meta: { name: 'Meta', about: 'Phone and email, as codes (SHA-256)' },
      google: { name: 'Google Ads', about: 'Phone and email, as codes (SHA-256)' },
      line: { name: 'LINE', about: 'LINE user ids' },
      mail: { name: 'CSV for mail tools', about: 'Name and email, as they are' },
    },
    inGroup: 'In the group',
    inFile: 'Go into the file',
    withoutConsent: 'No consent to marketing',
    unreachable: 'Nothing the platform can match',
    repeated: 'The same person twice',
    tooFew: (count: number, least: number) =>
      `${figure(count)} may be too few: from ${figure(least)} on the platform can use them. A call or a message is more direct.`,
    hold: {
      label: 'Hold some back, to see later whether it worked',
      about:
        'They are drawn by lot and left out of the list or file. Whether they come all the same shows what the message brought.',
      shares: 'How many',
      share: (percent: number, count: number) => `${percent}% (${figure(count)})`,
      half: 'Halves tell sooner.',
      verdict: (days: number) => `The verdict comes after ${figure(days)} days of orders.`,
      tooFew: (count: number, least: number) =>
        `To see later whether it worked, some could be held back. For that, ${people(count)} who may be contacted are too few: under ${least} it would tell nothing.`,
      running: (day: string, until: string) =>
        `Drawn on ${day}: who is held back stays out of every list and file until ${until}. Lists made before that leave them out from the next update on.`,
      before: (day: string) =>
        `A file of this group was made on ${day} with nobody held back. Whom it reached can no longer be told apart.`,
      heldBack: 'Held back',
    },
    named: (file: string) =>
      `The file is called ${file}: its name says nothing about spend. It is saved on your computer and sent to nobody.`,
    download: (name: string) => `Download for ${name}`,
  },
  campaigns: {
    title: 'Campaigns',
    none: 'No list or file was made yet.',
    cost: 'What it cost',
    running: 'Some are held back now',
    save: 'Keep',
    fault: 'Write an amount, or nothing.',
    forget: 'Forget the campaigns too, and who is held back',
    forgetAbout: 'Without them, nobody can tell whether the campaigns worked.',
  },
};
