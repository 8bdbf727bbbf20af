-- Over which spend is a customer M or H, over which net iron, gold or platinum? One row a cut (docs/model.md §5).
-- Over floor_value is over the cut; the cut itself is floor_value + gap × rest ÷ whole. Equal spends are counted first.
with counted as (
  select 'spend' as basis, spend as value, count(*) as customers from spends group by spend
  union all
  select 'net', net, count(*) from spends group by net
),
sorted as (
  select
    basis,
    value,
    customers,
    lead(value) over (partition by basis order by value) as next_value,
    sum(customers) over (partition by basis order by value rows between unbounded preceding and current row) as up_to,
    sum(customers) over (partition by basis) as all_customers,
    -- what those who spent more make together
    sum(case when value > 0 then value * customers else 0 end) over (partition by basis order by value desc rows between unbounded preceding and current row)
      - case when value > 0 then value * customers else 0 end as made_above,
    sum(case when value > 0 then value * customers else 0 end) over (partition by basis) as made
  from counted
),
levels as (
  -- part ÷ whole of the way through the sorted values
  select 'net' as basis, 'iron' as cut, 80 as part, 100 as whole
  union all select 'net', 'gold', 95, 100
  union all select 'net', 'platinum', 99, 100
  union all select 'spend', 'medium', 1, 3 from parameters where hml_rule = 'thirds'
  union all select 'spend', 'high', 2, 3 from parameters where hml_rule = 'thirds'
  union all select 'spend', 'medium', cast(round((100 - hml_share_1 - hml_share_2) * 10000) as int64), 1000000 from parameters where hml_rule = 'percent'
  union all select 'spend', 'high', cast(round((100 - hml_share_1) * 10000) as int64), 1000000 from parameters where hml_rule = 'percent'
),
placed as (
  select
    levels.cut,
    sorted.value,
    sorted.customers,
    sorted.next_value,
    sorted.up_to,
    cast(floor(((sorted.all_customers - 1) * part) / whole) as int64) as position,
    mod(((sorted.all_customers - 1) * part), whole) as rest,
    whole
  from levels
  join sorted on sorted.basis = levels.basis
)
select
  cut,
  value as floor_value,
  case when position + 1 < up_to then 0 else coalesce(next_value, value) - value end as gap,
  rest,
  whole
from placed
where position < up_to and position >= up_to - customers
union all
-- by revenue: those who are not needed for the share, and nobody who spent nothing
select 'medium', greatest(0, coalesce(max(case when made_above * 100 >= made * (hml_share_1 + hml_share_2) then value end), 0)), 0, 0, 1
from sorted cross join parameters
where hml_rule = 'revenue' and basis = 'spend'
group by hml_rule
union all
select 'high', greatest(0, coalesce(max(case when made_above * 100 >= made * hml_share_1 then value end), 0)), 0, 0, 1
from sorted cross join parameters
where hml_rule = 'revenue' and basis = 'spend'
group by hml_rule
union all
select 'medium', hml_medium * 10000, 0, 0, 1 from parameters where hml_rule = 'amount'
union all
select 'high', hml_high * 10000, 0, 0, 1 from parameters where hml_rule = 'amount'
