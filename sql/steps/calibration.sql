-- How many came back, by how long they had stayed away? Bands of a quarter cycle, repeat and one-day buyers apart (docs/model.md §8).
-- Came back = bought within one more cycle. A day counts only where that cycle has passed by the as-of day.
with looks as (
  select
    facts.day,
    facts.customer_id,
    facts.next_day,
    facts.days,
    facts.recency,
    case when facts.days >= 2 then facts.span else replay_median_cycles.numerator end as numerator,
    case when facts.days >= 2 then facts.gaps else replay_median_cycles.denominator end as denominator
  from replayed as facts
  left join replay_median_cycles on replay_median_cycles.day = facts.day
),
waits as (
  select
    day,
    customer_id,
    next_day,
    case when days >= 2 then 'repeat' else 'once' end as kind,
    cast(ceil(cast(numerator as float64) / cast(denominator as float64)) as int64) as within,
    greatest(0, cast(ceil(cast(4 * recency * denominator as float64) / cast(numerator as float64)) as int64) - 1) as band
  from looks
  where numerator is not null
),
each_customer as (
  select
    kind,
    band,
    customer_id,
    count(*) as observations,
    sum(case when next_day <= waits.day + within then 1 else 0 end) as came
  from waits cross join as_of
  where waits.day + within <= as_of.day
  group by kind, band, customer_id
)
select
  kind,
  band,
  sum(observations) as observations,
  count(*) as customers,
  sum(came) as came
from each_customer
group by kind, band
