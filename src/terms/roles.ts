// What a column of an order sheet is.

/** What the figures are made of. */
export const ROLES = [
  'customer',
  'date',
  'amount',
  'order',
  'status',
  'paymentStatus',
  'cancelledAt',
  'refund',
  'quantity',
  'price',
  'store',
  'channel',
  'product',
  'currency',
] as const;
export type Role = (typeof ROLES)[number];

/** Who the customer is and how to reach them: personal, never written where nobody asked for it. */
const CONTACT_DETAILS = [
  'memberId',
  'name',
  'givenName',
  'familyName',
  'email',
  'phone',
  'phone2',
  'phone3',
  'lineId',
  'birthday',
  'company',
  'city',
  'state',
  'postcode',
  'country',
  'consent',
  'sex',
  'age',
] as const;

/** What the shop says of the customer or the order: no one can be reached or known by it. */
const SHOP_DETAILS = ['level', 'tags', 'coupon'] as const;

/**
 * What is known of a customer beside the figures. Never required; the customer's own column may be one too: an e-mail.
 */
export const DETAILS = [...CONTACT_DETAILS, ...SHOP_DETAILS] as const;
export type Detail = (typeof DETAILS)[number];

/** Everything that a column may be chosen for. */
export const FIELDS = [...ROLES, ...DETAILS] as const;
export type Field = Role | Detail;

export const isDetail = (field: Field): field is Detail => (DETAILS as readonly Field[]).includes(field);
