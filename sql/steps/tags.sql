-- Who is new, active, drowsy, half-asleep, asleep, on each of the days? NES by own cycle, one-day buyers by the shop's (docs/model.md §3).
-- recency ÷ cycle is compared with a multiple by whole numbers: ratios of exactly 2 occur in real shops.
with waited as (
  select
    facts.day,
    facts.customer_id,
    facts.days,
    facts.recency,
    facts.recency * case when facts.days >= 2 then facts.gaps else shop_cycles.denominator end as waited,
    case when facts.days >= 2 then facts.span else shop_cycles.numerator end as cycle,
    facts.days = 1
      and (parameters.new_stays_new or (parameters.nes_rule = 'cycle' and (shop_cycles.numerator is null or shop_cycles.too_early))) as stays_new
  from facts
  join shop_cycles on shop_cycles.day = facts.day
  cross join parameters
),
steps as (
  select
    waited.day,
    customer_id,
    days,
    case when cycle is null then null else cast(waited as float64) / cast(cycle as float64) end as ratio,
    case
      when stays_new then 0
      when parameters.nes_rule = 'days' then
        case when recency <= d1 then 0 when recency <= d2 then 1 when recency <= d3 then 2 else 3 end
      else
        case
          when waited * 10000 <= cast(round(m1 * 10000) as int64) * cycle then 0
          when waited * 10000 <= cast(round(m2 * 10000) as int64) * cycle then 1
          when waited * 10000 <= cast(round(m3 * 10000) as int64) * cycle then 2
          else 3
        end
    end as step
  from waited cross join parameters
)
select
  day,
  customer_id,
  ratio,
  case step when 1 then 'S1' when 2 then 'S2' when 3 then 'S3' else case when days = 1 then 'N' else 'E0' end end as nes
from steps
