// A few words of other languages, as far as exports showed them: Italian, Dutch, Polish, Turkish, Russian.

import type { CellWords, LanguageWords } from './language.ts';

export const OTHERS: LanguageWords = {
  headers: {
    customerId: `ID cliente, Codice cliente, Numero cliente, Klantnummer, Klant-ID, Numer klienta, Müşteri No, Müşteri ID, Müşteri numarası, ID клиента, Код клиента, Номер клиента`,
    email: `E-mail cliente, E-mailadres, Adres e-mail, E-posta, Müşteri e-posta, Электронная почта, Почта`,
    phone: `Telefono, Cellulare, Numero di telefono, Telefoonnummer, Numer telefonu, Cep telefonu, Müşteri telefonu, Телефон, Телефон клиента`,
    name: `Nome cliente, Acquirente, Nome completo, Klant, Klantnaam, Koper, Klient, Nazwa klienta, Kupujący, Müşteri, Müşteri adı, Alıcı, Клиент, Покупатель, Имя клиента, ФИО`,
    givenName: 'Voornaam, Imię, Имя',
    familyName: `Cognome, Achternaam, Nazwisko, Soyadı, Фамилия`,
    orderDate: `Data ordine, Data acquisto, Besteldatum, Orderdatum, Data zamówienia, Sipariş tarihi, Дата заказа, Дата покупки`,
    date: 'Datum, Tarih, Дата',
    orderTotal: `Totale, Totale ordine, Importo totale, Totaal, Totaalbedrag, Orderbedrag, Wartość zamówienia, Razem, Toplam, Toplam tutar, Sipariş tutarı, Итого, Сумма заказа, Всего`,
    amount: `Importo, Ricavi, Vendite, Bedrag, Omzet, Kwota, Wartość, Tutar, Ciro, Сумма, Выручка`,
    lineTotal: 'Subtotale, Subtotaal, Ara toplam',
    orderNumber: `Numero ordine, Ordine, ID ordine, Bestelling, Ordernummer, Numer zamówienia, Zamówienie, Sipariş No, Sipariş numarası, Sipariş, Номер заказа, Заказ, ID заказа`,
    documentNumber: `Numero fattura, Factuurnummer, Numer faktury, Fatura No, Номер чека, Чек`,
    orderStatus: `Stato ordine, Orderstatus, Status zamówienia, Sipariş durumu, Статус заказа`,
    status: 'Stato, Durum, Статус',
    quantity: `Quantità, Aantal, Ilość, Adet, Miktar, Количество`,
    unitPrice: `Prezzo, Prezzo unitario, Prijs, Cena, Fiyat, Birim fiyat, Цена`,
    product: `Prodotto, Articolo, Produkt, Ürün, Товар`,
    currency: `Valuta, Waluta, Para birimi, Валюта`,
  },
  yes: `sì, iscritto, accetta, akkoord, tak, zgoda, evet, kabul, да, согласен, подписан`,
  no: `nee, non iscritto, rifiutato, niet akkoord, nie, brak zgody, hayır, ret, нет, не согласен, отписан, отказ`,
  noSale: {
    cancelled: `Annullato, Annullata, Anulowane, Anulowano, İptal, İptal edildi, Отменен, Отменён, Отменено, Отмена`,
    refunded: `Rimborsato, Rimborsata, Terugbetaald, Zwrócone, İade, İade edildi, Возврат, Возвращен`,
    unpaid: `In attesa di pagamento, Non pagato, Niet betaald, In afwachting van betaling, Nieopłacone, Oczekuje na płatność, Ödenmedi, Ödeme bekleniyor, Не оплачен, Ожидает оплаты`,
    failed: `Fallito, Mislukt, Nieudane, Başarısız, Ошибка, Неудачно`,
  },
  sale: `Completato, Pagato, Spedito, Voltooid, Betaald, Verzonden, Zrealizowane, Opłacone, Wysłane, Tamamlandı, Ödendi, Kargoda, Выполнен, Завершен, Оплачен, Доставлен`,
  paid: `Pagato, Betaald, Opłacone, Ödendi, Оплачен`,
};

export const OTHERS_CELLS: CellWords = {
  months: [
    'gennaio, stycznia, ocak, января',
    'febbraio, lutego, şubat, февраля',
    'marzo, maart, mrt, marca, mart, марта',
    'aprile, kwietnia, nisan, апреля',
    'maggio, maja, mayıs, мая',
    'giugno, czerwca, haziran, июня',
    'luglio, lipca, temmuz, июля',
    'agosto, augustus, sierpnia, ağustos, августа',
    'settembre, września, eylül, сентября',
    'ottobre, października, ekim, октября',
    'novembre, listopada, kasım, ноября',
    'dicembre, grudnia, aralık, декабря',
  ],
  nobody: 'Ospite, Gast, Gość, Misafir, Гость, Sconosciuto, Onbekend',
  totals: 'Totale, Totaal, Razem, Toplam, Итого',
};
