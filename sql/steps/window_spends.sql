-- What did those who were won in a window spend, and those who are active at its end? Net in ten-thousandths, their orders, and
-- what a comparison of mean order values needs: the sum of the values and of their squares (docs/model.md §7).
with spent as (
  select
    windows.windows_ago,
    windows.from_tag is null as is_new,
    windows.to_tag = 'E0' as is_existing,
    orders.amount,
    orders.is_purchase
  from windows
  join orders on orders.customer_id = windows.customer_id and orders.day > windows.from_day and orders.day <= windows.to_day
)
select
  snapshot_days.windows_ago,
  coalesce(sum(case when is_new then amount end), 0) as new_net,
  sum(case when is_new and is_purchase then 1 else 0 end) as new_orders,
  coalesce(sum(case when is_new and is_purchase then amount end), 0) as new_values,
  coalesce(sum(case when is_new and is_purchase then cast(amount as float64) * amount end), 0) as new_squares,
  coalesce(sum(case when is_existing then amount end), 0) as existing_net,
  sum(case when is_existing and is_purchase then 1 else 0 end) as existing_orders,
  coalesce(sum(case when is_existing and is_purchase then amount end), 0) as existing_values,
  coalesce(sum(case when is_existing and is_purchase then cast(amount as float64) * amount end), 0) as existing_squares
from snapshot_days
left join spent on spent.windows_ago = snapshot_days.windows_ago
where snapshot_days.windows_ago < 2
group by snapshot_days.windows_ago
