-- How many orders has each customer made up to the as-of day, and for how much? Refunds lower net and are no purchase (docs/model.md §2).
select
  orders.customer_id,
  sum(case when is_purchase then 1 else 0 end) as orders,
  sum(case when is_purchase then amount else 0 end) as gross,
  sum(amount) as net,
  sum(case when orders.day > as_of.year_before then amount else 0 end) as net12
from orders cross join as_of
where orders.customer_id is not null and orders.day <= as_of.day
group by orders.customer_id
