// Every name Google can call: the triggers, the menu items, the endpoints of the sidebar, and the custom functions
// with their help text. One line each; the work is done in the bundle above. Nothing else is public.

function onOpen(event) {
  Regulars_.onOpen(event);
}
function onInstall(event) {
  Regulars_.onInstall(event);
}

function menuSegment() {
  Regulars_.showWizard();
}
function menuUpdate() {
  Regulars_.updateResults();
}
function menuTemplate() {
  Regulars_.addTemplate();
}
function menuRemove() {
  Regulars_.takeResultsAway();
}
function menuHelp() {
  Regulars_.showHelp();
}

function regularsStart(request) {
  return Regulars_.call('start', request);
}
function regularsInspect(request) {
  return Regulars_.call('inspect', request);
}
function regularsMarkNow(request) {
  return Regulars_.call('markNow', request);
}
function regularsSplitColumn(request) {
  return Regulars_.call('splitColumn', request);
}
function regularsPreview(settings) {
  return Regulars_.call('preview', settings);
}
function regularsOrderColumns(settings) {
  return Regulars_.call('orderColumns', settings);
}
function regularsPlanWrite(settings) {
  return Regulars_.call('planWrite', settings);
}
function regularsBeginRun(settings) {
  return Regulars_.call('beginRun', settings);
}
function regularsStep(request) {
  return Regulars_.call('step', request);
}
function regularsCancelRun(request) {
  return Regulars_.call('cancelRun', request);
}
function regularsPeople(group) {
  return Regulars_.call('people', group);
}

function regularsGroups(request) {
  return Regulars_.call('groups', request);
}

function regularsPrivateSecret() {
  return Regulars_.call('privateSecret');
}
function regularsPrivateSheets(copy) {
  return Regulars_.call('privateSheets', copy);
}
function regularsLabels(request) {
  return Regulars_.call('labels', request);
}
function regularsMakeGroupSheet(sheet) {
  return Regulars_.call('makeGroupSheet', sheet);
}
function regularsKeepCampaign(campaign) {
  return Regulars_.call('keepCampaign', campaign);
}
function regularsCampaigns(request) {
  return Regulars_.call('campaigns', request);
}
function regularsSetCost(cost) {
  return Regulars_.call('setCost', cost);
}
function regularsPlanHandOver() {
  return Regulars_.call('planHandOver');
}
function regularsHandOver() {
  return Regulars_.call('handOver');
}
function regularsPlanUndo(request) {
  return Regulars_.call('planUndo', request);
}
function regularsUndoRun(request) {
  return Regulars_.call('undoRun', request);
}
function regularsRemoveResults(request) {
  return Regulars_.call('removeResults', request);
}
function regularsGoTo(place) {
  return Regulars_.call('goTo', place);
}
function regularsSetLanguage(language) {
  return Regulars_.call('setLanguage', language);
}
function regularsInsertFormula(formula) {
  return Regulars_.call('insertFormula', formula);
}
function regularsInsertTemplate(request) {
  return Regulars_.call('insertTemplate', request);
}
function regularsExportTables(request) {
  return Regulars_.call('exportTables', request);
}

// Custom functions. This part is written by `node docs/make.js functions` from src/functions and src/text: change it there.

/**
 * Gives rows that share a member number, an email or a phone one key, in whatever spelling, so that the other functions count one person once. 會員編號、電子郵件或電話相同的列，不論怎麼寫，都給同一個代號，讓其他函式把同一個人只算一次。
 *
 * @param {string|Array<Array<string>>} emails The email column of your orders; "" where there is none. 訂單的電子郵件欄；沒有就寫 ""。
 * @param {string|Array<Array<string>>} phones (optional) The phone column of your orders, the same rows. 訂單的電話欄，列數相同。
 * @param {string|Array<Array<string>>} member_ids (optional) The column of member or customer numbers, the same rows. 會員編號或顧客編號那一欄，列數相同。
 * @param {string|Array<Array<string>>} names (optional) The column of full names, the same rows: they count where a row has nothing else. 全名那一欄，列數相同：這一列沒有其他資料時才用。
 * @return A key for each row: the member number, else the email, else the phone, else the name. Blank where the row says nobody. What more than five people share joins nobody. 每一列一個代號：會員編號，沒有就用電子郵件，再來是電話，最後是姓名。這一列沒有顧客時留空。超過五個人共用的資料不會把人合在一起。
 * @customfunction
 */
