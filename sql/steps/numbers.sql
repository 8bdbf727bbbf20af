-- 0 to 9,999, one a row: rows for periods in which nothing happened, and for past days to replay.
with digits as (
  select 0 as d union all select 1 union all select 2 union all select 3 union all select 4
  union all select 5 union all select 6 union all select 7 union all select 8 union all select 9
)
select a.d + 10 * b.d + 100 * c.d + 1000 * e.d as n
from digits as a cross join digits as b cross join digits as c cross join digits as e
