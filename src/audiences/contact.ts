// One customer as an audience file knows them. Texts as the sheet writes them; absent = the sheet does not say.

export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  readonly name?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postcode?: string;
  readonly country?: string;
  readonly lineId?: string;
  /** To hear of the shop; absent = nobody asked, and that is no consent. */
  readonly consent?: boolean;
}
