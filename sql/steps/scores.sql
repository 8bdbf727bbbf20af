-- How recent, how often, how much: R, F and M scores 1…n of every customer, n is best (docs/model.md §4).
-- The cuts stand side by side in one row, so that each customer is compared without a row a cut.
with cuts as (
  select
    max(whole) as whole,
    max(case when dimension = 'recency' and cut = 1 then floor_value end) as r_1,
    max(case when dimension = 'recency' and cut = 2 then floor_value end) as r_2,
    max(case when dimension = 'recency' and cut = 3 then floor_value end) as r_3,
    max(case when dimension = 'recency' and cut = 4 then floor_value end) as r_4,
    max(case when dimension = 'frequency' and cut = 1 then floor_value end) as f_1,
    max(case when dimension = 'frequency' and cut = 2 then floor_value end) as f_2,
    max(case when dimension = 'frequency' and cut = 3 then floor_value end) as f_3,
    max(case when dimension = 'frequency' and cut = 4 then floor_value end) as f_4,
    max(case when dimension = 'monetary' and cut = 1 then floor_value end) as m_1,
    max(case when dimension = 'monetary' and cut = 2 then floor_value end) as m_2,
    max(case when dimension = 'monetary' and cut = 3 then floor_value end) as m_3,
    max(case when dimension = 'monetary' and cut = 4 then floor_value end) as m_4,
    max(case when dimension = 'recency' and cut = 1 then shifted end) as shifted_r_1,
    max(case when dimension = 'recency' and cut = 2 then shifted end) as shifted_r_2,
    max(case when dimension = 'recency' and cut = 3 then shifted end) as shifted_r_3,
    max(case when dimension = 'recency' and cut = 4 then shifted end) as shifted_r_4,
    max(case when dimension = 'frequency' and cut = 1 then shifted end) as shifted_f_1,
    max(case when dimension = 'frequency' and cut = 2 then shifted end) as shifted_f_2,
    max(case when dimension = 'frequency' and cut = 3 then shifted end) as shifted_f_3,
    max(case when dimension = 'frequency' and cut = 4 then shifted end) as shifted_f_4,
    max(case when dimension = 'monetary' and cut = 1 then shifted end) as shifted_m_1,
    max(case when dimension = 'monetary' and cut = 2 then shifted end) as shifted_m_2,
    max(case when dimension = 'monetary' and cut = 3 then shifted end) as shifted_m_3,
    max(case when dimension = 'monetary' and cut = 4 then shifted end) as shifted_m_4
  from rfm_cuts
)
select
  facts.customer_id,
  parameters.rfm_scale - case
    when parameters.rfm_method = 'rfm-r' then
      case when facts.recency * whole >= shifted_r_1 then 1 else 0 end
      + case when facts.recency * whole >= shifted_r_2 then 1 else 0 end
      + case when facts.recency * whole >= shifted_r_3 then 1 else 0 end
      + case when facts.recency * whole >= shifted_r_4 then 1 else 0 end
    else
      case when facts.recency > r_1 then 1 else 0 end
      + case when facts.recency > r_2 then 1 else 0 end
      + case when facts.recency > r_3 then 1 else 0 end
      + case when facts.recency > r_4 then 1 else 0 end
  end as r,
  1 + case
    when parameters.rfm_method = 'rfm-r' then
      case when money.orders * whole >= shifted_f_1 then 1 else 0 end
      + case when money.orders * whole >= shifted_f_2 then 1 else 0 end
      + case when money.orders * whole >= shifted_f_3 then 1 else 0 end
      + case when money.orders * whole >= shifted_f_4 then 1 else 0 end
    else
      case when money.orders > f_1 then 1 else 0 end
      + case when money.orders > f_2 then 1 else 0 end
      + case when money.orders > f_3 then 1 else 0 end
      + case when money.orders > f_4 then 1 else 0 end
  end as f,
  1 + case
    when parameters.rfm_method = 'rfm-r' then
      case when money.net * whole >= shifted_m_1 then 1 else 0 end
      + case when money.net * whole >= shifted_m_2 then 1 else 0 end
      + case when money.net * whole >= shifted_m_3 then 1 else 0 end
      + case when money.net * whole >= shifted_m_4 then 1 else 0 end
    else
      case when money.net > m_1 then 1 else 0 end
      + case when money.net > m_2 then 1 else 0 end
      + case when money.net > m_3 then 1 else 0 end
      + case when money.net > m_4 then 1 else 0 end
  end as m
from facts
join money on money.customer_id = facts.customer_id
cross join cuts
cross join parameters