function CUSTOMER_KEY(emails, phones, member_ids, names) {
  return Regulars_.calculate('CUSTOMER_KEY', [emails, phones, member_ids, names]);
}

/**
 * Tells how awake each customer is, by the customer’s own purchase cycle: N new, E0 active, S1 drowsy, S2 half-asleep, S3 asleep. 依每位顧客自己的購買週期，判斷是 N 新顧客、E0 主力、S1 瞌睡、S2 半睡還是 S3 沉睡。
 *
 * @param {string|Array<Array<string>>} customer A customer, or a column of customers such as A2:A. 一位顧客，或一欄顧客，例如 A2:A。
 * @param {string|Array<Array<string>>} order_customers The customer column of your orders. 訂單的顧客欄。
 * @param {Date|Array<Array<Date>>} order_dates The day column of your orders, the same rows: dates, serial numbers or text. 訂單的日期欄，列數相同：日期、序號或文字都可以。
 * @param {Date} as_of (optional) The day to count back from: a cell with a day, or text such as "2011-12-09". Left out: your latest order. Later orders do not count. TODAY() and NOW() do not work here. 往回算的基準日：放日期的儲存格，或「2011-12-09」這樣的文字。不填用最近一筆訂單的日期。之後的訂單不計入。這裡不能用 TODAY() 或 NOW()。
 * @param {string|Array<Array<string>>} rule (optional) When a customer is S1, S2 and S3: "2/2.5/3" purchase cycles (usual), "1/2/3", own numbers, or "days:90/135/180" for the same days for everyone. May go on with "; new stays new" and "; shop cycle mean". 超過多久算 S1、S2、S3：「2/2.5/3」個購買週期（預設）、「1/2/3」、自訂數字，或「天數:90/135/180」每個人相同天數。後面可再加「；新客一直是新客」和「；店家週期平均」。
 * @param {number|Array<Array<number>>} order_amounts (optional) The amount column of your orders, the same rows. With it, refunds (negative amounts) are no purchases. 訂單的金額欄，列數相同。填了之後，退款（負數）就不算購買。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A tag for each customer, in the shape of customer. Blank where the cell is blank or the customer has no order up to as_of. 每位顧客一個標籤，形狀與 customer 相同。空白格，或到 as_of 為止沒有訂單的顧客，留空。
 * @customfunction
 */
function NES_TAG(customer, order_customers, order_dates, as_of, rule, order_amounts, why) {
  return Regulars_.calculate('NES_TAG', [
    customer,
    order_customers,
    order_dates,
    as_of,
    rule,
    order_amounts,
    why,
  ]);
}

/**
 * Scores each customer on recency, frequency and money, as a code such as "543": R, F, M in this order, higher is better. 依最近購買、購買次數、消費金額為每位顧客評分，例如「543」：依序是 R、F、M，越高越好。
 *
 * @param {string|Array<Array<string>>} customer A customer, or a column of customers such as A2:A. 一位顧客，或一欄顧客，例如 A2:A。
 * @param {string|Array<Array<string>>} order_customers The customer column of your orders. 訂單的顧客欄。
 * @param {Date|Array<Array<Date>>} order_dates The day column of your orders, the same rows: dates, serial numbers or text. 訂單的日期欄，列數相同：日期、序號或文字都可以。
 * @param {number|Array<Array<number>>} order_amounts The amount column of your orders, the same rows. A negative amount is a refund. 訂單的金額欄，列數相同。負數是退款。
 * @param {Date} as_of (optional) The day to count back from: a cell with a day, or text such as "2011-12-09". Left out: your latest order. Later orders do not count. TODAY() and NOW() do not work here. 往回算的基準日：放日期的儲存格，或「2011-12-09」這樣的文字。不填用最近一筆訂單的日期。之後的訂單不計入。這裡不能用 TODAY() 或 NOW()。
 * @param {string|Array<Array<string>>} order_ids (optional) The order number column, the same rows: rows with the same number are one order. Left out, each row is an order. 訂單號碼欄，列數相同：號碼相同的列是同一筆訂單。不填時，每一列算一筆訂單。
 * @param {number} scale (optional) The best score: 5 (usual), 4 or 3. 最高分：5（預設）、4 或 3。
 * @param {string|Array<Array<string>>} cuts (optional) How scores are cut: "quantile" (equal groups, usual), shares of customers in percent from the best score down such as "20/30", "rfm-r" as the R package rfm does, or a range of own cut points: columns R (days), F (orders), M (money), one row a cut. 分數怎麼分：「人數平均」（預設）；由最高分往下的人數百分比，例如「20/30」；「rfm-r」，與 R 套件 rfm 相同；或自訂分界的範圍：三欄依序是 R（天）、F（筆）、M（金額），一列一個分界。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A code as text for each customer, in the shape of customer. 每位顧客一個文字評分，形狀與 customer 相同。
 * @customfunction
 */
