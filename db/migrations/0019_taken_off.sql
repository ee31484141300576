-- Why a duty was cancelled by its programme's own life (a later revision, a pause, an early end); null when by a person.
-- Its closing says so too, with the revision; here it is counted, in one pass over the duties of a programme.
set local citus.multi_shard_modify_mode = 'sequential';

alter table duty add column taken_off text check (taken_off in ('superseded', 'suspended', 'programme_closed'));
