-- How likely is an order within chance_days, with the shop's fitted BG/NBD parameters? (docs/model.md §8) Blank where none are given.
with lives as (
  select customer_id, gaps as x, span as t_x, day - first_day as t
  from facts
),
alive as (
  select
    customer_id,
    x,
    t,
    case
      when bgnbd_r is null then null
      when x = 0 or bgnbd_a = 0 then 1.0
      else 1 / (1 + bgnbd_a / (bgnbd_b + x - 1) * exp((bgnbd_r + x) * (ln(bgnbd_alpha + t) - ln(bgnbd_alpha + t_x))))
    end as p_alive
  from lives cross join parameters
)
select
  customer_id,
  p_alive,
  p_alive * (1 - exp((bgnbd_r + x) * (ln(bgnbd_alpha + t) - ln(bgnbd_alpha + t + chance_days)))) as chance
from alive cross join parameters
