-- Who is each customer? Everything the product says of one, as of the day (docs/model.md §2–5). Who only has refunds has no tag.
select
  money.customer_id,
  facts.first_date as first_day,
  facts.last_date as last_day,
  money.orders,
  coalesce(facts.days, 0) as days,
  cast(money.gross as float64) / 10000 as gross,
  cast(money.net as float64) / 10000 as net,
  facts.recency,
  case when facts.days >= 2 then cast(facts.span as float64) / facts.gaps end as cycle,
  tags.ratio,
  tags.nes,
  scores.r,
  scores.f,
  scores.m,
  case when scores.r is not null then concat(cast(scores.r as string), cast(scores.f as string), cast(scores.m as string)) end as rfm,
  segment_map.segment,
  tiers.hml,
  tiers.tier,
  case when tags.nes is not null then concat(case tags.nes when 'N' then 'N' when 'E0' then 'E' else 'S' end, '-', tiers.hml) end as cell,
  chance.p_alive,
  chance.chance,
  case when chance.chance is not null then parameters.chance_days end as chance_days
from money
left join facts on facts.customer_id = money.customer_id
left join tags on tags.customer_id = money.customer_id
left join scores on scores.customer_id = money.customer_id
left join tiers on tiers.customer_id = money.customer_id
left join chance on chance.customer_id = money.customer_id
cross join parameters
left join segment_map on segment_map.r = scores.r and segment_map.f = scores.f and segment_map.m = scores.m
