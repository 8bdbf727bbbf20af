-- Between which days is the shop's health measured? The as-of day, one window before it, and one before that (docs/model.md §7).
-- A window is the shop cycle on the as-of day rounded up, at least 28 days.
with widths as (
  select
    as_of.day,
    greatest(28, coalesce(cast(ceil(cast(numerator as float64) / cast(denominator as float64)) as int64), 28)) as width
  from as_of
  left join shop_cycles on shop_cycles.day = as_of.day
)
select day - n * width as day, n as windows_ago, width
from widths join numbers on numbers.n <= 2
