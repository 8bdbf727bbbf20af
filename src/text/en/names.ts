// English names with all their advice.

import { type NameTexts, withAdvice } from '../names.ts';
import { plainNames } from './plain-names.ts';
import { segments } from './segments.ts';

export const names: NameTexts = {
  ...withAdvice(plainNames, segments),
  roles: {
    customer: 'Customer',
    date: 'Order day',
    amount: 'Amount',
    order: 'Order number',
    status: 'Order status',
    paymentStatus: 'Payment status',
    cancelledAt: 'Cancelled at',
    refund: 'Refund',
    quantity: 'Quantity',
    price: 'Unit price',
    store: 'Store',
    channel: 'Channel',
    product: 'Product',
    currency: 'Currency',
    memberId: 'Member number',
    name: 'Name',
    givenName: 'First name',
    familyName: 'Last name',
    email: 'Email',
    phone: 'Phone',
    phone2: 'Phone, second part',
    phone3: 'Phone, third part',
    lineId: 'LINE ID',
    birthday: 'Birthday',
    company: 'Company',
    city: 'City',
    state: 'State or province',
    postcode: 'Postcode',
    country: 'Country',
    consent: 'Consent to marketing',
    sex: 'Sex',
    age: 'Age',
    level: 'Member level',
    tags: 'Tags',
    coupon: 'Coupon',
  },
  platforms: {
    exportOf: (brand) => `${brand} export`,
    lines: 'Order lines with quantity and unit price',
    segmented: 'Customers from a warehouse',
    unknown: 'Not an export we know',
  },
};
