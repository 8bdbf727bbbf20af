// Portuguese, of Brazil and of Portugal.

import type { CellWords, LanguageWords } from './language.ts';

export const PORTUGUESE: LanguageWords = {
  headers: {
    customerId:
      'ID cliente, ID do cliente, Código do cliente, Código cliente, Número do cliente, Nº do cliente, ID do comprador, CPF, CPF/CNPJ, CPF / CNPJ, CPF do cliente, CPF do comprador, CNPJ, NIF, ID do usuário, Número do cartão, Contribuinte',
    email:
      'E-mail do cliente, Email do cliente, E-mail do comprador, Email do comprador, Endereço de e-mail, Endereço de email, Correio eletrónico, Correio eletrônico, E-mail cliente',
    phone:
      'Telefone, Telefone do cliente, Telefone do comprador, Celular, Telemóvel, Número de telefone, Número de celular, Telefone celular, Tel., Fone, Contato, Telefone de contato, Celular do cliente',
    account: 'Usuário, Utilizador, Nome de usuário, Nome de usuário (comprador), Apelido do comprador',
    name: 'Cliente, Nome do cliente, Nome cliente, Comprador, Nome do comprador, Nome completo, Nome e sobrenome, Nome de cobrança, Membro, Consumidor',
    recipient: 'Destinatário, Nome do destinatário, Nome para entrega, Recebedor',
    givenName: 'Primeiro nome, Nome, Nome próprio',
    familyName: 'Sobrenome, Apelido, Último nome',
    orderDate:
      'Data do pedido, Data pedido, Data da encomenda, Data da compra, Data de compra, Data da venda, Data venda, Data de venda, Data da transação, Data da fatura, Data de emissão, Data de criação, Data de criação do pedido, Criado em, Criado a, Data e hora do pedido, Hora do pedido, Data de registo',
    date: 'Data, Data e hora, Hora, Dia',
    paidDate: 'Data do pagamento, Data de pagamento, Pago em, Hora do pagamento do pedido',
    doneDate:
      'Data de envio, Enviado em, Data de entrega, Entregue em, Data de conclusão, Hora completa do pedido',
    orderTotal: `Total do pedido, Total da encomenda, Total da compra, Total da venda, Valor total, Valor do pedido, Valor da compra, Valor da venda, Valor total do pedido, Valor pago, Total pago, Total a pagar, Total com IVA, Preço total, Montante total, Total geral, Total da fatura, Valor final, Valor cobrado, Importância total, Valor da fatura, Total global, Valor total pago, Total com frete, Valor líquido`,
    amount:
      'Valor, Vendas, Venda, Receita, Faturamento, Faturação, Montante, Quantia, Receita líquida, Vendas líquidas, Vendas brutas, Soma, Gasto, Valor bruto, Importância',
    lineTotal:
      'Subtotal do produto, Total do item, Total do produto, Valor do item, Total da linha, Subtotal dos produtos, Valor dos produtos, Subtotal do item',
    orderNumber:
      'Número do pedido, Nº do pedido, N° do pedido, Nº pedido, ID do pedido, ID pedido, Pedido, Código do pedido, Número da encomenda, Nº da encomenda, Encomenda, ID da encomenda, Referência, Referência do pedido, Número da compra, Ordem',
    documentNumber:
      'Número da nota, Nota fiscal, Número da nota fiscal, NF, NF-e, Número da fatura, Fatura, ID da transação, Número da transação, Transação, Recibo, Número do recibo, Cupom fiscal, N.º de venda, Número da venda, ID da venda, Comprovante',
    orderStatus:
      'Status do pedido, Estado do pedido, Estado da encomenda, Situação do pedido, Status da venda',
    status: 'Situação, Estado',
    paymentStatus:
      'Status do pagamento, Status de pagamento, Estado do pagamento, Situação do pagamento, Status da devolução / reembolso, Status do reembolso',
    cancelledAt: 'Cancelado em, Data de cancelamento, Data do cancelamento',
    cancelled: 'Cancelado, Cancelada, Cancelamento',
    refund:
      'Reembolso, Valor reembolsado, Valor do reembolso, Valor estornado, Estorno, Total reembolsado, Devolução, Valor devolvido, Reembolsado',
    quantity: 'Quantidade, Qtd, Qtde, Qtd., Unidades, Quantidade vendida, Número de itens',
    unitPrice:
      'Preço unitário, Preço, Valor unitário, Preço de venda, Preço por unidade, Preço acordado, Preço do produto',
    listPrice: 'Preço de tabela, Preço original, Preço de lista',
    store: 'Loja, Filial, Nome da loja, Unidade, Ponto de venda',
    channel: 'Canal, Canal de venda, Canal de vendas, Origem, Plataforma, Fonte',
    productName: 'Nome do produto, Nome produto, Título do produto, Nome do item, Descrição do produto',
    product: 'Produto, Produtos, Item, Itens, Artigo, Artigos, Descrição',
    productCode: 'Código do produto, ID do produto, Código do item, Referência do produto',
    currency: 'Moeda',
  },
  noSale: {
    cancelled:
      'Cancelado, Cancelada, Cancelado pelo comprador, Cancelado pelo vendedor, Pedido cancelado, Anulado, Anulada, Excluído, Cancelamento, Cancelamento solicitado, Encomenda cancelada',
    voided: 'Inválido, Pedido de teste, Teste, Fraude, Duplicado',
    refunded:
      'Reembolsado, Reembolsada, Reembolso, Totalmente reembolsado, Estornado, Estorno, Estornada, Reembolso concluído, Contestado, Chargeback efetuado',
    returned:
      'Devolvido, Devolvida, Devolução, Devolução concluída, Devolvido ao remetente, Não entregue, Entrega recusada, Recusado na entrega, Não reclamado, Devolvido ao vendedor',
    expired: 'Expirado, Expirada, Vencido, Vencida, Boleto vencido, Pix expirado, Caducado',
    unpaid:
      'Não pago, Não paga, Aguardando pagamento, Pagamento pendente, Pendente de pagamento, Pendente, A pagar, Em aberto, Aguardando boleto, Boleto emitido, Aguardando pix, Aguardando confirmação de pagamento, Por pagar, Por liquidar, Aguarda pagamento, Inadimplente',
    failed:
      'Falhou, Falhado, Malsucedido, Falha, Falha no pagamento, Erro, Erro no pagamento, Recusado, Recusada, Pagamento recusado, Negado, Negada, Rejeitado, Rejeitada, Reprovado',
    draft: 'Rascunho, Orçamento, Carrinho, Carrinho abandonado, Abandonado, Incompleto',
  },
  noSaleParts: {
    cancelled: 'cancelad',
    refunded: 'reembolsad, estornad',
    unpaid: 'aguardando pagamento, pagamento pendente, não pago',
    failed: 'recusad, falh',
    returned: 'devolvid',
  },
  partly: 'parcial, parcialmente, não, sem, nenhum, nenhuma',
  sale: `Concluído, Concluída, Completo, Completado, Pago, Paga, Enviado, Enviada, Processando, Em processamento, Em andamento, Aguardando, Entregue, Preparando envio, Em preparação, A enviar, Pagamento aprovado, Pagamento confirmado, Parcialmente reembolsado, Reembolso parcial, Parcialmente pago, Confirmado, Confirmada, Aprovado, Aprovada, Faturado, Faturada, Finalizado, Finalizada, Novo, Nova, Em trânsito, Em transporte, Pronto para envio, Despachado, Aceito, Aceite, Recebido, Recebida, Venda, Nenhum, Ativo, Autorizado, Fechado, Fechada, Aberto, Coletado, Retirado, Atendido, Não reembolsado, Sem devolução, Aguardando envio, Aguardando retirada, Nota fiscal emitida, Em separação, Liquidado`,
  paid: 'Pago, Paga, Pagamento aprovado, Pagamento confirmado, Aprovado, Recebido, Liquidado, Autorizado, Compensado, Parcialmente reembolsado, Concluído',
};

export const PORTUGUESE_CELLS: CellWords = {
  months: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  nobody:
    'Convidado, Visitante, Desconhecido, Anônimo, Anónimo, Consumidor final, Cliente balcão, Balcão, Sem nome, Sem cadastro, Sem e-mail, Nenhum, Não informado, Não identificado, Cliente padrão, Cliente não identificado',
  totals: 'Total, Totais, Subtotal, Total geral, Soma',
};
