-- What was known of each customer on each of the days: first and last purchase day, purchase days (docs/model.md §2).
select
  looked_at.day,
  purchase_days.customer_id,
  purchase_days.first_day,
  purchase_days.day as last_day,
  purchase_days.first_date,
  purchase_days.order_date as last_date,
  purchase_days.next_day,
  purchase_days.days,
  purchase_days.second_day,
  purchase_days.third_day,
  looked_at.day - purchase_days.day as recency,
  purchase_days.day - purchase_days.first_day as span,
  purchase_days.days - 1 as gaps
from looking_days as looked_at
join purchase_days
  on purchase_days.day <= looked_at.day
  and (purchase_days.next_day is null or purchase_days.next_day > looked_at.day)
