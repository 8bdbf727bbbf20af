-- How many customers went from which tag to which in each window, and how many of them bought in it? A blank from_tag is a
-- customer won in it (docs/model.md §7).
select
  windows_ago,
  from_tag,
  to_tag,
  count(*) as customers,
  sum(case when bought then 1 else 0 end) as bought
from windows
group by windows_ago, from_tag, to_tag
