// Shape of the words over the columns of the template's Working sheet: a header and what the column holds.

export type Column = readonly [header: string, note: string];

type LineColumn =
  | 'no'
  | 'cells'
  | 'extra'
  | 'name'
  | 'key'
  | 'day'
  | 'amount'
  | 'ok'
  | 'order'
  | 'first'
  | 'isFirst'
  | 'orderDay'
  | 'total'
  | 'use'
  | 'nobody'
  | 'check'
  | 'keyUsed'
  | 'firstRow'
  | 'count'
  | 'buyer'
  | 'buys'
  | 'gross'
  | 'refund'
  | 'turn'
  | 'month'
  | 'cohort';

type SortedColumn =
  | 'no'
  | 'turn'
  | 'visit'
  | 'row'
  | 'orders'
  | 'days'
  | 'gross'
  | 'refunds'
  | 'month'
  | 'monthVisit'
  | 'active'
  | 'activeMonth';

type BuyerColumn =
  | 'no'
  | 'last'
  | 'before'
  | 'orders'
  | 'row'
  | 'name'
  | 'days'
  | 'gross'
  | 'refunds'
  | 'net'
  | 'firstDay'
  | 'lastDay'
  | 'secondDay'
  | 'thirdDay'
  | 'returns'
  | 'wait'
  | 'still'
  | 'half'
  | 'aov'
  | 'recency'
  | 'cycle'
  | 'gaps'
  | 'span'
  | 'ratio'
  | 'nes'
  | 'scored'
  | 'bought'
  | 'r'
  | 'f'
  | 'm'
  | 'rfm'
  | 'segment'
  | 'hml'
  | 'cell'
  | 'tier'
  | 'cohort'
  | 'place'
  | 'at';

/** Single cells that steer the others; the live variant has them on Settings. */
type SteeringCell =
  | 'decimals'
  | 'dayBase'
  | 'rowBase'
  | 'monthBase'
  | 'beyond'
  | 'mapScale'
  | 'scores'
  | 'seen'
  | 'stop'
  | 'problem'
  | 'line'
  | 'sharedRows'
  | 'used'
  | 'fixed'
  | 'repeaters'
  | 'half'
  | 'once'
  | 'present'
  | 'ended'
  | 'start'
  | 'percent'
  | 'ownCuts'
  | 'checkOptions'
  | 'opening';

export interface WorkingTexts {
  readonly lines: { readonly [column in LineColumn]: Column };
  readonly sorted: { readonly [column in SortedColumn]: Column };
  readonly buyers: { readonly [column in BuyerColumn]: Column };
  readonly cohorts: { readonly [column in 'no' | 'month' | 'size' | 'mature' | 'running']: Column };
  readonly recent: { readonly [column in 'no' | 'month']: Column };
  readonly lists: { readonly [column in 'no' | 'message' | 'segment' | 'tier' | 'five']: Column };
  readonly cells: { readonly [cell in SteeringCell]: Column };
  readonly codes: { readonly [column in 'code' | 'number']: Column };
}
