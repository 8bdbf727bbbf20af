-- Where are the customers cut into scores? One row a dimension and cut: a value above it scores one better (docs/model.md §4).
-- A value of the set is above a type-7 quantile exactly where it is above the quantile's lower neighbour, so nothing is interpolated to compare.
with measured as (
  select 'recency' as dimension, facts.recency as value from facts
  union all
  select 'frequency', money.orders from facts join money on money.customer_id = facts.customer_id
  union all
  select 'monetary', money.net from facts join money on money.customer_id = facts.customer_id
),
sorted as (
  select
    dimension,
    value,
    lead(value) over (partition by dimension order by value) as next_value,
    row_number() over (partition by dimension order by value) - 1 as position,
    count(*) over (partition by dimension) as customers
  from measured
),
shares as (
  select
    n,
    case n
      when 1 then rfm_share_1
      when 2 then rfm_share_1 + rfm_share_2
      when 3 then rfm_share_1 + rfm_share_2 + rfm_share_3
      else rfm_share_1 + rfm_share_2 + rfm_share_3 + rfm_share_4
    end as percent
  from numbers cross join parameters
  where n between 1 and rfm_scale - 1
),
levels as (
  -- part ÷ whole of the way through the sorted values
  select dimension, n as cut, n as part, rfm_scale as whole
  from (select distinct dimension from measured) as dimensions cross join numbers cross join parameters
  where rfm_method in ('quantile', 'rfm-r') and n between 1 and rfm_scale - 1
  union all
  select 'recency', n, cast(round(percent * 10000) as int64), 1000000
  from shares cross join parameters
  where rfm_method = 'percent'
  union all
  select dimension, rfm_scale - n, cast(round((100 - percent) * 10000) as int64), 1000000
  from shares cross join parameters
  cross join (select 'frequency' as dimension union all select 'monetary') as from_above
  where rfm_method = 'percent'
),
given as (
  select 'recency' as dimension, n as cut, case n when 1 then rfm_recency_1 when 2 then rfm_recency_2 when 3 then rfm_recency_3 else rfm_recency_4 end as value
  from numbers cross join parameters
  where rfm_method = 'absolute' and n between 1 and rfm_scale - 1
  union all
  select 'frequency', n, case n when 1 then rfm_frequency_1 when 2 then rfm_frequency_2 when 3 then rfm_frequency_3 else rfm_frequency_4 end
  from numbers cross join parameters
  where rfm_method = 'absolute' and n between 1 and rfm_scale - 1
  union all
  select 'monetary', n, 10000 * case n when 1 then rfm_monetary_1 when 2 then rfm_monetary_2 when 3 then rfm_monetary_3 else rfm_monetary_4 end
  from numbers cross join parameters
  where rfm_method = 'absolute' and n between 1 and rfm_scale - 1
),
neighbours as (
  select
    levels.dimension,
    levels.cut,
    sorted.value,
    coalesce(sorted.next_value, sorted.value) - sorted.value as gap,
    mod(((sorted.customers - 1) * part), whole) as rest,
    whole
  from levels
  join sorted on sorted.dimension = levels.dimension
  where sorted.position = cast(floor(((sorted.customers - 1) * part) / whole) as int64)
)
select
  dimension,
  cut,
  cast(value as float64) as floor_value,
  -- 'rfm-r': a value is above where value × whole >= this, since R's rfm puts value < quantile + 1 in the lower bin
  (value + case when dimension = 'monetary' then 10000 else 1 end) * whole + gap * rest as shifted,
  whole
from neighbours
union all
select dimension, cut, value, null, 1
from given
