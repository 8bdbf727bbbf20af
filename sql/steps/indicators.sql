-- Are we gaining or losing regulars? Ten indicators as numerator and denominator, for the last window and the one before (docs/model.md §7).
with counted as (
  select
    snapshot_days.windows_ago,
    sum(case when to_tag <> 'S3' then moves.customers else 0 end) as active,
    sum(case when from_tag is null and to_tag is not null then moves.customers else 0 end) as won,
    sum(case when from_tag is not null then moves.customers else 0 end) as customers,
    sum(case when from_tag <> 'S3' then moves.customers else 0 end) as awake,
    sum(case when from_tag <> 'S3' and to_tag = 'S3' then moves.customers else 0 end) as lost,
    sum(case when from_tag = 'N' then moves.customers else 0 end) as n,
    sum(case when from_tag = 'N' then moves.bought else 0 end) as n_bought,
    sum(case when from_tag = 'S1' then moves.customers else 0 end) as s1,
    sum(case when from_tag = 'S1' then moves.bought else 0 end) as s1_bought,
    sum(case when from_tag = 'S2' then moves.customers else 0 end) as s2,
    sum(case when from_tag = 'S2' then moves.bought else 0 end) as s2_bought,
    sum(case when from_tag = 'S3' then moves.customers else 0 end) as s3,
    sum(case when from_tag = 'S3' then moves.bought else 0 end) as s3_bought
  from snapshot_days
  left join moves on moves.windows_ago = snapshot_days.windows_ago
  where snapshot_days.windows_ago < 2
  group by snapshot_days.windows_ago
)
select windows_ago, 'active' as indicator, cast(active as int64) as numerator, cast(null as int64) as denominator from counted
union all select windows_ago, 'new_rate', won, customers from counted
union all select windows_ago, 'churn_rate', lost, awake from counted
union all select windows_ago, 'convert_n_e0', n_bought, n from counted
union all select windows_ago, 'wake_s1', s1_bought, s1 from counted
union all select windows_ago, 'wake_s2', s2_bought, s2 from counted
union all select windows_ago, 'wake_s3', s3_bought, s3 from counted
union all select windows_ago, 'new_aov', new_net, new_orders from window_spends
union all select windows_ago, 'existing_aov', existing_net, existing_orders from window_spends
