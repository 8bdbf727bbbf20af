// Words, addresses and numbers that stand for nobody in particular: guest@…, cash sale, 0000000000, a marketplace's relay.

const PLACEHOLDER =
  /^(?:(?:guest|walk-?in|no-?reply|none|no|na|null|unknown|anonymous|customer|nomail|noemail|no-?e?mail|pos|cash|counter|dummy|default|xxx+|aaa+|abc|123)@.+|(?:guest|walk-?in|dummy|cash sale|counter sale|pos customer|default customer)(?:[ _#-].*)?|(?:現金客|現場客戶|櫃檯|門市顧客|散客會員|非會員|店內客|臨櫃)\d*)$/i;
const REPEATED_DIGIT = /^\+?(\d)\1{6,}$/;
/** Addresses that a marketplace makes for an order: they reach the buyer, and tell nobody apart. */
const RELAY =
  /@(?:(?:[a-z0-9-]+\.)*marketplace\.amazon\.[a-z.]+|members\.ebay\.[a-z.]+|(?:[a-z0-9-]+\.)*(?:shopee|lazada|tiktok|tokopedia|etsy|rakuten|walmart|coupang)\.[a-z.]+)$/i;

/** Does this customer key stand for nobody in particular. */
export const isPlaceholder = (key: string): boolean => PLACEHOLDER.test(key) || REPEATED_DIGIT.test(key);

export const isRelay = (email: string): boolean => RELAY.test(email);
