// Which texts of a table are numbers: one rule for the file and for the sheets.

/** As numbers are printed; a leading zero, many digits, a capital or positive exponent stay text: they may be ids and phones. */
export const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e-\d{1,3})?$/;
