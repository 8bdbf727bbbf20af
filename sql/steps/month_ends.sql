-- The last day of each month since the first order with a customer; of the running month the as-of day. `first_day` of the next
-- month is counted from the calendar's 400 years, a year beginning with March, so that no dialect's dates are needed.
with opening as (
  select min(orders.month) as month
  from orders cross join as_of
  where orders.customer_id is not null and orders.day <= as_of.day
),
listed as (
  select opening.month + numbers.n as month, opening.month + numbers.n - 1 as since_march
  from opening
  cross join as_of
  join numbers on numbers.n <= as_of.month - opening.month
),
dated as (
  select
    month,
    cast(floor(since_march / 12) as int64) as year,
    since_march - 12 * cast(floor(since_march / 12) as int64) as months
  from listed
),
next_months as (
  select
    month,
    365 * year + cast(floor(year / 4) as int64) - cast(floor(year / 100) as int64) + cast(floor(year / 400) as int64)
      + cast(floor((153 * months + 2) / 5) as int64) - 719468 as first_day
  from dated
)
select next_months.month, least(as_of.day, next_months.first_day - 1) as day
from next_months cross join as_of
