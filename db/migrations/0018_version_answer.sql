-- A version that was taken over into a revision which was then given up is asked about again.
set local citus.multi_shard_modify_mode = 'sequential';
grant update on version_answer to app_rw;
