// How an order sheet may be read where a person does not leave it to detection.

export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DECIMAL_MARKS = ['.', ','] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** line = sum the lines; first = total on the first line of an order only; repeated = total on every line; product = quantity × price per line, summed. */
export const GRANULARITIES = ['line', 'first', 'repeated', 'product'] as const;
export type Granularity = (typeof GRANULARITIES)[number];

/** Text times with an offset: the day as written, or converted to the spreadsheet's zone. */
export const OFFSETS = ['as-written', 'convert'] as const;
export type Offsets = (typeof OFFSETS)[number];

/** Answers to the gate's findings that are kept with the settings. */
export const MOST_ANSWERS = 5000;
