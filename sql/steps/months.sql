-- Month by month: orders, customers and revenue, of new and of existing customers (docs/model.md §7). A month without orders is a row of 0.
with firsts as (
  select customer_id, min(first_month) as first_month
  from purchase_days
  group by customer_id
),
opening as (
  select min(orders.month) as month from orders cross join as_of where orders.day <= as_of.day
),
happened as (
  select
    orders.month,
    sum(case when orders.customer_id is not null and is_purchase then 1 else 0 end) as orders,
    count(distinct case when is_purchase then orders.customer_id end) as customers,
    sum(case when orders.customer_id is not null and is_purchase then amount else 0 end) as revenue,
    count(distinct case when is_purchase and firsts.first_month = orders.month then orders.customer_id end) as new_customers,
    sum(case when is_purchase and firsts.first_month = orders.month then 1 else 0 end) as new_orders,
    sum(case when is_purchase and firsts.first_month = orders.month then amount else 0 end) as new_revenue,
    sum(case when orders.customer_id is not null and not is_purchase then amount else 0 end) as refunds,
    sum(case when orders.customer_id is null then amount else 0 end) as unattributed
  from orders
  cross join as_of
  left join firsts on firsts.customer_id = orders.customer_id
  where orders.day <= as_of.day
  group by orders.month
)
select
  opening.month + numbers.n as month,
  coalesce(orders, 0) as orders,
  coalesce(customers, 0) as customers,
  cast(coalesce(revenue, 0) as float64) / 10000 as revenue,
  coalesce(new_customers, 0) as new_customers,
  coalesce(new_orders, 0) as new_orders,
  cast(coalesce(new_revenue, 0) as float64) / 10000 as new_revenue,
  cast(coalesce(revenue, 0) - coalesce(new_revenue, 0) as float64) / 10000 as existing_revenue,
  cast(coalesce(refunds, 0) as float64) / 10000 as refunds,
  cast(coalesce(unattributed, 0) as float64) / 10000 as unattributed
from opening
cross join as_of
join numbers on numbers.n <= as_of.month - opening.month
left join happened on happened.month = opening.month + numbers.n