function RFM_CODE(customer, order_customers, order_dates, order_amounts, as_of, order_ids, scale, cuts, why) {
  return Regulars_.calculate('RFM_CODE', [
    customer,
    order_customers,
    order_dates,
    order_amounts,
    as_of,
    order_ids,
    scale,
    cuts,
    why,
  ]);
}

/**
 * Tells whether each customer spends much, medium or little: H, M or L by net amount. 依消費淨額判斷每位顧客是 H 高消費、M 中消費還是 L 低消費。
 *
 * @param {string|Array<Array<string>>} customer A customer, or a column of customers such as A2:A. 一位顧客，或一欄顧客，例如 A2:A。
 * @param {string|Array<Array<string>>} order_customers The customer column of your orders. 訂單的顧客欄。
 * @param {number|Array<Array<number>>} order_amounts The amount column of your orders, the same rows. A negative amount is a refund. 訂單的金額欄，列數相同。負數是退款。
 * @param {string|Array<Array<string>>} cuts (optional) Who is H and M: "20/30/50" percent of customers (usual), "thirds", "revenue" (those who bring 80%, the next 15%), or two amounts: "amount:500/2000" or two cells, over the first is M, over the second is H. 誰是 H、誰是 M：「20/30/50」人數百分比（預設）、「三等分」、「營收占比」（帶來 80% 的人、接著 15%），或兩個金額：「金額:500/2000」或兩個儲存格，超過第一個是 M，超過第二個是 H。
 * @param {string|Array<Array<string>>} order_ids (optional) The order number column, the same rows: rows with the same number are one order. Left out, each row is an order. 訂單號碼欄，列數相同：號碼相同的列是同一筆訂單。不填時，每一列算一筆訂單。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return H, M or L for each customer, in the shape of customer. 每位顧客一個 H、M 或 L，形狀與 customer 相同。
 * @customfunction
 */
function HML_TIER(customer, order_customers, order_amounts, cuts, order_ids, why) {
  return Regulars_.calculate('HML_TIER', [customer, order_customers, order_amounts, cuts, order_ids, why]);
}

/**
 * Gives the usual number of days between a customer’s purchases: from the first to the last purchase day, by the gaps between. 計算每位顧客平常隔幾天買一次：首次到最近購買日的天數，除以中間的間隔數。
 *
 * @param {string|Array<Array<string>>} customer A customer, or a column of customers such as A2:A. 一位顧客，或一欄顧客，例如 A2:A。
 * @param {string|Array<Array<string>>} order_customers The customer column of your orders. 訂單的顧客欄。
 * @param {Date|Array<Array<Date>>} order_dates The day column of your orders, the same rows: dates, serial numbers or text. 訂單的日期欄，列數相同：日期、序號或文字都可以。
 * @param {number|Array<Array<number>>} order_amounts (optional) The amount column of your orders, the same rows. With it, refunds (negative amounts) are no purchases. 訂單的金額欄，列數相同。填了之後，退款（負數）就不算購買。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return Days, with decimals. Blank for customers who bought on one day only. 天數，可能有小數。只在一天買過的顧客留空。
 * @customfunction
 */
