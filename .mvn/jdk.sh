# Sourced by mvnw and whetstone: find_jdk puts the home of a JDK 25 into JDK_HOME, and use_utf8 lets
# it open files of any name.
# Kept to what bash 3.2 knows, the one macOS ships.
# shellcheck shell=bash

# Is $1 the home of a JDK 25? Read from its files: asking each java would take a second.
is_jdk() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] &&
    grep -Eq '^JAVA_VERSION="25[".+-]' "$1/release" 2>/dev/null
}

# The file behind a chain of links; readlink -f is missing on older systems.
real_file() {
  local file=$1 link
  while [ -L "$file" ]; do
    link=$(readlink "$file") || return 1
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  printf '%s\n' "$file"
}

# Homes worth a look, best first, one a line.
jdk_candidates() {
  local java
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  java=$(command -v java) && java=$(real_file "$java") && dirname "$(dirname "$java")"
  # shellcheck disable=SC2086 # patterns, to be expanded
  printf '%s\n' ${WHETSTONE_JDK_FOLDERS-/usr/lib/jvm/* /opt/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home}
  printf '%s\n' "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.jdks/*/Contents/Home
  [ ! -x /usr/libexec/java_home ] || /usr/libexec/java_home -v 25 2>/dev/null
  # Version managers put a script named java on the PATH: only running it tells.
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_jdk() {
  local home
  while IFS= read -r home; do
    if is_jdk "$home"; then
      # shellcheck disable=SC2034 # for whoever sources this
      JDK_HOME=$home
      return 0
    fi
  done <<EOF
$(jdk_candidates 2>/dev/null)
EOF
  echo "Whetstone needs a JDK 25 and found none (looked in JAVA_HOME, the PATH, /usr/lib/jvm," \
    "/Library/Java/JavaVirtualMachines, ~/.sdkman and ~/.jdks): install one, for example" \
    "Temurin 25, or set JAVA_HOME to it." >&2
  return 1
}

# Java names files by the locale. In a bare container that knows ASCII alone.
use_utf8() {
  local found
  [ "$(locale charmap 2>/dev/null)" != UTF-8 ] || return 0
  found=$(locale -a 2>/dev/null | grep -Ei -m 1 '^(C|en_US)\.utf-?8$') || true
  [ -z "$found" ] || export LC_ALL="$found"
}
