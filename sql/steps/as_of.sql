-- From which day do we look? The parameter, or the latest order day. One row.
with latest as (
  select max(order_date) as order_date from orders
),
chosen as (
  select coalesce(parameters.as_of, latest.order_date) as looked_from
  from parameters cross join latest
),
dated as (
  select
    looked_from,
    date_diff(looked_from, date '1970-01-01', day) as day,
    date_sub(looked_from, interval 12 month) as year_before,
    extract(year from looked_from) * 12 + extract(month from looked_from) - 1 as month
  from chosen
)
select
  looked_from as as_of,
  day,
  date_diff(year_before, date '1970-01-01', day) as year_before,
  month,
  case parameters.cohort_period
    when 'week' then cast(floor((day + 70000003) / 7) as int64) - 10000000
    when 'quarter' then cast(floor(month / 3) as int64)
    else month
  end as period
from dated cross join parameters
