-- The middle one of the repeat buyers' own cycles on each of the days, as an exact fraction (docs/model.md §2, the rule 'median').
-- Equal cycles are counted first, so that only different ones are put in order.
with own as (
  select day, span, gaps, count(*) as customers
  from facts
  where days >= 2
  group by day, span, gaps
),
sorted as (
  select
    day,
    span,
    gaps,
    customers,
    sum(customers) over (partition by day order by cast(span as float64) / gaps, gaps rows between unbounded preceding and current row) as up_to,
    sum(customers) over (partition by day) as all_customers
  from own
),
middle as (
  select
    day,
    max(case when up_to - customers <= low and low < up_to then span end) as low_span,
    max(case when up_to - customers <= low and low < up_to then gaps end) as low_gaps,
    max(case when up_to - customers <= high and high < up_to then span end) as high_span,
    max(case when up_to - customers <= high and high < up_to then gaps end) as high_gaps
  from (
    select
      day,
      span,
      gaps,
      customers,
      up_to,
      cast(floor((all_customers - 1) / 2) as int64) as low,
      cast(floor(all_customers / 2) as int64) as high
    from sorted
  ) as positions
  group by day
)
select
  day,
  low_span * high_gaps + high_span * low_gaps as numerator,
  2 * low_gaps * high_gaps as denominator
from middle