function PURCHASE_CYCLE(customer, order_customers, order_dates, order_amounts, why) {
  return Regulars_.calculate('PURCHASE_CYCLE', [customer, order_customers, order_dates, order_amounts, why]);
}

/**
 * Gives the day a customer is expected next: last purchase day plus the own purchase cycle, or the shop’s cycle for customers who bought on one day only. 預計顧客下次購買的日期：最近購買日加上自己的購買週期；只在一天買過的顧客用店家週期。
 *
 * @param {string|Array<Array<string>>} customer A customer, or a column of customers such as A2:A. 一位顧客，或一欄顧客，例如 A2:A。
 * @param {string|Array<Array<string>>} order_customers The customer column of your orders. 訂單的顧客欄。
 * @param {Date|Array<Array<Date>>} order_dates The day column of your orders, the same rows: dates, serial numbers or text. 訂單的日期欄，列數相同：日期、序號或文字都可以。
 * @param {number|Array<Array<number>>} order_amounts (optional) The amount column of your orders, the same rows. With it, refunds (negative amounts) are no purchases. 訂單的金額欄，列數相同。填了之後，退款（負數）就不算購買。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A date. Blank for customers who bought on one day only, as long as nobody has come back. 日期。如果還沒有任何人回購，只在一天買過的顧客留空。
 * @customfunction
 */
function NEXT_PURCHASE(customer, order_customers, order_dates, order_amounts, why) {
  return Regulars_.calculate('NEXT_PURCHASE', [customer, order_customers, order_dates, order_amounts, why]);
}

/**
 * Writes the whole customer table with headers: tags, scores, segment, days, orders and money of every customer. 列出整張顧客表，含欄位名稱：每位顧客的標籤、評分、分群、日期、訂單數和金額。
 *
 * @param {string|Array<Array<string>>} order_customers The customer column of your orders. 訂單的顧客欄。
 * @param {Date|Array<Array<Date>>} order_dates The day column of your orders, the same rows: dates, serial numbers or text. 訂單的日期欄，列數相同：日期、序號或文字都可以。
 * @param {number|Array<Array<number>>} order_amounts The amount column of your orders, the same rows. A negative amount is a refund. 訂單的金額欄，列數相同。負數是退款。
 * @param {Date} as_of (optional) The day to count back from: a cell with a day, or text such as "2011-12-09". Left out: your latest order. Later orders do not count. TODAY() and NOW() do not work here. 往回算的基準日：放日期的儲存格，或「2011-12-09」這樣的文字。不填用最近一筆訂單的日期。之後的訂單不計入。這裡不能用 TODAY() 或 NOW()。
 * @param {string|Array<Array<string>>} order_ids (optional) The order number column, the same rows: rows with the same number are one order. Left out, each row is an order. 訂單號碼欄，列數相同：號碼相同的列是同一筆訂單。不填時，每一列算一筆訂單。
 * @param {string|Array<Array<string>>} options (optional) Other rules, as text such as "nes=1/2/3; scale=3; map=zh8", or two columns of names and values. "show=check" lists the rows left out and why, "show=cuts" the cut points. 其他規則：像「nes=1/2/3; 評分=3; 分群=zh8」的文字，或名稱與值兩欄。「顯示=檢查」列出不計入的列與原因，「顯示=分界」列出分界。
 * @return A table with a header row, customers by net amount from the highest. The header of the days column names the as-of day. 一張有欄位名稱的表，顧客依淨額由高到低排列。天數欄的名稱寫出基準日。
 * @customfunction
 */
function SEGMENT_TABLE(order_customers, order_dates, order_amounts, as_of, order_ids, options) {
  return Regulars_.calculate('SEGMENT_TABLE', [
    order_customers,
    order_dates,
    order_amounts,
    as_of,
    order_ids,
    options,
  ]);
}

