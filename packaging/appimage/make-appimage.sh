#!/usr/bin/env bash
# An AppImage of the messenger from the tree of the .deb: packaging/appimage/make-appimage.sh VERSION TREE OUT.AppImage
# Needs appimagetool in PATH, or its place in APPIMAGETOOL, and SOURCE_DATE_EPOCH for an image that can be made again.
set -euo pipefail
version=$1 tree=$2 out=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
app="$work/AppDir"
mkdir -p "$app"
cp -a "$tree/usr" "$app/usr"
rm -rf "$app/usr/share/lintian" "$app/usr/share/doc/e2ee-desktop/changelog.gz"
ln -s usr/bin/e2ee-desktop "$app/AppRun"
cp "$tree/usr/share/applications/e2ee-desktop.desktop" "$app/e2ee-desktop.desktop"
cp "$tree/usr/share/icons/hicolor/512x512/apps/e2ee-desktop.png" "$app/e2ee-desktop.png"
ln -s e2ee-desktop.png "$app/.DirIcon"
VERSION="$version" ARCH="$(uname -m)" "${APPIMAGETOOL:-appimagetool}" --no-appstream "$app" "$out"
