#!/bin/sh
# PostgreSQL's archive_command: archive-wal.sh <path of the file> <its name>
# Encrypts one file of the write-ahead log into ../wal. What is there is never overwritten: the same content again is
# well (PostgreSQL asks again after a crash), another content under the same name is an error that stays.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
wal="$here/../wal"
name=$2
home=$(mktemp -d)
part="$wal/$name.gpg.part.$$"
trap 'rm -rf "$home" "$part" "$part.sha256"' EXIT
hash=$(gpg --batch --quiet --no-options --homedir "$home" --print-md SHA256 < "$1" | tr -d ' \n')
if [ -e "$wal/$name.gpg" ]; then
  [ "$(cat "$wal/$name.sha256")" = "$hash" ] && exit 0
  echo "koprogo: $name lies in the archive with another content: this data directory was put back to an earlier state (README of infra/backup, \"After a snapshot\")" >&2
  exit 1
fi
gpg --batch --quiet --no-options --homedir "$home" --trust-model always --recipient-file "$here/recipient.asc" \
  --output "$part" --encrypt "$1"
printf '%s' "$hash" > "$part.sha256"
sync "$part" "$part.sha256"
mv "$part.sha256" "$wal/$name.sha256"
# A hard link fails where the name is taken: two that archive at once cannot overwrite one another.
ln "$part" "$wal/$name.gpg"
sync "$wal"
