-- The middle one of the repeat buyers' own cycles on each of the days, as an exact fraction (docs/model.md §2, the rule 'median').
with own as (
  select
    day,
    span,
    gaps,
    row_number() over (partition by day order by cast(span as float64) / gaps) - 1 as position,
    count(*) over (partition by day) as customers
  from facts
  where days >= 2
),
middle as (
  select
    day,
    max(case when position = cast(floor((customers - 1) / 2) as int64) then span end) as low_span,
    max(case when position = cast(floor((customers - 1) / 2) as int64) then gaps end) as low_gaps,
    max(case when position = cast(floor(customers / 2) as int64) then span end) as high_span,
    max(case when position = cast(floor(customers / 2) as int64) then gaps end) as high_gaps
  from own
  group by day
)
select
  day,
  low_span * high_gaps + high_span * low_gaps as numerator,
  2 * low_gaps * high_gaps as denominator
from middle
