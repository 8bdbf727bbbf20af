// Spanish.

import type { CellWords, LanguageWords } from './language.ts';

export const SPANISH: LanguageWords = {
  headers: {
    customerId:
      'ID cliente, ID de cliente, ID del cliente, Número de cliente, N° de cliente, Nº cliente, Nro. cliente, Código de cliente, Código cliente, ID del comprador, ID comprador, Número de socio, Nº de socio, Número de tarjeta, ID de usuario, DNI, DNI / CUIT, CUIT, RFC',
    email:
      'Correo electrónico, Correo, Correo-e, Correo del cliente, Correo electrónico del cliente, Email del cliente, E-mail del cliente, Email del comprador, Correo del comprador, Dirección de correo electrónico, Dirección de correo',
    phone:
      'Teléfono, Teléfono del cliente, Número de teléfono, Nº de teléfono, Celular, Móvil, Teléfono móvil, Tel., Teléfono de contacto, Número de celular, Teléfono del comprador, Teléfono (facturación), Número de móvil',
    account: 'Usuario, Nombre de usuario, Apodo, Cuenta',
    name: 'Cliente, Nombre del cliente, Nombre de cliente, Nombre cliente, Comprador, Nombre del comprador, Nombre completo, Nombre y apellido, Nombre y apellidos, Nombre de facturación, Socio, Contacto, Clienta',
    recipient: 'Destinatario, Nombre del destinatario, Nombre de envío, Nombre para el envío, Receptor',
    givenName: 'Nombre, Nombre (facturación), Nombre de pila',
    familyName: 'Apellido, Apellidos, Apellido (facturación), Apellidos (facturación)',
    orderDate:
      'Fecha de pedido, Fecha del pedido, Fecha pedido, Fecha de la orden, Fecha de orden, Fecha de compra, Fecha compra, Fecha de venta, Fecha venta, Fecha de la venta, Fecha de transacción, Fecha de factura, Fecha factura, Fecha de emisión, Fecha de creación, Creado el, Fecha y hora de compra, Pedido realizado, Fecha de registro',
    date: 'Fecha, Fecha y hora, Hora, Día',
    paidDate: 'Fecha de pago, Pagado el, Fecha del pago, Fecha de cobro',
    doneDate:
      'Fecha de envío, Enviado el, Fecha de entrega, Entregado el, Fecha de finalización, Fecha de despacho',
    orderTotal: `Importe total, Total del pedido, Total pedido, Total de la orden, Total de la compra, Total compra, Total de la venta, Monto total, Monto del pedido, Importe del pedido, Importe pagado, Monto pagado, Total pagado, Total a pagar, Total con IVA, Total IVA incluido, Precio total, Suma total, Total general, Total factura, Importe factura, Valor total, Valor del pedido, Valor de la compra, Total facturado, Total cobrado, Importe cobrado, Total ventas, Monto cobrado`,
    amount:
      'Importe, Monto, Ventas, Venta, Ingresos, Ingreso, Valor, Facturación, Ventas netas, Ventas brutas, Suma, Importe neto, Monto neto, Gasto, Cobro, Ingresos netos',
    lineTotal:
      'Subtotal de productos, Total línea, Total de línea, Importe línea, Total artículo, Total producto, Subtotal producto, Importe artículo, Subtotal artículo',
    orderNumber:
      'Número de pedido, N° de pedido, Nº de pedido, Nº pedido, No. de pedido, Núm. de pedido, Número de orden, N° de orden, Número de la orden, Nro. de pedido, Nro. de orden, ID de pedido, ID del pedido, ID pedido, Pedido, Orden, ID de orden, Código de pedido, Código del pedido, Referencia, Referencia del pedido, Orden de compra, Orden #, Nro. de compra, Número de compra',
    documentNumber:
      'Número de factura, N° de factura, Nº factura, Factura, ID de transacción, Número de transacción, N° de transacción, Número de ticket, N° de ticket, Número de recibo, Recibo, Boleta, N° de boleta, Número de venta, # de venta, N.º de venta, Venta #, ID de venta, Comprobante, Número de comprobante, Folio',
    orderStatus:
      'Estado del pedido, Estado de pedido, Estado de la orden, Estado pedido, Estatus del pedido, Estado de la venta',
    status: 'Estado, Estatus, Situación',
    paymentStatus:
      'Estado del pago, Estado de pago, Estado pago, Estatus de pago, Estado financiero, Estado del reembolso',
    cancelledAt: 'Cancelado el, Fecha de cancelación, Anulado el, Fecha de anulación',
    cancelled: 'Cancelado, Cancelada, Anulado, Anulada',
    refund:
      'Reembolso, Importe reembolsado, Monto reembolsado, Importe del reembolso, Reembolsado, Total reembolsado, Devolución, Importe devuelto, Monto devuelto, Reembolsos, Devoluciones',
    quantity:
      'Cantidad, Cant., Unidades, Cantidad vendida, Uds, Cantidad de productos, Cantidad pedida, Cantidad del producto',
    unitPrice:
      'Precio unitario, Precio, Precio por unidad, Precio de venta, Precio del producto, Precio unidad',
    listPrice: 'Precio de lista, Precio original, PVP',
    store: 'Tienda, Sucursal, Local, Nombre de la tienda, Punto de venta, Almacén',
    channel: 'Canal, Canal de venta, Canal de ventas, Origen, Procedencia, Plataforma, Fuente',
    productName:
      'Nombre del producto, Nombre producto, Nombre de producto, Título del producto, Nombre del artículo, Título de la publicación, Descripción del producto',
    product: 'Producto, Productos, Artículo, Artículos, Descripción, Concepto, Ítem',
    productCode:
      'Código de producto, Código del producto, ID del producto, Código de artículo, Código de barras',
    currency: 'Moneda, Divisa',
  },
  noSale: {
    cancelled:
      'Cancelado, Cancelada, Cancelado por el comprador, Cancelado por el vendedor, Pedido cancelado, Anulado, Anulada, Eliminado, Eliminada, Cancelación, Cancelaste la venta, Venta cancelada, Cancelación solicitada',
    voided: 'Inválido, No válido, Pedido de prueba, Prueba, Fraude, Duplicado, Nulo',
    refunded:
      'Reembolsado, Reembolsada, Reembolso, Totalmente reembolsado, Reembolso completo, Reintegrado, Reintegro, Contracargo, Reembolso total',
    returned:
      'Devuelto, Devuelta, Devolución, Devolución completada, Rechazado en entrega, No entregado, Devuelto al remitente, Devolución finalizada, Entrega fallida, No reclamado',
    expired: 'Expirado, Expirada, Vencido, Vencida, Caducado, Caducada, Pago vencido',
    unpaid:
      'Pendiente de pago, Pago pendiente, No pagado, No pagada, Pendiente, Sin pagar, Impago, Impagado, Impaga, Por pagar, En espera de pago, Esperando pago, A la espera de pago, En espera de transferencia, Pendiente de cobro, Pendiente de transferencia, Esperando transferencia, En espera de pago por transferencia bancaria',
    failed:
      'Fallido, Fallida, Pago fallido, Error, Error de pago, Error en el pago, Rechazado, Rechazada, Pago rechazado, Denegado, Denegada, Declinado',
    draft:
      'Borrador, Presupuesto, Cotización, Carrito, Carrito abandonado, Abandonado, Abandonada, Incompleto, Incompleta',
  },
  noSaleParts: {
    cancelled: 'cancelad, anulad',
    refunded: 'reembolsad',
    unpaid: 'pendiente de pago, pago pendiente, impag',
    failed: 'fallid, rechazad',
    returned: 'devuelt',
  },
  partly: 'parcial, parcialmente, no, sin, ninguno, ninguna, solicitud rechazada',
  sale: `Completado, Completada, Pagado, Pagada, Enviado, Enviada, Procesando, En proceso, En espera, Entregado, Entregada, Preparación en curso, En preparación, Pago aceptado, Parcialmente reembolsado, Reembolso parcial, Reembolsado parcialmente, Parcialmente pagado, Confirmado, Confirmada, Aprobado, Aprobada, Cerrado, Cerrada, Finalizado, Finalizada, Nuevo, Nueva, Listo para enviar, Por enviar, En camino, En tránsito, Despachado, Aceptado, Aceptada, Cobrado, Cobrada, Acreditado, Recibido, Recibida, Venta, Facturado, Facturada, No reembolsado, Sin devolución, Ninguno, Activo, Autorizado, Autorizada, Pago aprobado, Contra reembolso, Listo para retirar, Retirado, Concretada, Pendiente de envío, Pendiente de entrega, Enviado parcialmente, Archivada, Abierta, Abierto`,
  paid: 'Pagado, Pagada, Pago aceptado, Pago aprobado, Cobrado, Cobrada, Acreditado, Aprobado, Pago recibido, Recibido, Parcialmente reembolsado, Autorizado, Liquidado',
};

export const SPANISH_CELLS: CellWords = {
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  morning: 'a. m., a.m.',
  afternoon: 'p. m., p.m.',
  nobody:
    'Invitado, Invitada, Desconocido, Anónimo, Anónima, Consumidor final, Público general, Público en general, Cliente general, Cliente mostrador, Mostrador, Ninguno, Sin nombre, Sin cliente, Sin correo, Cliente genérico, No especificado, Clientes varios, Cliente ocasional',
  totals: 'Total, Totales, Subtotal, Total general, Suma',
};
