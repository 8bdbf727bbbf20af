-- Who spends most? HML by the chosen rule, and the pyramid: top 1 %, next 4 %, next 15 %, the rest (docs/model.md §5).
-- Spends are whole ten-thousandths held in floating point, where equal spends and equal averages are equal numbers.
with spends as (
  select
    facts.customer_id,
    cast(money.net as float64) as net,
    case parameters.hml_basis
      when 'aov' then cast(money.net as float64) / money.orders
      when 'net12' then cast(money.net12 as float64)
      else cast(money.net as float64)
    end as spend
  from facts
  join money on money.customer_id = facts.customer_id
  cross join parameters
),
ranked as (
  select
    customer_id,
    net,
    spend,
    count(*) over () as customers,
    row_number() over (order by spend) - 1 as spend_position,
    row_number() over (order by net) - 1 as net_position,
    -- spends above this one, equal ones left out: what those before it make together
    sum(case when spend > 0 then spend else 0 end) over (order by spend desc range between unbounded preceding and current row)
      - case when spend > 0 then spend else 0 end * count(*) over (partition by spend) as made_before,
    sum(case when spend > 0 then spend else 0 end) over () as made
  from spends
),
levels as (
  select
    case hml_rule when 'thirds' then 1 else cast(round((100 - hml_share_1 - hml_share_2) * 10000) as int64) end as medium_part,
    case hml_rule when 'thirds' then 2 else cast(round((100 - hml_share_1) * 10000) as int64) end as high_part,
    case hml_rule when 'thirds' then 3 else 1000000 end as whole
  from parameters
),
cuts as (
  select
    max(case when spend_position = cast(floor(((customers - 1) * medium_part) / whole) as int64) then spend end) as medium,
    max(case when spend_position = cast(floor(((customers - 1) * high_part) / whole) as int64) then spend end) as high,
    max(case when net_position = cast(floor(((customers - 1) * 80) / 100) as int64) then net end) as iron,
    max(case when net_position = cast(floor(((customers - 1) * 95) / 100) as int64) then net end) as gold,
    max(case when net_position = cast(floor(((customers - 1) * 99) / 100) as int64) then net end) as platinum
  from ranked cross join levels
)
select
  customer_id,
  case
    when spend <= 0 then 'L'
    when hml_rule = 'revenue' then
      case
        when made_before * 100 < made * hml_share_1 then 'H'
        when made_before * 100 < made * (hml_share_1 + hml_share_2) then 'M'
        else 'L'
      end
    when hml_rule = 'amount' then
      case when spend > hml_high * 10000 then 'H' when spend > hml_medium * 10000 then 'M' else 'L' end
    else
      case when spend > high then 'H' when spend > medium then 'M' else 'L' end
  end as hml,
  case
    when net <= 0 or net <= iron then 'lead'
    when net <= gold then 'iron'
    when net <= platinum then 'gold'
    else 'platinum'
  end as tier
from ranked cross join cuts cross join parameters
