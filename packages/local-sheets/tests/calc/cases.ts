// A small sheet and formulas over it, for comparing our calculator with LibreOffice's. Left out is where Google Sheets and
// LibreOffice differ: numbers written as texts in SUM, truth values in texts, wildcards in SEARCH, ranks of absent values.

import { Book } from '../../src/book/workbook.ts';

/** Columns A to H: customer, day, amount, status, flag, note, sorted numbers, falling numbers. */
const DATA: (string | number | boolean | null)[][] = [
  ['customer', 'day', 'amount', 'status', 'flag', 'note', 'rising', 'falling'],
  ['Ann', 40179, 120, 'paid', true, 'first order', 1, 90],
  ['bob', 40182, 35.5, 'paid', false, null, 2, 80],
  ['Ann', 40190, 0, 'refunded', true, 'a*b', 2, 70],
  ['Cid', 40210, 99.99, 'paid', true, 'what?', 5, 70],
  ['Dee', 40210, 250, 'open', false, 'x~y', 8, 50],
  ['ann', 40330, -20, 'refunded', false, null, 13, 40],
  ['熟客', 40365, 1000000, 'paid', true, '備註', 21, 30],
  ['007', 40390, 7, 'paid', false, '12', 34, 20],
  ['Eve', 40543, 35.5, 'open', true, 'last', 55, 10],
  [null, null, null, null, null, null, null, null],
];

