-- Who spends most? HML by the chosen rule, and the pyramid: top 1 %, next 4 %, next 15 %, the rest (docs/model.md §5).
with cuts as (
  select
    max(case when cut = 'medium' then floor_value end) as medium,
    max(case when cut = 'high' then floor_value end) as high,
    max(case when cut = 'iron' then floor_value end) as iron,
    max(case when cut = 'gold' then floor_value end) as gold,
    max(case when cut = 'platinum' then floor_value end) as platinum
  from tier_cuts
)
select
  customer_id,
  case when spend <= 0 then 'L' when spend > high then 'H' when spend > medium then 'M' else 'L' end as hml,
  case
    when net <= 0 or net <= iron then 'lead'
    when net <= gold then 'iron'
    when net <= platinum then 'gold'
    else 'platinum'
  end as tier
from spends cross join cuts