/**
 * Writes the cohort table: one row for the customers of each first month, one column for each month after it. 列出同期群表：每一列是同一個月首次購買的顧客，每一欄是之後的第幾個月。
 *
 * @param {string|Array<Array<string>>} order_customers The customer column of your orders. 訂單的顧客欄。
 * @param {Date|Array<Array<Date>>} order_dates The day column of your orders, the same rows: dates, serial numbers or text. 訂單的日期欄，列數相同：日期、序號或文字都可以。
 * @param {number|Array<Array<number>>} order_amounts (optional) The amount column of your orders, the same rows: needed for revenue, aov and cumulative; with it refunds are no purchases. 訂單的金額欄，列數相同：計算營收、客單價、累計營收時需要；填了之後退款不算購買。
 * @param {string} measure (optional) "customers" (usual), "retention" (share of the cohort), "orders", "revenue", "aov" (revenue per order) or "cumulative" (revenue so far per customer of the cohort). 「顧客數」（預設）、「留存率」、「訂單數」、「營收」、「客單價」或「累計營收」（到目前為止平均每位顧客的營收）。
 * @param {string} period (optional) "month" (usual), "week" or "quarter". 「月」（預設）、「週」或「季」。
 * @param {Date} as_of (optional) The day to count back from: a cell with a day, or text such as "2011-12-09". Left out: your latest order. Later orders do not count. TODAY() and NOW() do not work here. 往回算的基準日：放日期的儲存格，或「2011-12-09」這樣的文字。不填用最近一筆訂單的日期。之後的訂單不計入。這裡不能用 TODAY() 或 NOW()。
 * @param {string|Array<Array<string>>} order_ids (optional) The order number column, the same rows: rows with the same number are one order. Left out, each row is an order. 訂單號碼欄，列數相同：號碼相同的列是同一筆訂單。不填時，每一列算一筆訂單。
 * @return A table with a header row: cohort, its customers, then period 0, 1, 2 … A period that has not begun is blank. The first header names the as-of day, and the period that is still running. 一張有欄位名稱的表：同期群、人數，接著是第 0、1、2……期。還沒開始的期間留空。第一個欄位名稱寫出基準日和還沒結束的期間。
 * @customfunction
 */
function COHORT_TABLE(order_customers, order_dates, order_amounts, measure, period, as_of, order_ids) {
  return Regulars_.calculate('COHORT_TABLE', [
    order_customers,
    order_dates,
    order_amounts,
    measure,
    period,
    as_of,
    order_ids,
  ]);
}

/**
 * Gives the NES tag of customers whose first and last purchase day you already have. 已經有首次和最近購買日時，判斷顧客的 NES 標籤。
 *
 * @param {Date|Array<Array<Date>>} first First purchase day, one or a column. 首次購買日，一格或一欄。
 * @param {Date|Array<Array<Date>>} last Last purchase day, the same shape. 最近購買日，形狀相同。
 * @param {number|Array<Array<number>>} days On how many different days the customer bought, the same shape. 在幾個不同的日子買過，形狀相同。
 * @param {Date} as_of The day to count back from: a cell with a day, or text such as "2011-12-09". TODAY() and NOW() do not work here. 往回算的基準日：放日期的儲存格，或「2011-12-09」這樣的文字。這裡不能用 TODAY() 或 NOW()。
 * @param {number} shop_cycle (optional) The shop’s cycle in days, for customers who bought on one day only. Left out: the median cycle of the repeat buyers in the columns. 店家週期的天數，用來判斷只在一天買過的顧客。不填時用這幾欄中回購顧客週期的中位數（排在正中間的那個）。
 * @param {string|Array<Array<string>>} rule (optional) When a customer is S1, S2 and S3: "2/2.5/3" purchase cycles (usual), "1/2/3", own numbers, or "days:90/135/180" for the same days for everyone. May go on with "; new stays new" and "; shop cycle mean". 超過多久算 S1、S2、S3：「2/2.5/3」個購買週期（預設）、「1/2/3」、自訂數字，或「天數:90/135/180」每個人相同天數。後面可再加「；新客一直是新客」和「；店家週期平均」。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A tag for each customer. Blank where a day is missing or later than as_of. 每位顧客一個標籤。缺少日期或日期晚於 as_of 時留空。
 * @customfunction
 */
