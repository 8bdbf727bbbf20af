-- After how many days do customers come back, on each of the days? An exact fraction, and whether it is too early to tell (docs/model.md §2).
-- 'returning': half of those who have come back once have come back again within it (Kaplan–Meier over third − second purchase day).
with alike as (
  select
    day,
    days >= 2 as is_repeat,
    case when days >= 3 then third_day - second_day when days = 2 then day - second_day end as wait,
    case when days >= 3 then 1 else 0 end as came,
    gaps,
    count(*) as customers,
    sum(span) as span,
    min(first_day) as first_day
  from facts
  group by day, is_repeat, wait, came, gaps
),
by_wait as (
  select day, wait, sum(customers) as customers, sum(came * customers) as came
  from alike
  where is_repeat
  group by day, wait
),
at_risk as (
  select
    day,
    wait,
    came,
    sum(customers) over (partition by day order by wait desc rows between unbounded preceding and current row) as waiting
  from by_wait
),
surviving as (
  select
    day,
    wait,
    sum(case when came = waiting then -100.0 when came = 0 then 0.0 else ln(1 - cast(came as float64) / waiting) end)
      over (partition by day order by wait rows between unbounded preceding and current row) as log_share
  from at_risk
),
returning_cycles as (
  select day, min(wait) as wait
  from surviving
  where log_share <= ln(0.5 + 1e-12)
  group by day
),
-- In billionths of a day, rounded up: who has waited exactly so long has not waited longer. A mean that is whole stays whole.
means as (
  select day, cast(ceil(sum(cast(span as float64) / gaps) / sum(customers) * 1000000000 - 0.001) as int64) as numerator
  from alike
  where is_repeat
  group by day
),
histories as (
  select day, min(first_day) as opening
  from alike
  group by day
),
chosen as (
  select
    histories.day,
    histories.day - histories.opening as history,
    case parameters.shop_cycle_rule
      when 'returning' then returning_cycles.wait
      when 'median' then median_cycles.numerator
      when 'mean' then means.numerator
      else cast(round(parameters.shop_cycle_days * 10000) as int64)
    end as numerator,
    case parameters.shop_cycle_rule
      when 'returning' then 1
      when 'median' then median_cycles.denominator
      when 'mean' then 1000000000
      else 10000
    end as denominator
  from histories
  cross join parameters
  left join returning_cycles on returning_cycles.day = histories.day
  left join median_cycles on median_cycles.day = histories.day
  left join means on means.day = histories.day
)
select
  chosen.day,
  history,
  numerator,
  denominator,
  parameters.nes_rule = 'cycle'
    and parameters.shop_cycle_rule = 'returning'
    and (numerator is null or history * denominator * 10000 < cast(round(parameters.m3 * 10000) as int64) * numerator) as too_early
from chosen cross join parameters
