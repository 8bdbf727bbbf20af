-- Where are the customers cut into scores? One row a dimension and cut: a value above it scores one better (docs/model.md §4).
-- A value of the set is above a type-7 quantile exactly where it is above the quantile's lower neighbour, so nothing is interpolated to compare.
-- The quantile itself is floor_value + gap × rest ÷ whole. Equal values are counted first, so that only different ones are put in order.
with counted as (
  select 'recency' as dimension, recency as value, count(*) as customers from facts group by recency
  union all
  select 'frequency', money.orders, count(*) from facts join money on money.customer_id = facts.customer_id group by money.orders
  union all
  select 'monetary', money.net, count(*) from facts join money on money.customer_id = facts.customer_id group by money.net
),
sorted as (
  select
    dimension,
    value,
    customers,
    lead(value) over (partition by dimension order by value) as next_value,
    sum(customers) over (partition by dimension order by value rows between unbounded preceding and current row) as up_to,
    sum(customers) over (partition by dimension) as all_customers
  from counted
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
dimensions as (
  select 'recency' as dimension union all select 'frequency' union all select 'monetary'
),
levels as (
  -- part ÷ whole of the way through the sorted values
  select dimension, n as cut, n as part, rfm_scale as whole
  from dimensions cross join numbers cross join parameters
  where rfm_method in ('quantile', 'rfm-r') and n between 1 and rfm_scale - 1
  union all
  select 'recency', n, cast(round(percent * 10000) as int64), 1000000
  from shares cross join parameters
  where rfm_method = 'percent'
  union all
  select dimension, rfm_scale - n, cast(round((100 - percent) * 10000) as int64), 1000000
  from shares cross join parameters
  cross join dimensions
  where rfm_method = 'percent' and dimension <> 'recency'
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
placed as (
  select
    sorted.dimension,
    levels.cut,
    sorted.value,
    sorted.customers,
    sorted.next_value,
    sorted.up_to,
    cast(floor(((sorted.all_customers - 1) * part) / whole) as int64) as position,
    mod(((sorted.all_customers - 1) * part), whole) as rest,
    whole
  from levels
  join sorted on sorted.dimension = levels.dimension
),
neighbours as (
  select
    dimension,
    cut,
    value,
    case when position + 1 < up_to then 0 else coalesce(next_value, value) - value end as gap,
    rest,
    whole
  from placed
  where position < up_to and position >= up_to - customers
)
select
  dimension,
  cut,
  cast(value as float64) as floor_value,
  gap,
  rest,
  -- 'rfm-r': a value is above where value × whole >= this, since R's rfm puts value < quantile + 1 in the lower bin
  (value + case when dimension = 'monetary' then 10000 else 1 end) * whole + gap * rest as shifted,
  whole
from neighbours
union all
select dimension, cut, value, 0, 0, null, 1
from given
