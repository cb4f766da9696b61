#!/usr/bin/env bash
# A stand-in for Docker: it understands what program.ts says to it, and runs the n8n that npm has installed with nothing of
# the caller's environment. Containers are process ids in $DOCKER_CONTAINERS, by name.
set -euo pipefail
case "$1" in
	pull) ;;
	rm)
		[ "$2" = --force ]
		kill -KILL -- "-$(cat "$DOCKER_CONTAINERS/$3")"
		;;
	run)
		shift
		settings=()
		while [[ $1 == --* ]]; do
			case "$1" in
				--rm | --init) shift ;;
				--name) name=$2 && shift 2 ;;
				--env) settings+=("$2") && shift 2 ;;
				--workdir) cd "$2" && shift 2 ;;
				--entrypoint) [ "$2" = n8n ] && shift 2 ;;
				--volume) [ -d "${2%%:*}" ] && shift 2 ;;
				--network | --user) shift 2 ;;
				*) echo "unknown: $1" >&2 && exit 125 ;;
			esac
		done
		image=$1 kind=$2
		echo "$image" >"$DOCKER_CONTAINERS/$name.image"
		# In a group of its own: ending the client does not end a container.
		setsid env -i PATH="$PATH" "${settings[@]}" "$DOCKER_NODE" "$DOCKER_N8N" "$kind" 3>&- &
		echo $! >"$DOCKER_CONTAINERS/$name"
		trap 'kill -TERM $!' TERM
		wait $! || wait $!
		;;
esac
