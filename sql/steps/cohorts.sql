-- Of the customers won in a period, how many came back, and what did they spend? One row a cohort and period since (docs/model.md §6).
-- Periods still to come have no row; a period in which nothing happened is 0. `period` counts months (year × 12 + month − 1), quarters or weeks.
with won as (
  select customer_id, min(first_day) as first_day, min(first_period) as cohort
  from purchase_days cross join as_of
  where purchase_days.day <= as_of.day
  group by customer_id
),
sizes as (
  select cohort, count(*) as size
  from won
  group by cohort
),
happened as (
  select
    won.cohort,
    orders.period - won.cohort as k,
    count(distinct case when orders.is_purchase then orders.customer_id end) as customers,
    sum(case when orders.is_purchase then 1 else 0 end) as orders,
    sum(case when orders.is_purchase then orders.amount else 0 end) as revenue,
    sum(case when orders.is_purchase then 0 else orders.amount end) as refunds
  from orders
  join won on won.customer_id = orders.customer_id
  cross join as_of
  where orders.day <= as_of.day and orders.day >= won.first_day
  group by won.cohort, orders.period - won.cohort
)
select
  sizes.cohort,
  numbers.n as k,
  sizes.size,
  coalesce(happened.customers, 0) as customers,
  coalesce(happened.orders, 0) as orders,
  cast(coalesce(happened.revenue, 0) as float64) / 10000 as revenue,
  cast(coalesce(happened.refunds, 0) as float64) / 10000 as refunds
from sizes
cross join as_of
join numbers on numbers.n <= as_of.period - sizes.cohort
left join happened on happened.cohort = sizes.cohort and happened.k = numbers.n
