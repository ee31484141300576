-- When something was written down and by which clock, beside when it arrived: lateness is said, never refused.
set local citus.multi_shard_modify_mode = 'sequential';
alter table duty_closing add column recorded_at timestamptz;
alter table duty_closing add column device_at timestamptz;
alter table request_key add column device_at timestamptz;
