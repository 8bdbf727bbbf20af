-- On which past days are the tags tried? Every 28 days back from the as-of day, while 90 days of history lie behind (docs/model.md §8).
with opening as (
  select min(first_day) as day from purchase_days
)
select as_of.day - 28 * n as day
from as_of
cross join opening
join numbers on numbers.n >= 1 and as_of.day - 28 * n >= opening.day + 90
