// What is told about the custom functions, in English: the reference page, the sidebar, and the help that Sheets shows.

import type { FunctionHelpTexts } from '../../functions/help.ts';

export const help: FunctionHelpTexts = {
  families: {
    orders: 'From your orders',
    customers: 'From your own customer table',
  },
  /** What holds for every function. */
  general: [
    'Ranges may be whole columns such as B2:B. The columns of your orders must be of the same height and start in the same row; blank rows are passed over.',
    'A column in gives a column out, of the same height: blank in, blank out. Leave the cells below and beside the formula empty, or Sheets shows #REF!. It shows #REF! too where the sheet has fewer rows or columns than the answer: add some at its end, or insert the formula from the sidebar, which adds them.',
    'A cell that cannot be read is passed over and answered with a blank. Write "why" as the last argument to see the reason. A wrong argument is answered with one sentence that names it: point at the cell to read it.',
    'Days are the days the spreadsheet shows, in its own time zone. as_of left out is your latest order, so results change only when orders change.',
    'TODAY() and NOW() change all the time. Sheets does not recalculate an add-on’s functions for them: the cell stays at “Loading…”. Type the day into a cell and point as_of at it; Ctrl+; types today.',
    'Use one formula for a column, not one a row: each formula reads all orders again.',
    'The functions do not know order statuses. Leave out cancelled orders with FILTER, the same in each column: FILTER(Orders!A2:A, Orders!D2:D<>"cancelled").',
  ],
  /** Arguments by name; where a function means another thing by it, it says so itself. */
  arguments: {
    x: 'On how many days the customer bought after the first purchase day, one or a column.',
    t_x: 'From the first to the last purchase day, in days; 0 where x is 0. The same shape.',
    T: 'From the first purchase day to the as-of day, the same unit and shape.',
    mean: 'The mean amount of a purchase day, the same shape.',
    parameters:
      'r, alpha, a and b as fitted to your shop: four cells of the Settings sheet, or a text such as "0.24/4.41/0.79/2.43".',
    customer: 'A customer, or a column of customers such as A2:A.',
    emails: 'The email column of your orders; "" where there is none.',
    phones: 'The phone column of your orders, the same rows.',
    member_ids: 'The column of member or customer numbers, the same rows.',
    names: 'The column of full names, the same rows: they count where a row has nothing else.',
    order_customers: 'The customer column of your orders.',
    order_dates: 'The day column of your orders, the same rows: dates, serial numbers or text.',
    as_of:
      'The day to count back from: a cell with a day, or text such as "2011-12-09". Left out: your latest order. Later orders do not count. TODAY() and NOW() do not work here.',
    rule: 'When a customer is S1, S2 and S3: "2/2.5/3" purchase cycles (usual), "1/2/3", own numbers, or "days:90/135/180" for the same days for everyone. May go on with "; new stays new" and "; shop cycle mean".',
    order_amounts:
      'The amount column of your orders, the same rows. With it, refunds (negative amounts) are no purchases.',
    why: 'Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer.',
    order_ids:
      'The order number column, the same rows: rows with the same number are one order. Left out, each row is an order.',
    scale: 'The best score: 5 (usual), 4 or 3.',
    cuts: 'How scores are cut: "quantile" (equal groups, usual), shares of customers in percent from the best score down such as "20/30", "rfm-r" as the R package rfm does, or a range of own cut points: columns R (days), F (orders), M (money), one row a cut.',
    language:
      'The language of the answer: "en" or "zh-TW". Left out: the language of the spreadsheet’s locale.',
  },
  functions: {
    P_ALIVE: {
      short: 'Still a customer?',
      answers:
        'Tells how likely customers have not left for good, from figures you already have (BG/NBD, Fader, Hardie and Lee 2005).',
      result: 'A probability from 0 to 1 for each customer; 1 for who has not come back yet.',
      examples: [
        'The published customer of the CDNOW data, in weeks.',
        'A table of customers with the parameters on the Settings sheet.',
      ],
    },
    CHANCE_TO_ORDER: {
      short: 'Chance of an order',
      answers:
        'Tells how likely at least one order comes within so many days, from figures you already have (BG/NBD, Fader, Hardie and Lee 2005).',
      result: 'A probability from 0 to 1 for each customer. Of 100 customers with 0.3, about 30 come.',
      arguments: { within: 'How many days to look ahead, in the unit of T: 90 for days.' },
      examples: [
        'The published customer of the CDNOW data: within 39 weeks.',
        'A table of customers, 90 days ahead, with the parameters on the Settings sheet.',
      ],
    },
    CUSTOMER_VALUE: {
      short: 'Value to come',
      answers:
        'Gives what customers are expected to bring: orders to come × what one is worth, money a year away worth less (BG/NBD and Gamma-Gamma). Days only.',
      result: 'An amount for each customer. Revenue unless a margin is given.',
      arguments: {
        parameters:
          'r, alpha, a, b, p, q and v as fitted to your shop: seven cells of the Settings sheet, or a text with slashes between them.',
        within: 'How many days to look ahead. Left out: 365.',
        margin: 'What is left of revenue, in percent. Left out: 100.',
        discount: 'How much less money a year away is worth, in percent. Left out: 10.',
      },
      examples: [
        'Came back on 3 further days over 200 days, a customer for 300; 45 a purchase day.',
        'A table of customers, with a margin of 40%.',
      ],
    },
    CUSTOMER_KEY: {
      short: 'One key for one person',
      answers:
        'Gives rows that share a member number, an email or a phone one key, in whatever spelling, so that the other functions count one person once.',
      result:
        'A key for each row: the member number, else the email, else the phone, else the name. Blank where the row says nobody. What more than five people share joins nobody.',
      examples: [
        'Emails in B, phones in C: put it in G2, then count by it, as in =NES_TAG(G2:G, G2:G, A2:A).',
        'With member numbers in A and names in D.',
        'By phone alone: 0912-345-678 and +886 912 345 678 are one.',
      ],
    },
    NES_TAG: {
      short: 'N, E0, S1, S2 or S3',
      answers:
        'Tells how awake each customer is, by the customer’s own purchase cycle: N new, E0 active, S1 drowsy, S2 half-asleep, S3 asleep.',
      result:
        'A tag for each customer, in the shape of customer. Blank where the cell is blank or the customer has no order up to as_of.',
      examples: [
        'In an order sheet with customers in A and days in B: tags every row.',
        'In a list of customers: tags each of them as of the day in H1.',
        'One customer, with the same days for everyone.',
        'The reason for each tag, in words.',
      ],
    },
    RFM_CODE: {
      short: 'The three-digit score',
      answers:
        'Scores each customer on recency, frequency and money, as a code such as "543": R, F, M in this order, higher is better.',
      result: 'A code as text for each customer, in the shape of customer.',
      arguments: {
        order_amounts: 'The amount column of your orders, the same rows. A negative amount is a refund.',
      },
      examples: [
        'Five equal groups in each dimension.',
        'With order numbers; score 3 for the best 20% of customers, 2 for the next 30%, 1 for the rest.',
        'Own cut points: three rows, columns R in days, F in orders, M in money.',
      ],
    },
    HML_TIER: {
      short: 'High, medium or low spend',
      answers: 'Tells whether each customer spends much, medium or little: H, M or L by net amount.',
      result: 'H, M or L for each customer, in the shape of customer.',
      arguments: {
        order_amounts: 'The amount column of your orders, the same rows. A negative amount is a refund.',
        cuts: 'Who is H and M: "20/30/50" percent of customers (usual), "thirds", "revenue" (those who bring 80%, the next 15%), or two amounts: "amount:500/2000" or two cells, over the first is M, over the second is H.',
      },
      examples: [
        'H for the top 20% of customers, M for the next 30%, L for the rest.',
        'H for the fewest customers who bring 80% of revenue.',
      ],
    },
    PURCHASE_CYCLE: {
      short: 'Usual days between purchases',
      answers:
        'Gives the usual number of days between a customer’s purchases: from the first to the last purchase day, by the gaps between.',
      result: 'Days, with decimals. Blank for customers who bought on one day only.',
      examples: ['The cycle of each customer.'],
    },
    NEXT_PURCHASE: {
      short: 'The day we expect them',
      answers:
        'Gives the day a customer is expected next: last purchase day plus the own purchase cycle, or the shop’s cycle for customers who bought on one day only.',
      result: 'A date. Blank for customers who bought on one day only, as long as nobody has come back.',
      examples: ['The expected day of each customer.'],
    },
    SEGMENT_TABLE: {
      short: 'The whole customer table',
      answers:
        'Writes the whole customer table with headers: tags, scores, segment, days, orders and money of every customer.',
      result:
        'A table with a header row, customers by net amount from the highest. The header of the days column names the as-of day.',
      arguments: {
        order_amounts: 'The amount column of your orders, the same rows. A negative amount is a refund.',
        options:
          'Other rules, as text such as "nes=1/2/3; scale=3; map=zh8", or two columns of names and values. "show=check" lists the rows left out and why, "show=cuts" the cut points.',
      },
      examples: [
        'All customers, usual rules.',
        'With order numbers, an earlier sleep and the eight segments.',
        'Which rows were left out, and why.',
      ],
    },
    COHORT_TABLE: {
      short: 'Who came back, by month',
      answers:
        'Writes the cohort table: one row for the customers of each first month, one column for each month after it.',
      result:
        'A table with a header row: cohort, its customers, then period 0, 1, 2 … A period that has not begun is blank. The first header names the as-of day, and the period that is still running.',
      arguments: {
        order_amounts:
          'The amount column of your orders, the same rows: needed for revenue, aov and cumulative; with it refunds are no purchases.',
        measure:
          '"customers" (usual), "retention" (share of the cohort), "orders", "revenue", "aov" (revenue per order) or "cumulative" (revenue so far per customer of the cohort).',
        period: '"month" (usual), "week" or "quarter".',
      },
      examples: ['How many of each month’s new customers bought, month by month.', 'Revenue by quarter.'],
    },
    NES_OF: {
      short: 'Tag from first and last day',
      answers: 'Gives the NES tag of customers whose first and last purchase day you already have.',
      result: 'A tag for each customer. Blank where a day is missing or later than as_of.',
      arguments: {
        first: 'First purchase day, one or a column.',
        last: 'Last purchase day, the same shape.',
        days: 'On how many different days the customer bought, the same shape.',
        as_of:
          'The day to count back from: a cell with a day, or text such as "2011-12-09". TODAY() and NOW() do not work here.',
        shop_cycle:
          'The shop’s cycle in days, for customers who bought on one day only. Left out: the median cycle of the repeat buyers in the columns.',
      },
      examples: [
        'A repeat buyer with a cycle of 133 days, 109 days ago.',
        'One purchase day, measured by the shop’s cycle.',
        'A whole table of customers.',
      ],
    },
    RFM_OF: {
      short: 'Score from your own figures',
      answers: 'Gives the RFM code of customers whose recency, frequency and money you already have.',
      result: 'A code as text for each customer.',
      arguments: {
        recency: 'Days since the last purchase, one or a column. One cell only together with own cut points.',
        frequency: 'Number of orders, the same shape.',
        monetary: 'Money spent, the same shape.',
      },
      examples: [
        'One customer, own cut points: 12 days is within 30 (3), 6 orders are over 3 (3), 1500 is over 500 but not over 2000 (2).',
        'A whole table of customers.',
      ],
    },
    HML_OF: {
      short: 'High, medium or low of an amount',
      answers: 'Gives H, M or L for amounts you already have.',
      result: 'H, M or L for each amount. Zero and less is L.',
      arguments: {
        amount:
          'The column of what each customer spent, such as F2:F. One cell only together with own amounts in cuts.',
        cuts: 'Who is H and M: "20/30/50" percent of customers (usual), "thirds", "revenue" (those who bring 80%, the next 15%), or two amounts: "amount:500/2000" or two cells, over the first is M, over the second is H.',
      },
      examples: ['Over 500, not over 2000.', 'A column: top 20%, next 30%, the rest.'],
    },
    TIER_OF: {
      short: 'Platinum, gold, iron or lead',
      answers:
        'Gives the pyramid tier of amounts: platinum for the top 1% of customers, gold for the next 4%, iron for the next 15%, lead for the rest.',
      result: 'The tier’s name for each amount.',
      arguments: {
        amount: 'The column of what each customer spent, such as F2:F.',
      },
      examples: ['A column of customers’ spend.'],
    },
    RFM_SEGMENT: {
      short: 'The segment of an RFM code',
      answers: 'Names the segment of an RFM code, such as Champions for "555".',
      result: 'The segment’s name for each code.',
      arguments: {
        code: 'An RFM code such as "543", or a column of them.',
        map: '"classic11" (usual), "rf10", "zh8", or a range of your own with codes in its first column and names in its second.',
        scale: 'The best score of the codes: 5 (usual), 4 or 3.',
        nes: 'The NES tag beside each code. A champion who is late by the own cycle (S1 to S3) is then a former champion, as on our sheets.',
      },
      examples: [
        'Best in all three.',
        'The eight segments, in Chinese.',
        'A column of codes.',
        'Best in all three, but asleep.',
      ],
    },
    NES_HML: {
      short: 'One of the nine groups',
      answers:
        'Puts an NES tag and an HML tier together into one of the nine cells, such as E-H. S1, S2 and S3 share the row S.',
      result: 'A cell of the nine for each pair.',
      arguments: {
        nes: 'An NES tag, or a column of them.',
        hml: 'H, M or L, the same shape.',
      },
      examples: ['Half-asleep, spends much.', 'Two columns.'],
    },
    NES_STRATEGY: {
      short: 'What to do, in words',
      answers: 'Says what to do with the customers of one of the nine cells.',
      result: 'A sentence or two for each cell.',
      arguments: {
        cell: 'One of the nine cells such as "E-H", or an NES tag, one or a column.',
      },
      examples: ['Asleep, spends little.', 'A column of cells.'],
    },
  },
  /** The options of SEGMENT_TABLE, as they are written. */
  options: {
    show: {
      name: 'show',
      values: 'customers, check, cuts',
      help: 'The customers (usual), the rows left out with their reasons and what was assumed, or the cut points.',
    },
    nes: {
      name: 'nes',
      values: '2/2.5/3, 1/2/3, days:90/135/180',
      help: 'When a customer is S1, S2 and S3.',
    },
    'new stays new': {
      name: 'new stays new',
      values: 'yes, no',
      help: 'Customers who bought on one day only always stay N.',
    },
    'shop cycle': {
      name: 'shop cycle',
      values: 'returning, median, mean, 60',
      help: 'The days within which half of those who came back once come again (usual), the median or mean of the repeat buyers’ own cycles, or a number of days.',
    },
    scale: { name: 'scale', values: '5, 4, 3', help: 'The best RFM score.' },
    cuts: {
      name: 'cuts',
      values: 'quantile, rfm-r, 20/30',
      help: 'How RFM scores are cut. Own cut points: R=30/90; F=1/3; M=500/2000.',
    },
    hml: { name: 'hml', values: '20/30/50, thirds, revenue, amount:500/2000', help: 'Who is H and M.' },
    basis: {
      name: 'basis',
      values: 'net, net12, aov',
      help: 'What H, M and L are cut by: net of all time, of the last 12 months, or net per order.',
    },
    map: { name: 'map', values: 'classic11, rf10, zh8', help: 'The map of RFM segments.' },
    language: { name: 'language', values: 'en, zh-TW', help: 'The language of headers and names.' },
    amounts: {
      name: 'amounts',
      values: 'line, first, repeated',
      help: 'Where order numbers are given: each row has its own amount, the total stands on the first row of an order, or is repeated on every row. Left out, the values decide.',
    },
    zero: { name: 'zero', values: 'count, leave out', help: 'Are orders of 0 purchases?' },
    dates: {
      name: 'dates',
      values: 'ymd, mdy, dmy',
      help: 'The order of day and month in dates written as text. Left out, the values decide.',
    },
  },
  page: {
    title: 'Functions',
    lead: 'Everything the wizard computes can be computed in a cell. This page is made from `src/text/en/functions/help.ts`; the sidebar shows the same.',
    picture: 'A sheet with every function at work',
    workbook:
      'The picture shows [samples/functions.xlsx](../samples/functions.xlsx): the shop’s orders on one sheet, every function at work on the others. Open it where Regulars is installed; elsewhere its formulas show #NAME?.',
    general: 'What holds for all of them',
    argument: 'Argument',
    meaning: 'What it is',
    optional: 'optional',
    result: 'Answer',
    examples: 'Examples',
    options: 'Options of SEGMENT_TABLE',
    option: 'Option',
    values: 'Values',
    colon: ': ',
    inBrackets: (text) => ` (${text})`,
    range: (from, to) => (to === undefined ? `${from} or more` : `${from} to ${to}`),
  },
};
