-- Are we gaining or losing regulars? Ten indicators as numerator and denominator, for the last window and the one before (docs/model.md §7).
with counted as (
  select
    windows_ago,
    sum(case when to_tag <> 'S3' then 1 else 0 end) as active,
    sum(case when from_tag is null then 1 else 0 end) as won,
    sum(case when from_tag is not null then 1 else 0 end) as customers,
    sum(case when from_tag <> 'S3' then 1 else 0 end) as awake,
    sum(case when from_tag <> 'S3' and to_tag = 'S3' then 1 else 0 end) as lost,
    sum(case when from_tag = 'N' then 1 else 0 end) as n,
    sum(case when from_tag = 'N' and bought then 1 else 0 end) as n_bought,
    sum(case when from_tag = 'S1' then 1 else 0 end) as s1,
    sum(case when from_tag = 'S1' and bought then 1 else 0 end) as s1_bought,
    sum(case when from_tag = 'S2' then 1 else 0 end) as s2,
    sum(case when from_tag = 'S2' and bought then 1 else 0 end) as s2_bought,
    sum(case when from_tag = 'S3' then 1 else 0 end) as s3,
    sum(case when from_tag = 'S3' and bought then 1 else 0 end) as s3_bought
  from windows
  group by windows_ago
),
spent as (
  select
    windows.windows_ago,
    sum(case when from_tag is null then amount else 0 end) as new_net,
    sum(case when from_tag is null and is_purchase then 1 else 0 end) as new_orders,
    sum(case when to_tag = 'E0' then amount else 0 end) as existing_net,
    sum(case when to_tag = 'E0' and is_purchase then 1 else 0 end) as existing_orders
  from windows
  left join orders on orders.customer_id = windows.customer_id and orders.day > windows.from_day and orders.day <= windows.to_day
  group by windows.windows_ago
)
select windows_ago, 'active' as indicator, cast(active as int64) as numerator, cast(null as int64) as denominator from counted
union all select windows_ago, 'new_rate', won, customers from counted
union all select windows_ago, 'churn_rate', lost, awake from counted
union all select windows_ago, 'convert_n_e0', n_bought, n from counted
union all select windows_ago, 'wake_s1', s1_bought, s1 from counted
union all select windows_ago, 'wake_s2', s2_bought, s2 from counted
union all select windows_ago, 'wake_s3', s3_bought, s3 from counted
union all select windows_ago, 'new_aov', new_net, new_orders from spent
union all select windows_ago, 'existing_aov', existing_net, existing_orders from spent