function NES_OF(first, last, days, as_of, shop_cycle, rule, why) {
  return Regulars_.calculate('NES_OF', [first, last, days, as_of, shop_cycle, rule, why]);
}

/**
 * Gives the RFM code of customers whose recency, frequency and money you already have. 已經有距今天數、購買次數、消費金額時，計算 RFM 評分。
 *
 * @param {number|Array<Array<number>>} recency Days since the last purchase, one or a column. One cell only together with own cut points. 距最近購買的天數，一格或一欄。只給一格時，cuts 要填自訂分界。
 * @param {number|Array<Array<number>>} frequency Number of orders, the same shape. 訂單數，形狀相同。
 * @param {number|Array<Array<number>>} monetary Money spent, the same shape. 消費金額，形狀相同。
 * @param {number} scale (optional) The best score: 5 (usual), 4 or 3. 最高分：5（預設）、4 或 3。
 * @param {string|Array<Array<string>>} cuts (optional) How scores are cut: "quantile" (equal groups, usual), shares of customers in percent from the best score down such as "20/30", "rfm-r" as the R package rfm does, or a range of own cut points: columns R (days), F (orders), M (money), one row a cut. 分數怎麼分：「人數平均」（預設）；由最高分往下的人數百分比，例如「20/30」；「rfm-r」，與 R 套件 rfm 相同；或自訂分界的範圍：三欄依序是 R（天）、F（筆）、M（金額），一列一個分界。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A code as text for each customer. 每位顧客一個文字評分。
 * @customfunction
 */
function RFM_OF(recency, frequency, monetary, scale, cuts, why) {
  return Regulars_.calculate('RFM_OF', [recency, frequency, monetary, scale, cuts, why]);
}

/**
 * Gives H, M or L for amounts you already have. 已經有消費金額時，判斷是 H、M 還是 L。
 *
 * @param {number|Array<Array<number>>} amount The column of what each customer spent, such as F2:F. One cell only together with own amounts in cuts. 每位顧客消費金額的那一欄，例如 F2:F。只給一格時，cuts 要填自訂金額。
 * @param {string|Array<Array<string>>} cuts (optional) Who is H and M: "20/30/50" percent of customers (usual), "thirds", "revenue" (those who bring 80%, the next 15%), or two amounts: "amount:500/2000" or two cells, over the first is M, over the second is H. 誰是 H、誰是 M：「20/30/50」人數百分比（預設）、「三等分」、「營收占比」（帶來 80% 的人、接著 15%），或兩個金額：「金額:500/2000」或兩個儲存格，超過第一個是 M，超過第二個是 H。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return H, M or L for each amount. Zero and less is L. 每個金額一個 H、M 或 L。0 以下是 L。
 * @customfunction
 */
function HML_OF(amount, cuts, why) {
  return Regulars_.calculate('HML_OF', [amount, cuts, why]);
}

/**
 * Gives the pyramid tier of amounts: platinum for the top 1% of customers, gold for the next 4%, iron for the next 15%, lead for the rest. 判斷金額在金字塔的哪一級：前 1% 的顧客是白金，接著 4% 黃金、15% 鐵，其餘鉛。
 *
 * @param {number|Array<Array<number>>} amount The column of what each customer spent, such as F2:F. 每位顧客消費金額的那一欄，例如 F2:F。
 * @param {string} language (optional) The language of the answer: "en" or "zh-TW". Left out: the language of the spreadsheet’s locale. 答案的語言：「英文」或「中文」。不填時依試算表的語言代碼。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return The tier’s name for each amount. 每個金額一個等級名稱。
 * @customfunction
 */
function TIER_OF(amount, language, why) {
  return Regulars_.calculate('TIER_OF', [amount, language, why]);
}

