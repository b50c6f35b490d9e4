-- What stands around a document's body on the wire, put together when it is written: pages are made of it many times.
-- `to_json` is only as stable as the types it is given; for these its answer never changes.
create function wire_envelope(
  organisation uuid, id text, type text, scope text, building text, subject text, sort text, rev text, version integer,
  deleted boolean
) returns text language sql immutable parallel safe
return '{"organisation":"' || organisation || '","id":' || to_json(id) || ',"type":' || to_json(type)
  || ',"scope":' || to_json(scope) || ',"building":' || to_json(building) || ',"subject":' || to_json(subject)
  || ',"sort":' || to_json(sort) || ',"rev":' || to_json(rev) || ',"version":' || version
  || ',"deleted":' || to_json(deleted);

alter table documents add column envelope text not null generated always as (
  wire_envelope(organisation_id, id, type, scope, building, subject, sort, rev, version, deleted)) stored;