const LINES = `
=SUM(C2:C10)
=AVERAGE(C2:C10)
=COUNT(A2:C10)
=COUNTA(A2:F10)
=COUNTBLANK(F2:F10)
=MAX(C2:C10)-MIN(C2:C10)
=MEDIAN(C2:C10)
=MODE(C2:C10)
=SUMIF(A2:A10,"ann",C2:C10)
=SUMIF(C2:C10,">50")
=SUMIFS(C2:C10,A2:A10,"Ann",D2:D10,"paid")
=SUMIFS(C2:C10,B2:B10,">="&B4,B2:B10,"<"&B8)
=SUMIFS(C2:C10,D2:D10,"<>paid")
=COUNTIF(A2:A10,"Ann")
=COUNTIF(A2:A10,"*n*")
=COUNTIF(A2:A10,"???")
=COUNTIF(C2:C10,35.5)
=COUNTIF(C2:C10,"<>35.5")
=COUNTIF(C2:C10,"<=7")
=COUNTIFS(D2:D10,"paid",C2:C10,">30")
=COUNTIFS(B2:B10,">"&DATE(2010,6,1),D2:D10,"open")
=COUNTIFS(A$2:A5,A5)
=COUNTIFS(A$2:A7,A7)
=AVERAGEIF(D2:D10,"open",C2:C10)
=AVERAGEIFS(C2:C10,D2:D10,"paid",C2:C10,">50")
=MINIFS(B2:B10,A2:A10,"Ann")
=MAXIFS(B2:B10,A2:A10,"Ann")
=MAXIFS(C2:C10,A2:A10,"nobody")
=INDEX(A2:C10,5,1)
=INDEX(C2:C10,MATCH("Dee",A2:A10,0))
=MATCH("EVE",A2:A10,0)
=MATCH(9,G2:G10,1)
=MATCH(9,G2:G10)
=MATCH(45,H2:H10,-1)
=MATCH("C*",A2:A10,0)
=VLOOKUP("cid",A2:C10,3,FALSE)
=VLOOKUP(20,G2:H10,2,TRUE)
=HLOOKUP("amount",A1:F10,3,FALSE)
=LOOKUP(14,G2:G10,H2:H10)
=SUMPRODUCT(C2:C10,G2:G10)
=SUMPRODUCT((D2:D10="paid")*(C2:C10>50))
=SUMPRODUCT(1/COUNTIF(D2:D10,D2:D10))
=SMALL(C2:C10,3)
=LARGE(C2:C10,2)
=RANK(99.99,C2:C10)
=RANK(99.99,C2:C10,1)
=RANK.EQ(35.5,C2:C10)
=RANK.AVG(35.5,C2:C10)
=PERCENTILE(C2:C10,0.8)
=PERCENTILE.INC(C2:C10,0.33)
=PERCENTILE.EXC(C2:C10,0.4)
=QUARTILE(C2:C10,1)
=QUARTILE.INC(G2:G10,3)
=QUARTILE.EXC(G2:G10,1)
=PERCENTRANK(G2:G10,8)
=PERCENTRANK(G2:G10,55)
=STDEV(G2:G10)
=VAR.P(G2:G10)
=CORREL(G2:G10,H2:H10)
=SLOPE(H2:H10,G2:G10)
=ROUND(2.345,2)
=ROUND(-2.5,0)
=ROUND(1234.5,-2)
=ROUNDUP(2.01,1)
=ROUNDDOWN(-2.09,1)
=INT(-2.5)
=TRUNC(-2.5)
=MOD(-7,3)
=MOD(7,-3)
=SIGN(-4)
=ABS(-4)
=CEILING(7.2,0.5)
=FLOOR(7.7,0.5)
=CEILING.MATH(-7.2)
=FLOOR.MATH(7.7,2)
=MROUND(10,3)
=EVEN(3)
=ODD(4)
=QUOTIENT(17,5)
=GCD(12,18,30)
=LCM(4,6)
=FACT(6)
=COMBIN(10,3)
=SQRT(2)
=POWER(2,10)
=EXP(1)
=LN(10)
=LOG(8,2)
=LOG10(1000)
=GEOMEAN(1,4,16)
=SUMSQ(1,2,3)
=PRODUCT(2,3,4)
=GAMMALN(4.5)
=NORMSDIST(1.25)
=NORM.S.DIST(-0.4,TRUE)
=-2^2
=2^-1
=EXP(-3^2/2)
=10%*50
=5-3-1
=2+3*4^2
=1/3
=1=1.0
="A"="a"
="10">9
=IF(C2>100,"big","small")
=IF(C3>100,"big")
=IFS(C2>200,"a",C2>100,"b",TRUE,"c")
=IFERROR(1/0,"none")
=IFNA(MATCH("zz",A2:A10,0),-1)
=AND(E2,NOT(E3))
=OR(E3,E4,FALSE)
=XOR(TRUE,TRUE,TRUE)
=SWITCH(3,1,"one",3,"three","other")
=CHOOSE(2,"a","b","c")
=ISBLANK(A11)
=ISBLANK(F3)
=ISNUMBER(C2)
=ISTEXT(A9)
=ISERROR(1/0)
=ISERR(NA())
=ISNA(NA())
=ISLOGICAL(E2)
=N(E2)
=N("x")
=T(A2)
=T(C2)
=TYPE("x")
=ROW(C5)
=COLUMN(C5)
=ROWS(A2:C10)
=COLUMNS(A2:C10)
=ADDRESS(5,28)
=ADDRESS(5,3,4)
=INDIRECT("Data!C"&5)
=SUM(INDIRECT("Data!C2:C4"))
=OFFSET(A1,4,2)
=SUM(OFFSET(C1,1,0,3,1))
=SUM(OFFSET(C10,-2,0,3,1))
=SUBTOTAL(9,C2:C10)
=SUBTOTAL(1,G2:G10)
=DATE(2010,2,31)
=DATE(2009,14,1)
=YEAR(B2)
=MONTH(B6)
=DAY(B7)
=WEEKDAY(B2)
=WEEKDAY(B2,2)
=WEEKNUM(B6)
=ISOWEEKNUM(B2)
=EDATE(B2,1)
=EDATE(DATE(2010,1,31),1)
=EOMONTH(B2,0)
=EOMONTH(B2,-2)
=DATEDIF(B2,B10,"D")
=DATEDIF(B2,B10,"M")
=DATEDIF(B2,B10,"Y")
=DATEDIF(B4,B10,"YM")
=DATEDIF(DATE(2010,1,31),DATE(2010,3,1),"MD")
=DAYS(B10,B2)
=DAYS360(B2,B10)
=YEARFRAC(B2,B10)
=NETWORKDAYS(B2,B6)
=WORKDAY(B2,10)
=DATEVALUE("2010-05-06")
=TIME(13,30,0)
=HOUR(0.75)
=MINUTE(0.76)
=SECOND(0.7655)
=TEXT(B2,"yyyy-mm-dd")
=TEXT(B6,"d/m/yy")
=TEXT(B2,"mmm d, yyyy")
=TEXT(1234.5,"#,##0.00")
=TEXT(0.256,"0.0%")
=TEXT(5,"000")
=TEXT(-5,"0;(0)")
=TEXT(0.5,"h:mm AM/PM")
=TEXT("x","0")
=VALUE("12.5")
=VALUE("1,234")
=LEFT(A10,2)
=RIGHT(A8,1)
=MID("abcdef",2,3)
=LEN(A8)
=FIND("n","Ann",3)
=SUBSTITUTE("a-b-c","-","+")
=SUBSTITUTE("a-b-c","-","+",2)
=REPLACE("abcdef",2,3,"X")
=TRIM("  a   b ")
=UPPER("aé熟")
=LOWER("ABC")
=PROPER("hello world")
=EXACT("a","A")
=REPT("ab",3)
=CONCATENATE("a",1,"b")
=TEXTJOIN("-",TRUE,A2:A4,A11)
=TEXTJOIN(",",FALSE,F2:F4)
=CHAR(65)
=CODE("A")
=UNICHAR(29087)
=UNICODE("熟")
=FIXED(1234.567,1)
=FIXED(1234.567,1,TRUE)
=CLEAN("ab")
=SUM(C2:C10)/COUNT(C2:C10)=AVERAGE(C2:C10)
=NA()
=1/0
=MATCH("zz",A2:A10,0)
=SQRT(-1)
=SMALL(C2:C10,99)
=VALUE("abc")
=VLOOKUP("Ann",A2:C10,9,FALSE)
=FIND("z","abc")
=DATEVALUE("hello")
=1+"x"
=INDEX(A2:A10,99)
=AVERAGEIF(D2:D10,"none",C2:C10)
=SUM(C2:C10)+A2
`;

export const FORMULAS = LINES.trim().split('\n');

/** The data on `Data`, one formula below another in column A of `Asked`. */
export function casesBook(): Book {
  const book = Book.blank({ sheetName: 'Asked', rows: FORMULAS.length + 10, timeZone: 'Asia/Taipei' });
  const asked = book.sheets[0]!;
  const data = book.addSheet({ name: 'Data', rows: 20, columns: 10 });
  DATA.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== null) data.put(r, c, value);
    });
  });
  data.applyStyle({ row: 1, column: 1, endRow: 11, endColumn: 2 }, { numberFormat: 'yyyy-mm-dd' });
  FORMULAS.forEach((formula, row) => {
    asked.putFormula(row, 0, onData(formula));
  });
  return book;
}

/** A1 → Data!A1, outside of texts and function names. */
function onData(formula: string): string {
  return formula.replace(
    /"[^"]*"|(?<![A-Z.!$])(\$?[A-H]\$?\d+(?::\$?[A-H]\$?\d+)?)(?![\d(])/g,
    (text, reference?: string) => (reference === undefined ? text : `Data!${reference}`),
  );
}
