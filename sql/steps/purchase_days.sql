-- On which days did each customer buy, the how-manieth was each, and when was the next? One row a customer and purchase day.
-- Any past day can be replayed from it: as of a day a customer stands where day <= that day < next_day.
with days as (
  select customer_id, day, min(order_date) as order_date, min(month) as month, min(period) as period
  from orders
  where is_purchase and customer_id is not null
  group by customer_id, day
),
ordered as (
  select
    customer_id,
    day,
    order_date,
    month,
    period,
    row_number() over (partition by customer_id order by day) as days,
    lead(day) over (partition by customer_id order by day) as next_day
  from days
)
select
  customer_id,
  day,
  order_date,
  days,
  next_day,
  min(day) over (partition by customer_id) as first_day,
  min(order_date) over (partition by customer_id) as first_date,
  min(month) over (partition by customer_id) as first_month,
  min(period) over (partition by customer_id) as first_period,
  max(case when days = 2 then day end) over (partition by customer_id) as second_day,
  max(case when days = 3 then day end) over (partition by customer_id) as third_day
from ordered
