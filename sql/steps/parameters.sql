-- Which rules does the shop use? One row; every other step reads its rules here. Names and defaults are those of docs/model.md.
select
  cast(null as date) as as_of,                  -- the day to look from; null = the latest order day
  'line' as amount_per,                         -- 'line': amounts of one order are added; 'order': every line repeats the total
  'cycle' as nes_rule,                          -- 'cycle': multiples of a purchase cycle; 'days': the same days for everyone
  2.0 as m1,                     -- multiples m1 < m2 < m3 of the cycle
  2.5 as m2,
  3.0 as m3,
  90 as d1,                                     -- days, where nes_rule is 'days'
  135 as d2,
  180 as d3,
  false as new_stays_new,                       -- a one-day buyer never ages
  'returning' as shop_cycle_rule,               -- 'returning', 'median', 'mean' or 'days'
  30.0 as shop_cycle_days,       -- where shop_cycle_rule is 'days'
  'quantile' as rfm_method,                     -- 'quantile', 'rfm-r', 'percent' or 'absolute'
  5 as rfm_scale,                               -- 3, 4 or 5
  cast(null as float64) as rfm_share_1,         -- 'percent': shares in percent from the best score down, without the last
  cast(null as float64) as rfm_share_2,
  cast(null as float64) as rfm_share_3,
  cast(null as float64) as rfm_share_4,
  cast(null as float64) as rfm_recency_1,       -- 'absolute': own cut points, ascending
  cast(null as float64) as rfm_recency_2,
  cast(null as float64) as rfm_recency_3,
  cast(null as float64) as rfm_recency_4,
  cast(null as float64) as rfm_frequency_1,
  cast(null as float64) as rfm_frequency_2,
  cast(null as float64) as rfm_frequency_3,
  cast(null as float64) as rfm_frequency_4,
  cast(null as float64) as rfm_monetary_1,
  cast(null as float64) as rfm_monetary_2,
  cast(null as float64) as rfm_monetary_3,
  cast(null as float64) as rfm_monetary_4,
  'percent' as hml_rule,                        -- 'percent', 'thirds', 'revenue' or 'amount'
  20.0 as hml_share_1,           -- the share of H and the next one, in percent
  30.0 as hml_share_2,
  cast(null as float64) as hml_medium,          -- 'amount': over hml_high is H, over hml_medium is M
  cast(null as float64) as hml_high,
  'net' as hml_basis,                           -- 'net', 'net12' (the last 12 months) or 'aov'
  'month' as cohort_period,                     -- 'week', 'month' or 'quarter'
  cast(null as float64) as bgnbd_r,             -- the fitted chance model, from Settings; null = no chance is shown
  cast(null as float64) as bgnbd_alpha,
  cast(null as float64) as bgnbd_a,
  cast(null as float64) as bgnbd_b,
  90 as chance_days                             -- the chance is for an order within these days
