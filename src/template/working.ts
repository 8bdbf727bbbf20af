// The formulas behind the template's results: one row an order row, one an order in the order of customers and days, one a
// customer. They avoid conditions on text (a customer may be called *, <b> or =1+1) and passes over all orders per
// customer: orders are sorted once, and a customer's figures are the difference of two running totals. An INDEX never gets
// a blank place, which would stand for the whole column.

/** A column of formulas; `[…]` as in names.ts. */
export interface FormulaColumn {
  readonly key: string;
  readonly formula: string;
  readonly format?: string;
}

const safe = (text: string) => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(TRIM(${text});"*";"＊");"?";"？");"~";"～")`;
/** An input cell; blank where a person deleted its row. */
const cell = (column: string) => `IFERROR([orders.${column}];"")`;
/** The day of a text, without the time, in the notation that every locale reads: 2024/3/5 10:22 is 2024-3-5. */
const written = `TRIM(LEFT(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(TRIM(${cell('date')});" ";REPT(" ";10));"/";"-");".";"-");10))`;

/** One row an order row of the Orders sheet, in the same row of the sheet. `no` counts them from 1 and is no formula. */
export const LINES: readonly FormulaColumn[] = [
  // ROW fails where the row was deleted from Orders; COUNTA would count the failure.
  { key: 'cells', formula: `IF(ISERROR(ROW([orders.customer]));0;COUNTA([orders.customer>order]))` },
  // Not COUNTA: LibreOffice counts 1 in columns that were never filled in. ROW fails where the row, or the columns right of
  // E, were deleted: nothing is there.
  {
    key: 'extra',
    formula:
      'IF(ISERROR(ROW([orders.right>rightmost]));0;IFERROR(SUMPRODUCT(--(LEN([orders.right>rightmost])>0));1))',
  },
  { key: 'name', formula: `TRIM(${cell('customer')})` },
  // The customer as compared: e-mail in lower case, wildcards in their full-width form.
  { key: 'key', formula: `IF(ISNUMBER(FIND("@";[name]));LOWER(${safe('[name]')});${safe('[name]')})` },
  // A date cell, or a text that begins with the year: a locale would read 12/5/2024 either way, so it is not read. Numbers
  // that cannot be composed with a customer are no days.
  {
    key: 'day',
    formula: `IF(ISNUMBER(${cell('date')});IF(${cell('date')}<1;"";IF(${cell('date')}>=[settings.dayBase]-1;"";INT(${cell('date')})));IFERROR(IF(YEAR(DATEVALUE(${written}))=VALUE(LEFT(${written};4));INT(DATEVALUE(${written}));"");""))`,
  },
  {
    key: 'amount',
    formula: `IF(ISNUMBER(${cell('amount')});ROUND(${cell('amount')};[settings.decimals]);"")`,
  },
  { key: 'ok', formula: 'IF([day]="";0;IF([amount]="";0;1))' },
  // Rows with the same order number are one order; a row without one is an order of its own.
  { key: 'order', formula: `IF([ok]=0;"";${safe(`TRIM(${cell('order')})`)})` },
  { key: 'first', formula: 'IF([ok]=0;"";IF([order]="";[no];MATCH([order];[order:];0)))' },
  { key: 'isFirst', formula: 'IF([ok]=0;0;IF([first]=[no];1;0))' },
  { key: 'orderDay', formula: 'IF([isFirst]=1;[day];"")' },
  {
    key: 'total',
    formula:
      'IF([isFirst]=0;"";IF([settings.sharedRows]=0;[amount];ROUND(SUMIF([first:];[no];[amount:]);[settings.decimals])))',
  },
  {
    key: 'use',
    formula: 'IF([isFirst]=0;0;IF([settings.stop]>0;0;IF([key]="";0;IF([day]<=[settings.asOfUsed];1;0))))',
  },
  {
    key: 'nobody',
    formula: 'IF([isFirst]=0;0;IF([key]="";IF([day]<=[settings.asOfUsed];1;0);0))',
  },
  // What is wrong with the row: a place in the list of messages. Further rows of an order need no customer.
  {
    key: 'check',
    formula:
      'IF([extra]>0;1;IF([cells]=0;0;IF([day]="";2;IF([amount]="";3;IF([day]>[settings.asOfUsed];4;IF([isFirst]=0;0;IF([key]="";5;0)))))))',
  },
  { key: 'keyUsed', formula: 'IF([use]=1;[key];"")' },
  // Customers are numbered by their first row.
  { key: 'firstRow', formula: 'IF([use]=0;"";MATCH([key];[keyUsed:];0))' },
  { key: 'count', formula: 'N([count^])+IF([firstRow]=[no];1;0)' },
  { key: 'buyer', formula: 'IF([use]=0;"";INDEX([count:];IF([use]=0;1;[firstRow])))' },
  // A purchase is an order of 0 or more; an order below 0 is a refund.
  { key: 'buys', formula: 'IF([use]=0;0;IF([total]>=0;1;0))' },
  { key: 'gross', formula: 'IF([buys]=1;[total];0)' },
  { key: 'refund', formula: 'IF([use]=0;0;IF([total]<0;[total];0))' },
  // Customer, day and row in one number that sorts. Refunds stand behind the purchases.
  {
    key: 'turn',
    formula:
      'IF([use]=0;"";([buyer]*[settings.dayBase]+IF([buys]=1;[day];[settings.dayBase]-1))*[settings.rowBase]+[no])',
  },
  // Months are counted from year 0; a cohort and the months since are one number.
  { key: 'month', formula: 'IF([buys]=0;"";YEAR([day])*12+MONTH([day])-1)' },
  {
    key: 'cohort',
    formula:
      'IF([buys]*[settings.buyers]=0;"";INDEX([buyers.cohort:];IF([buys]=0;1;[buyer]))*([settings.monthBase]-1)+[month])',
  },
];

/** One row an order that counts, by customer and day; totals run on from row to row. `no` counts them from 1 and is no formula. */
export const SORTED: readonly FormulaColumn[] = [
  { key: 'turn', formula: 'IF([no]>[settings.used];[settings.beyond];SMALL([lines.turn:];[no]))' },
  // Customer and day in one number.
  { key: 'visit', formula: 'INT([turn]/[settings.rowBase])' },
  { key: 'row', formula: 'IF([no]>[settings.used];1;[turn]-[visit]*[settings.rowBase])' },
  { key: 'orders', formula: 'IF([no]>[settings.used];"";N([orders^])+INDEX([lines.buys:];[row]))' },
  // A customer's several purchases of a day are one visit.
  {
    key: 'days',
    formula: 'IF([no]>[settings.used];"";N([days^])+IF([visit]=[visit^];0;INDEX([lines.buys:];[row])))',
  },
  {
    key: 'gross',
    formula: 'IF([no]>[settings.used];"";ROUND(N([gross^])+INDEX([lines.gross:];[row]);[settings.decimals]))',
  },
  {
    key: 'refunds',
    formula:
      'IF([no]>[settings.used];"";ROUND(N([refunds^])+INDEX([lines.refund:];[row]);[settings.decimals]))',
  },
  { key: 'month', formula: 'IF([no]>[settings.used];"";INDEX([lines.month:];[row]))' },
  {
    key: 'monthVisit',
    formula: 'IF(N([month])=0;"";INT([visit]/[settings.dayBase])*[settings.dayBase]+[month])',
  },
  // Each customer counts once a month.
  {
    key: 'active',
    formula: 'IF(N([month])=0;"";IF([monthVisit]=[monthVisit^];"";INDEX([lines.cohort:];[row])))',
  },
  { key: 'activeMonth', formula: 'IF([active]="";"";[month])' },
];

/** A customer's part of a running total: up to the customer's last row less up to the row before the first. */
const part = (total: string) =>
  `INDEX([sorted.${total}:];MAX(N([last]);1))-IF(N([before])=0;0;INDEX([sorted.${total}:];MAX(N([before]);1)))`;

/** The customer's next purchase day after that of another column. */
const dayAfter = (day: string) =>
  `INDEX([sorted.visit:];MATCH([no]*[settings.dayBase]+[${day}];[sorted.visit:];1)+1)-[no]*[settings.dayBase]`;

/** One row a customer, in the order of their first rows. `no` counts them from 1 and is no formula. */
export const BUYERS: readonly FormulaColumn[] = [
  // In the sorted orders a customer's own stand together: up to the last one below the next customer's.
  {
    key: 'last',
    formula: 'IF([no]>[settings.buyers];"";MATCH(([no]+1)*[settings.dayBase]-1;[sorted.visit:];1))',
  },
  { key: 'before', formula: 'IF([last]="";"";N([last^]))' },
  { key: 'orders', formula: `IF([last]="";"";${part('orders')})` },
  // The name as it was written in the customer's first order.
  { key: 'row', formula: 'IF([last]="";1;INDEX([lines.firstRow:];INDEX([sorted.row:];N([before])+1)))' },
  {
    key: 'name',
    formula:
      'IF([orders]="";"";IF(ISNUMBER(FIND("@";INDEX([lines.name:];[row])));LOWER(INDEX([lines.name:];[row]));INDEX([lines.name:];[row])))',
  },
  { key: 'days', formula: `IF([last]="";"";${part('days')})` },
  {
    key: 'gross',
    formula: `IF([last]="";"";ROUND(${part('gross')};[settings.decimals]))`,
  },
  {
    key: 'refunds',
    formula: `IF([last]="";"";ROUND(${part('refunds')};[settings.decimals]))`,
  },
  { key: 'net', formula: 'IF([orders]="";"";ROUND([gross]+[refunds];[settings.decimals]))' },
  {
    key: 'firstDay',
    formula: 'IF(N([orders])=0;"";INDEX([sorted.visit:];N([before])+1)-[no]*[settings.dayBase])',
  },
  {
    key: 'lastDay',
    formula:
      'IF(N([orders])=0;"";INDEX([sorted.visit:];N([before])+MAX(N([orders]);1))-[no]*[settings.dayBase])',
  },
  // The place behind the last order of the day before is the next purchase day; refunds stand behind all purchases.
  { key: 'secondDay', formula: `IF(N([days])<2;"";${dayAfter('firstDay')})` },
  { key: 'thirdDay', formula: `IF(N([days])<3;"";${dayAfter('secondDay')})` },
  // Days from the second purchase day to the third, or waited since, doubled: odd numbers still wait. One number sorts both.
  {
    key: 'returns',
    formula:
      'IF(N([days])<2;"";2*(IF([days]>2;[thirdDay];[settings.asOfUsed])-[secondDay])+IF([days]>2;0;1))',
  },
  { key: 'wait', formula: 'IF([no]>[settings.repeaters];"";SMALL([returns:];[no]))' },
  // In this order each who came takes one part of those left; who still waits takes none. As logarithms the parts add up: a
  // share that ran on from row to row would be a chain as long as the table.
  {
    key: 'still',
    formula:
      'IF([no]>[settings.repeaters];"";IF(MOD([wait];2)=1;0;IF([no]=[settings.repeaters];-[settings.beyond];LN(([settings.repeaters]-[no])/([settings.repeaters]-[no]+1)))))',
  },
  {
    key: 'half',
    formula:
      'IF([no]>[settings.repeaters];"";IF(SUMIF([no:];"<="&[no];[still:])<=[settings.half];INT([wait]/2);""))',
  },
  { key: 'aov', formula: 'IF(N([orders])=0;"";[net]/[orders])' },
  { key: 'recency', formula: 'IF([lastDay]="";"";[settings.asOfUsed]-[lastDay])' },
  { key: 'cycle', formula: 'IF(N([days])<2;"";([lastDay]-[firstDay])/([days]-1))' },
  // Recency × gaps ≤ multiple × span is ratio ≤ multiple, in whole numbers for a customer's own cycle. With fixed days for
  // everyone both are 1. ROUND at 9 places takes the floating point's tail off and is far finer than any two cycles differ.
  { key: 'gaps', formula: 'IF([lastDay]="";"";IF([settings.fixed]=1;1;IF([days]>1;[days]-1;1)))' },
  {
    key: 'span',
    formula: 'IF([lastDay]="";"";IF([settings.fixed]=1;1;IF([days]>1;[lastDay]-[firstDay];[settings.once])))',
  },
  {
    key: 'ratio',
    formula:
      'IF([lastDay]="";"";IF([days]>1;[recency]/[cycle];IF([settings.shopCycle]="";"";[recency]/[settings.shopCycle])))',
  },
  {
    key: 'nes',
    formula:
      'IF([lastDay]="";"";IF([span]="";"N";IF([recency]*[gaps]<=ROUND([settings.limit1]*[span];9);IF([days]>1;"E0";"N");IF([recency]*[gaps]<=ROUND([settings.limit2]*[span];9);"S1";IF([recency]*[gaps]<=ROUND([settings.limit3]*[span];9);"S2";"S3")))))',
  },
  // Only customers with a purchase are scored and share in the cut points.
  { key: 'scored', formula: 'IF([lastDay]="";"";[net])' },
  { key: 'bought', formula: 'IF([lastDay]="";"";[orders])' },
  {
    key: 'r',
    formula:
      'IF([lastDay]="";"";[settings.scores]-([recency]>[settings.r1])-([recency]>[settings.r2])-([recency]>[settings.r3])-([recency]>[settings.r4]))',
  },
  {
    key: 'f',
    formula:
      'IF([lastDay]="";"";1+([orders]>[settings.f1])+([orders]>[settings.f2])+([orders]>[settings.f3])+([orders]>[settings.f4]))',
  },
  {
    key: 'm',
    formula:
      'IF([lastDay]="";"";1+([net]>[settings.m1])+([net]>[settings.m2])+([net]>[settings.m3])+([net]>[settings.m4]))',
  },
  { key: 'rfm', formula: 'IF([lastDay]="";"";[r]&[f]&[m])' },
  // Segment maps are written for scores 1 to 5; other scales are spread over them.
  {
    key: 'segment',
    formula:
      'IF([lastDay]="";"";INDEX([codes.number:];MATCH(INDEX([lists.five:];[r])&INDEX([lists.five:];[f])&INDEX([lists.five:];[m]);[codes.code:];0)))',
  },
  {
    key: 'hml',
    formula:
      'IF([lastDay]="";"";IF([net]<=0;"L";IF([net]>[settings.hmlHigh];"H";IF([net]>[settings.hmlMedium];"M";"L"))))',
  },
  { key: 'cell', formula: 'IF([lastDay]="";"";LEFT([nes];1)&"-"&[hml])' },
  {
    key: 'tier',
    formula:
      'IF([lastDay]="";"";IF([net]<=0;1;1+([net]>[settings.tierIron])+([net]>[settings.tierGold])+([net]>[settings.tierPlatinum])))',
  },
  { key: 'cohort', formula: 'IF([firstDay]="";"";YEAR([firstDay])*12+MONTH([firstDay])-1)' },
  // Place by net and then by first row, as one number that sorts.
  { key: 'place', formula: 'IF([orders]="";"";RANK([net];[net:])*[settings.dayBase]+[no])' },
  { key: 'at', formula: 'IF([no]>[settings.buyers];1;MOD(SMALL([place:];[no]);[settings.dayBase]))' },
];

/** One row a month that won customers, the last ones that fit. Months are counted from year 0. */
export const COHORTS: readonly FormulaColumn[] = [
  {
    key: 'month',
    formula:
      'IF([month^]="";"";IF(COUNTIF([buyers.cohort:];">"&MAX(N([month^]);[settings.start]-1))=0;"";SMALL([buyers.cohort:];COUNTIF([buyers.cohort:];"<="&MAX(N([month^]);[settings.start]-1))+1)))',
  },
  { key: 'size', formula: 'IF([month]="";"";COUNTIF([buyers.cohort:];[month]))' },
  // The last month since that has ended, and the one that is still running.
  { key: 'mature', formula: 'IF([month]="";"";[settings.present]-[month]-1+[settings.ended])' },
  { key: 'running', formula: 'IF([month]="";"";IF([settings.ended]=1;"";[settings.present]-[month]))' },
];

/** The months of the dashboard, from the first that won customers or as many as fit. */
export const RECENT: readonly FormulaColumn[] = [
  {
    key: 'month',
    formula:
      'IF(COUNT([buyers.cohort:])=0;"";IF(MAX(MIN([buyers.cohort:]);[settings.present]-ROWS([no:])+1)+[no]-1>[settings.present];"";MAX(MIN([buyers.cohort:]);[settings.present]-ROWS([no:])+1)+[no]-1))',
  },
];
