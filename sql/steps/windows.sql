-- What did each customer do in the last window and in the one before: tag at its start, tag at its end, bought in it? (docs/model.md §7)
with ends as (
  select now_.windows_ago, before_.day as from_day, now_.day as to_day
  from snapshot_days as now_
  join snapshot_days as before_ on before_.windows_ago = now_.windows_ago + 1
),
at_end as (
  select ends.windows_ago, ends.from_day, ends.to_day, tags.customer_id, tags.nes
  from ends join snapshot_tags as tags on tags.day = ends.to_day
)
select
  at_end.windows_ago,
  at_end.from_day,
  at_end.to_day,
  at_end.customer_id,
  tags.nes as from_tag,
  at_end.nes as to_tag,
  facts.last_day > at_end.from_day as bought
from at_end
join snapshot_facts as facts on facts.customer_id = at_end.customer_id and facts.day = at_end.to_day
left join snapshot_tags as tags on tags.customer_id = at_end.customer_id and tags.day = at_end.from_day
