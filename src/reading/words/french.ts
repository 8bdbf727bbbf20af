// French.

import type { CellWords, LanguageWords } from './language.ts';

export const FRENCH: LanguageWords = {
  headers: {
    customerId:
      'N° client, No client, Numéro client, Numéro de client, ID client, Identifiant client, Code client, Réf. client, Référence client, ID acheteur, N° adhérent, Carte de fidélité, Numéro de carte, Identifiant acheteur, ID membre',
    email:
      'Courriel, Adresse e-mail, Adresse email, Adresse électronique, E-mail du client, Email client, E-mail client, Courriel du client, Mail client, E-mail acheteur, E-mail de facturation, Adresse mail',
    phone:
      'Téléphone, Tél., Tél, Numéro de téléphone, N° de téléphone, Portable, Mobile client, Téléphone client, Téléphone du client, Téléphone portable, Téléphone mobile, Téléphone de facturation, GSM, Numéro de mobile',
    account: "Nom d'utilisateur, Pseudo, Identifiant, Compte",
    name: 'Client, Nom du client, Nom client, Acheteur, Nom de l’acheteur, Nom acheteur, Nom complet, Nom et prénom, Nom prénom, Nom de facturation, Membre, Adhérent, Contact, Cliente, Acheteuse',
    recipient: 'Destinataire, Nom du destinataire, Nom de livraison, Bénéficiaire',
    givenName: 'Prénom, Prénom du client, Prénom (facturation), Prénom facturation',
    familyName: 'Nom de famille, Nom (facturation), Nom facturation',
    orderDate:
      "Date de commande, Date de la commande, Date commande, Commandé le, Date d'achat, Date achat, Date de vente, Date vente, Vendu le, Date de facture, Date facture, Date de facturation, Date de transaction, Date de création, Créé le, Créée le, Date et heure de la commande, Date d'enregistrement, Passée le",
    date: 'Date et heure, Heure, Horodatage, Jour',
    paidDate: 'Date de paiement, Payé le, Date du paiement, Date de règlement, Réglé le',
    doneDate: "Date d'expédition, Expédié le, Date de livraison, Livré le, Terminé le, Date d'envoi",
    orderTotal: `Montant total, Total TTC, Total de la commande, Total commande, Montant de la commande, Montant commande, Montant TTC, Montant payé, Total payé, Total à payer, Net à payer, Prix total, Somme totale, Total général, Montant réglé, Total facture, Montant facture, Montant de la facture, Total TVA incluse, Valeur de la commande, Valeur totale, Total (TTC), Montant total TTC, Total réglé, Montant encaissé, Total encaissé, Montant de l'achat`,
    amount:
      "Montant, Chiffre d'affaires, CA, CA TTC, Ventes, Vente, Recettes, Valeur, Revenu, Ventes nettes, Ventes brutes, Somme, Montant net, Montant HT, Total HT, Encaissement, CA HT, Dépense",
    lineTotal:
      'Sous-total, Total ligne, Total de la ligne, Montant ligne, Total article, Total produit, Montant article, Total produits',
    orderNumber:
      'N° de commande, No de commande, Numéro de commande, N° commande, Numéro commande, ID commande, Commande, Référence commande, Référence de commande, Réf. commande, Réf. de commande, Code commande, Identifiant de commande, Référence, Réf.',
    documentNumber:
      'N° de facture, Numéro de facture, N° facture, Facture, N° de transaction, ID de transaction, Numéro de transaction, N° de ticket, N° ticket, Ticket, Numéro de ticket, Reçu, N° de reçu, N° de pièce, Pièce, Bon',
    orderStatus:
      'État de la commande, Statut de la commande, Statut commande, État commande, Statut de commande',
    status: 'Statut, État, Etat',
    paymentStatus:
      'Statut du paiement, Statut de paiement, État du paiement, État de paiement, Statut du remboursement, Statut financier',
    cancelledAt: "Annulé le, Date d'annulation, Annulée le",
    cancelled: 'Annulé, Annulée, Annulation',
    refund:
      'Remboursement, Montant remboursé, Montant du remboursement, Remboursé, Total remboursé, Remboursements, Avoir',
    quantity: 'Quantité, Qté, Quantité commandée, Nombre d’articles, Quantité vendue, Nb articles',
    unitPrice: 'Prix unitaire, Prix, PU, Prix de vente, Prix article, Prix unitaire TTC, PU TTC',
    listPrice: 'Prix catalogue, Prix public, Prix barré',
    store: 'Magasin, Boutique, Point de vente, Nom du magasin, Succursale, Emplacement',
    channel: 'Canal, Canal de vente, Plateforme, Provenance, Origine, Canal de distribution, Place de marché',
    productName:
      'Nom du produit, Nom produit, Désignation, Libellé, Libellé produit, Titre du produit, Nom de l’article, Intitulé',
    product: 'Produit, Produits, Article, Articles, Produit(s)',
    productCode: 'Référence produit, Code produit, Code article, ID produit, Réf. produit',
    currency: 'Devise, Monnaie',
  },
  noSale: {
    cancelled:
      'Annulé, Annulée, Annulation, Commande annulée, Annulé par le client, Annulé par le vendeur, Supprimé, Supprimée, Abandonné, Abandonnée, Résilié, Refusée par le vendeur, Annulation demandée',
    voided: 'Invalide, Commande test, Fraude, Doublon, Nul',
    refunded:
      'Remboursé, Remboursée, Remboursement, Totalement remboursé, Intégralement remboursé, Intégralement remboursée, Remboursement effectué, Rétrofacturation, Rejet de débit, Remboursement total',
    returned:
      "Retourné, Retournée, Retour, Retour effectué, Renvoyé, Retour à l'expéditeur, Colis refusé, Non réclamé, Refus de livraison, Non livré, Non distribuable, NPAI",
    expired: 'Expiré, Expirée, Paiement expiré, Délai dépassé',
    unpaid:
      'En attente de paiement, Non payé, Non payée, Impayé, Impayée, En attente du paiement, En attente de règlement, En attente de virement bancaire, En attente de virement, En attente du paiement par chèque, En attente de chèque, Attente paiement, Paiement en attente, Paiement distant en attente, À payer, Non réglé, En attente paiement',
    failed:
      'Échoué, Échouée, Échec, Paiement échoué, Échec du paiement, Erreur de paiement, Refusé, Refusée, Paiement refusé, Rejeté, Rejetée, Erreur, Décliné',
    draft: 'Brouillon, Devis, Panier, Panier abandonné, Incomplet, Incomplète',
  },
  noSaleParts: {
    cancelled: 'annulé, annulée',
    refunded: 'remboursé',
    unpaid: 'impayé, attente de paiement',
    failed: 'échoué, échec',
    returned: 'retourné',
  },
  partly: 'partiel, partielle, partiellement, non, pas, aucun, sans, demande refusée',
  sale: `Terminé, Terminée, Payé, Payée, Expédié, Expédiée, En cours, En cours de traitement, En cours de préparation, Préparation en cours, En préparation, En attente, Livré, Livrée, Paiement accepté, Paiement à distance accepté, Partiellement remboursé, Partiellement remboursée, Partiellement payé, Validé, Validée, Confirmé, Confirmée, Clôturée, Réglé, Réglée, Nouveau, Nouvelle, En livraison, Prêt à expédier, À expédier, Acceptée, Accepté, Encaissé, Traité, Traitée, Reçue, Reçu, Vente, Facturé, Facturée, En transit, À préparer, Non remboursé, Non annulé, Aucun, Autorisé, Complété, Complétée, Finalisée, Contre remboursement, En réapprovisionnement (payé), Enlèvement, Retirée`,
  paid: 'Payé, Payée, Réglé, Réglée, Paiement accepté, Encaissé, Paiement reçu, Paiement à distance accepté, Acquitté, Acquittée, Partiellement remboursé, Réussi',
};

export const FRENCH_CELLS: CellWords = {
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  nobody:
    'Invité, Invitée, Inconnu, Inconnue, Anonyme, Client de passage, Passage, Client comptoir, Comptoir, Vente comptoir, Client divers, Aucun, Aucune, Sans, Non renseigné, Néant, Non défini',
  totals: 'Total, Totaux, Sous-total, Total général, Somme',
};