/**
 * Names the segment of an RFM code, such as Champions for "555". 說出 RFM 評分屬於哪一群，例如「555」是頂級顧客。
 *
 * @param {string|Array<Array<string>>} code An RFM code such as "543", or a column of them. RFM 評分，例如「543」，一格或一欄。
 * @param {string|Array<Array<string>>} map (optional) "classic11" (usual), "rf10", "zh8", or a range of your own with codes in its first column and names in its second. 「classic11」11 群（預設）、「rf10」10 群、「zh8」8 群，或自己的對照表：第一欄評分，第二欄名稱。
 * @param {string} language (optional) The language of the answer: "en" or "zh-TW". Left out: the language of the spreadsheet’s locale. 答案的語言：「英文」或「中文」。不填時依試算表的語言代碼。
 * @param {number} scale (optional) The best score of the codes: 5 (usual), 4 or 3. 評分的最高分：5（預設）、4 或 3。
 * @param {string|Array<Array<string>>} nes (optional) The NES tag beside each code. A champion who is late by the own cycle (S1 to S3) is then a former champion, as on our sheets. 每個評分旁邊的 NES 標籤。依自己的週期已經遲來（S1 到 S3）的最佳顧客，就會和我們的工作表一樣標示為「曾經」。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return The segment’s name for each code. 每個評分一個分群名稱。
 * @customfunction
 */
function RFM_SEGMENT(code, map, language, scale, nes, why) {
  return Regulars_.calculate('RFM_SEGMENT', [code, map, language, scale, nes, why]);
}

/**
 * Puts an NES tag and an HML tier together into one of the nine cells, such as E-H. S1, S2 and S3 share the row S. 把 NES 標籤和 HML 等級合成九宮格中的一格，例如 E-H。S1、S2、S3 都在 S 這一列。
 *
 * @param {string|Array<Array<string>>} nes An NES tag, or a column of them. NES 標籤，一格或一欄。
 * @param {string|Array<Array<string>>} hml H, M or L, the same shape. H、M 或 L，形狀相同。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A cell of the nine for each pair. 每一對一個九宮格代號。
 * @customfunction
 */
function NES_HML(nes, hml, why) {
  return Regulars_.calculate('NES_HML', [nes, hml, why]);
}

/**
 * Says what to do with the customers of one of the nine cells. 說明九宮格中這一格的顧客該怎麼經營。
 *
 * @param {string|Array<Array<string>>} cell One of the nine cells such as "E-H", or an NES tag, one or a column. 九宮格的一格，例如「E-H」，或 NES 標籤，一格或一欄。
 * @param {string} language (optional) The language of the answer: "en" or "zh-TW". Left out: the language of the spreadsheet’s locale. 答案的語言：「英文」或「中文」。不填時依試算表的語言代碼。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A sentence or two for each cell. 每一格一兩句話。
 * @customfunction
 */
function NES_STRATEGY(cell, language, why) {
  return Regulars_.calculate('NES_STRATEGY', [cell, language, why]);
}

/**
 * Tells how likely customers have not left for good, from figures you already have (BG/NBD, Fader, Hardie and Lee 2005). 用你已經有的數字，算出顧客還是顧客、沒有從此離開的機率（BG/NBD，Fader、Hardie、Lee 2005）。
 *
 * @param {number|Array<Array<number>>} x On how many days the customer bought after the first purchase day, one or a column. 首次購買日之後，又在幾個日子購買，一格或一欄。
 * @param {number|Array<Array<number>>} t_x From the first to the last purchase day, in days; 0 where x is 0. The same shape. 從第一個到最後一個購買日，以天計；x 是 0 時是 0。形狀相同。
 * @param {number|Array<Array<number>>} T From the first purchase day to the as-of day, the same unit and shape. 從首次購買日到基準日，單位和形狀相同。
 * @param {number|Array<Array<number>>} parameters r, alpha, a and b as fitted to your shop: four cells of the Settings sheet, or a text such as "0.24/4.41/0.79/2.43". 依你的店算出的 r、alpha、a、b：「設定」工作表的四格，或文字，例如「0.24/4.41/0.79/2.43」。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A probability from 0 to 1 for each customer; 1 for who has not come back yet. 每位顧客一個 0 到 1 的機率；還沒回來過的人是 1。
 * @customfunction
 */
function P_ALIVE(x, t_x, T, parameters, why) {
  return Regulars_.calculate('P_ALIVE', [x, t_x, T, parameters, why]);
}

