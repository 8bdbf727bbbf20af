-- Which orders count, and on which day? One row an order (docs/model.md §1). Days are whole numbers since 1970-01-01.
-- Money is counted in whole ten-thousandths, so that sums are exact and equal money is equal.
-- An amount below 0 is a refund: no purchase, but it lowers the customer's net. A blank customer is unattributed.
with lines as (
  select
    nullif(trim(cast(order_id as string)), '') as order_id,
    nullif(trim(cast(customer_id as string)), '') as customer_id,
    cast(order_date as date) as order_date,
    cast(round(cast(amount as float64) * 10000) as int64) as amount
  from source_orders
),
whole as (
  select
    order_id,
    min(customer_id) as customer_id,
    min(order_date) as order_date,
    case when max(parameters.amount_per) = 'order' then max(amount) else sum(amount) end as amount
  from lines cross join parameters
  where order_id is not null
  group by order_id
  union all
  -- without a number each line is an order
  select order_id, customer_id, order_date, amount
  from lines
  where order_id is null
),
dated as (
  select
    order_id,
    customer_id,
    order_date,
    date_diff(order_date, date '1970-01-01', day) as day,
    extract(year from order_date) * 12 + extract(month from order_date) - 1 as month,
    amount
  from whole
)
select
  order_id,
  customer_id,
  order_date,
  day,
  month,
  case parameters.cohort_period
    when 'week' then cast(floor((day + 70000003) / 7) as int64) - 10000000
    when 'quarter' then cast(floor(month / 3) as int64)
    else month
  end as period,
  amount,
  amount >= 0 as is_purchase
from dated cross join parameters
