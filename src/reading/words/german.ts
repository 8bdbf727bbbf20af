// German.

import type { CellWords, LanguageWords } from './language.ts';

export const GERMAN: LanguageWords = {
  headers: {
    customerId:
      'Kunden-ID, Kundennummer, Kunden-Nr., Kundennr, Kunden Nr, Kd-Nr, Kundencode, Mitgliedsnummer, Käufer-ID, Benutzer-ID, Kundenkonto, Debitorennummer, Kartennummer, KundenNr',
    email:
      'E-Mail-Adresse, E-Mail des Kunden, Kunden-E-Mail, E-Mail Kunde, Käufer-E-Mail, E-Mail (Rechnung), Mailadresse, E-Mail des Käufers',
    phone:
      'Telefon, Telefonnummer, Handy, Handynummer, Mobilnummer, Mobiltelefon, Mobil, Tel., Tel.-Nr., Kundentelefon, Telefon (Rechnung), Rufnummer',
    account: 'Benutzername, Mitgliedsname, Nutzername, Käufername (Benutzer)',
    name: 'Kunde, Kundenname, Käufer, Käufername, Name des Käufers, Besteller, Auftraggeber, Rechnungsname, Rechnungsempfänger, Vollständiger Name, Kontakt, Gast, Mitglied, Name des Kunden',
    recipient: 'Empfänger, Empfängername, Lieferempfänger, Name des Empfängers, Lieferadresse Name',
    givenName: 'Vorname, Vorname (Rechnung), Rechnungsvorname',
    familyName: 'Nachname, Familienname, Nachname (Rechnung), Rechnungsnachname',
    orderDate:
      'Bestelldatum, Datum der Bestellung, Bestellt am, Bestellzeit, Bestellzeitpunkt, Auftragsdatum, Kaufdatum, Verkaufsdatum, Verkauft am, Rechnungsdatum, Belegdatum, Erstellt am, Erstellungsdatum, Erstelldatum, Buchungsdatum, Transaktionsdatum, Umsatzdatum, Bondatum',
    date: 'Datum, Zeitpunkt, Datum/Uhrzeit, Zeit',
    paidDate: 'Zahlungsdatum, Bezahlt am, Zahldatum, Zahlungseingang',
    doneDate: 'Versanddatum, Versendet am, Lieferdatum, Abgeschlossen am, Abschlussdatum',
    orderTotal: `Gesamtbetrag, Gesamtsumme, Gesamt, Gesamtpreis, Gesamtwert, Bestellsumme, Bestellwert, Bestellbetrag, Auftragssumme, Auftragswert, Rechnungsbetrag, Rechnungssumme, Endbetrag, Endsumme, Zahlbetrag, Bezahlter Betrag, Bezahlt, Summe, Summe brutto, Gesamtbetrag (brutto), Bruttobetrag, Gesamtumsatz, Zu zahlen, Belegsumme, Brutto gesamt, Kaufbetrag`,
    amount:
      'Betrag, Umsatz, Nettoumsatz, Bruttoumsatz, Nettobetrag, Einnahmen, Erlös, Verkaufsbetrag, Wert, Brutto, Netto, Nettoumsatz (formatiert), Verkäufe',
    lineTotal:
      'Zwischensumme, Positionssumme, Artikelsumme, Warenwert, Positionsbetrag, Zeilensumme, Artikelgesamtpreis, Gesamtpreis Artikel, Positionswert',
    orderNumber:
      'Bestellnummer, Bestell-Nr., Bestellnr, Bestell-ID, Bestellung, Auftragsnummer, Auftrags-Nr., Auftrag, Auftrags-ID, Bestellcode, Ordernummer, Bestellungsnummer',
    documentNumber:
      'Rechnungsnummer, Rechnungs-Nr., Rechnung, Belegnummer, Beleg-Nr., Beleg, Transaktionsnummer, Transaktions-ID, Transaktionscode, Bonnummer, Bon-Nr., Kassenbon, Quittungsnummer, Verkaufsprotokollnummer, Vorgangsnummer',
    orderStatus: 'Bestellstatus, Auftragsstatus, Status der Bestellung',
    status: 'Zustand, Bearbeitungsstatus, Lieferstatus, Versandstatus',
    paymentStatus: 'Zahlungsstatus, Bezahlstatus, Rückgabestatus, Erstattungsstatus',
    cancelledAt: 'Storniert am, Stornodatum, Stornierungsdatum',
    cancelled: 'Storno, Storniert',
    refund:
      'Erstattung, Erstattungsbetrag, Erstatteter Betrag, Rückerstattung, Rückerstattungsbetrag, Erstattet, Gutschrift, Rückerstatteter Betrag',
    quantity: 'Menge, Anzahl, Stückzahl, Stück, Bestellmenge, Artikelanzahl, Verkaufte Menge',
    unitPrice: 'Einzelpreis, Stückpreis, Preis, Artikelpreis, Verkaufspreis, Preis pro Stück',
    listPrice: 'Listenpreis, UVP, Originalpreis',
    store: 'Filiale, Geschäft, Laden, Standort, Niederlassung, Verkaufsstelle',
    channel: 'Kanal, Vertriebskanal, Verkaufskanal, Quelle, Herkunft, Plattform, Marktplatz, Zuordnung',
    productName:
      'Produktname, Artikelname, Artikelbezeichnung, Produktbezeichnung, Produkttitel, Artikelbeschreibung, Bezeichnung',
    product: 'Produkt, Produkte, Artikel, Ware, Position, Produkt(e), Beschreibung',
    productCode: 'Artikelnummer, Artikel-Nr., Produkt-ID, Produktnummer',
    currency: 'Währung, Währungscode',
  },
  noSale: {
    cancelled:
      'Storniert, Storno, Abgebrochen, Stornierung, Widerrufen, Widerruf, Annulliert, Vom Kunden storniert, Vom Verkäufer storniert, Bestellung storniert, Gelöscht, Stornierung beantragt, Teilweise abgebrochen',
    voided: 'Ungültig, Testbestellung, Betrug, Duplikat, Nichtig',
    refunded:
      'Rückerstattet, Erstattet, Zurückerstattet, Vollständig erstattet, Vollständig rückerstattet, Rückerstattung, Rückbuchung, Rücklastschrift, Gutgeschrieben, Erstattung abgeschlossen',
    returned:
      'Retourniert, Retoure, Zurückgesendet, Rücksendung, Zurückgegeben, Annahme verweigert, Nicht zustellbar, Zurückgeschickt, Retoure abgeschlossen, Unzustellbar, Komplett retourniert',
    expired: 'Abgelaufen, Zahlungsfrist abgelaufen, Verfallen',
    unpaid:
      'Zahlung ausstehend, Offen, Unbezahlt, Nicht bezahlt, Ausstehend, Ausstehende Zahlung, Zahlung offen, Warten auf Zahlung, Wartet auf Zahlung, Warten auf Zahlungseingang, In Erwartung der Zahlung, Vorkasse offen, Überfällig, Mahnung, Noch nicht bezahlt, In Wartestellung (unbezahlt)',
    failed:
      'Fehlgeschlagen, Zahlung fehlgeschlagen, Zahlungsfehler, Abgelehnt, Zahlung abgelehnt, Gescheitert, Fehler',
    draft: 'Entwurf, Angebot, Warenkorb, Kostenvoranschlag, Abgebrochener Warenkorb',
  },
  noSaleParts: {
    cancelled: 'storniert, stornier',
    refunded: 'erstattet',
    unpaid: 'zahlung ausstehend, unbezahlt',
    failed: 'fehlgeschlagen',
    returned: 'retourniert',
  },
  partly: 'teil, teilweise, nicht, kein, keine, abgelehnte',
  sale: `Abgeschlossen, Bezahlt, Versendet, Versandt, In Bearbeitung, Verarbeitung, In Wartestellung, Geliefert, Zugestellt, Versandbereit, Teilweise erstattet, Teilweise rückerstattet, Teilerstattet, Teilweise bezahlt, Teilweise versendet, Bestätigt, Fertig, Erledigt, Vollständig abgeschlossen, Genehmigt, Neu, In Zustellung, Unterwegs, Abgeholt, Abholbereit, Angenommen, Autorisiert, Erfasst, Rechnung, Verkauf, Aktiv, Nicht erstattet, Nicht storniert, Komplett bezahlt, Komplett abgeschlossen, Teilretoure, Verpackt, Kommissioniert, Nachnahme, Erfolgreich, Zahlung erhalten, Zur Lieferung bereit`,
  paid: 'Bezahlt, Zahlung erhalten, Komplett bezahlt, Beglichen, Zahlung eingegangen, Erfolgreich, Autorisiert, Teilweise erstattet, Teilweise rückerstattet',
};

export const GERMAN_CELLS: CellWords = {
  months: [
    'januar|jänner',
    'februar',
    'märz|mrz|maerz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'dezember',
  ],
  nobody:
    'Gast, Gastkunde, Gastbestellung, Unbekannt, Anonym, Laufkunde, Laufkundschaft, Barverkauf, Kein, Keine, Keine Angabe, Ohne, Testkunde, Standardkunde, Kasse, Nicht angegeben, k. A.',
  totals: 'Summe, Gesamt, Gesamtsumme, Zwischensumme, Gesamtergebnis',
};
