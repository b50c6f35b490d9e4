-- A device that was taken off an account: at its next contact it erases what it holds, and says that it did.

-- What the device last said it had not sent yet; null where it never said.
alter table sessions add column unsent integer check (unsent >= 0);
alter table sessions add column wiped_at timestamptz;
create index sessions_by_device on sessions (device_id);

grant update (unsent, wiped_at) on sessions to koprogo_app;
