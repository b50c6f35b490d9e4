-- A refresh token that came a second time: somebody else had it too. Its session is over; the person is told until they say
-- that they know.
alter table sessions add column reused_at timestamptz;
alter table sessions add column reuse_known_at timestamptz;

grant update (reused_at, reuse_known_at) on sessions to koprogo_app;
