-- How many customers carried which tag at the end of each month? (docs/model.md §7)
select month_ends.month, month_tags.nes, count(*) as customers
from month_tags
join month_ends on month_ends.day = month_tags.day
group by month_ends.month, month_tags.nes
