-- How recent, how often, how much: R, F and M scores 1…n of every customer, n is best (docs/model.md §4).
with measured as (
  select facts.customer_id, 'recency' as dimension, facts.recency as value from facts
  union all
  select facts.customer_id, 'frequency', money.orders from facts join money on money.customer_id = facts.customer_id
  union all
  select facts.customer_id, 'monetary', money.net from facts join money on money.customer_id = facts.customer_id
),
-- Cuts side by side, so that each customer is compared without a row a cut.
cuts as (
  select
    dimension,
    max(whole) as whole,
    max(case when cut = 1 then floor_value end) as floor_1,
    max(case when cut = 2 then floor_value end) as floor_2,
    max(case when cut = 3 then floor_value end) as floor_3,
    max(case when cut = 4 then floor_value end) as floor_4,
    max(case when cut = 1 then shifted end) as shifted_1,
    max(case when cut = 2 then shifted end) as shifted_2,
    max(case when cut = 3 then shifted end) as shifted_3,
    max(case when cut = 4 then shifted end) as shifted_4
  from rfm_cuts
  group by dimension
),
above as (
  select
    measured.customer_id,
    measured.dimension,
    case
      when parameters.rfm_method = 'rfm-r' then
        case when value * whole >= shifted_1 then 1 else 0 end
        + case when value * whole >= shifted_2 then 1 else 0 end
        + case when value * whole >= shifted_3 then 1 else 0 end
        + case when value * whole >= shifted_4 then 1 else 0 end
      else
        case when value > floor_1 then 1 else 0 end
        + case when value > floor_2 then 1 else 0 end
        + case when value > floor_3 then 1 else 0 end
        + case when value > floor_4 then 1 else 0 end
    end as cuts_below
  from measured
  join cuts on cuts.dimension = measured.dimension
  cross join parameters
)
select
  customer_id,
  max(case when dimension = 'recency' then parameters.rfm_scale - cuts_below end) as r,
  max(case when dimension = 'frequency' then cuts_below + 1 end) as f,
  max(case when dimension = 'monetary' then cuts_below + 1 end) as m
from above cross join parameters
group by customer_id