/**
 * Tells how likely at least one order comes within so many days, from figures you already have (BG/NBD, Fader, Hardie and Lee 2005). 用你已經有的數字，算出幾天內至少再買一次的機率（BG/NBD，Fader、Hardie、Lee 2005）。
 *
 * @param {number|Array<Array<number>>} x On how many days the customer bought after the first purchase day, one or a column. 首次購買日之後，又在幾個日子購買，一格或一欄。
 * @param {number|Array<Array<number>>} t_x From the first to the last purchase day, in days; 0 where x is 0. The same shape. 從第一個到最後一個購買日，以天計；x 是 0 時是 0。形狀相同。
 * @param {number|Array<Array<number>>} T From the first purchase day to the as-of day, the same unit and shape. 從首次購買日到基準日，單位和形狀相同。
 * @param {number} within How many days to look ahead, in the unit of T: 90 for days. 往後看多久，單位和 T 相同：以天計就寫 90。
 * @param {number|Array<Array<number>>} parameters r, alpha, a and b as fitted to your shop: four cells of the Settings sheet, or a text such as "0.24/4.41/0.79/2.43". 依你的店算出的 r、alpha、a、b：「設定」工作表的四格，或文字，例如「0.24/4.41/0.79/2.43」。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return A probability from 0 to 1 for each customer. Of 100 customers with 0.3, about 30 come. 每位顧客一個 0 到 1 的機率。100 位 0.3 的顧客，大約有 30 位會來。
 * @customfunction
 */
function CHANCE_TO_ORDER(x, t_x, T, within, parameters, why) {
  return Regulars_.calculate('CHANCE_TO_ORDER', [x, t_x, T, within, parameters, why]);
}

/**
 * Gives what customers are expected to bring: orders to come × what one is worth, money a year away worth less (BG/NBD and Gamma-Gamma). Days only. 算出顧客預期會帶來多少：未來的訂單數 × 每筆的價值，一年後的錢少值一些（BG/NBD 和 Gamma-Gamma）。只能以天計。
 *
 * @param {number|Array<Array<number>>} x On how many days the customer bought after the first purchase day, one or a column. 首次購買日之後，又在幾個日子購買，一格或一欄。
 * @param {number|Array<Array<number>>} t_x From the first to the last purchase day, in days; 0 where x is 0. The same shape. 從第一個到最後一個購買日，以天計；x 是 0 時是 0。形狀相同。
 * @param {number|Array<Array<number>>} T From the first purchase day to the as-of day, the same unit and shape. 從首次購買日到基準日，單位和形狀相同。
 * @param {number|Array<Array<number>>} mean The mean amount of a purchase day, the same shape. 一個購買日的平均金額，形狀相同。
 * @param {number|Array<Array<number>>} parameters r, alpha, a, b, p, q and v as fitted to your shop: seven cells of the Settings sheet, or a text with slashes between them. 依你的店算出的 r、alpha、a、b、p、q、v：「設定」工作表的七格，或用斜線分開的文字。
 * @param {number} within (optional) How many days to look ahead. Left out: 365. 往後看幾天。不填是 365。
 * @param {number} margin (optional) What is left of revenue, in percent. Left out: 100. 營收中留下來的百分比。不填是 100。
 * @param {number} discount (optional) How much less money a year away is worth, in percent. Left out: 10. 一年後的錢少值幾個百分比。不填是 10。
 * @param {string} why (optional) Write "why" as the last argument, whatever its place, to read the reason for each answer, or for a blank, instead of the answer. 最後一個引數寫「為什麼」，不論在第幾個，就會顯示每個答案或空白的原因，而不是答案本身。
 * @return An amount for each customer. Revenue unless a margin is given. 每位顧客一個金額。沒有給毛利率就是營收。
 * @customfunction
 */
function CUSTOMER_VALUE(x, t_x, T, mean, parameters, within, margin, discount, why) {
  return Regulars_.calculate('CUSTOMER_VALUE', [x, t_x, T, mean, parameters, within, margin, discount, why]);
}

// End of the custom functions.
