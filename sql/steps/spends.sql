-- What does each customer's tier go by? Net, and the spend of the chosen basis (docs/model.md §5).
-- Both are whole ten-thousandths held in floating point, where equal spends and equal averages are equal numbers.
select
  facts.customer_id,
  cast(money.net as float64) as net,
  case parameters.hml_basis
    when 'aov' then cast(money.net as float64) / money.orders
    when 'net12' then cast(money.net12 as float64)
    else cast(money.net as float64)
  end as spend
from facts
join money on money.customer_id = facts.customer_id
cross join parameters
