-- How many customers were how late at the start of the last window, and how many of them bought in it? Bands of half a cycle:
-- band 0 is up to 0.5 cycles, band 9 up to 5, band 10 beyond (docs/model.md §7).
with late as (
  select
    windows.bought,
    facts.recency * case when facts.days >= 2 then facts.gaps else shop_cycles.denominator end as waited,
    case when facts.days >= 2 then facts.span else shop_cycles.numerator end as cycle
  from windows
  join snapshot_facts as facts on facts.customer_id = windows.customer_id and facts.day = windows.from_day
  join snapshot_shop_cycles as shop_cycles on shop_cycles.day = windows.from_day
  where windows.windows_ago = 0
),
banded as (
  select bought, least(10, greatest(0, cast(ceil(cast(2 * waited as float64) / cast(cycle as float64)) as int64) - 1)) as band
  from late
  where cycle is not null
)
select band, count(*) as customers, sum(case when bought then 1 else 0 end) as woke
from banded
group by band
