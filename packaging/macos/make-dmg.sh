#!/usr/bin/env bash
# The application and its disk image, on a Mac: packaging/macos/make-dmg.sh VERSION FROZEN_FOLDER OUT.dmg
# The application is for Apple's own processors: the locked cryptography has no wheel for Intel's, and a universal one needs both.
# SIGN_AS names a Developer ID; without it the application is signed for this machine alone ("-").
# NOTARY_PROFILE names credentials in the keychain (xcrun notarytool store-credentials); without it nothing is notarised.
set -euo pipefail
version=$1 frozen=$2 out=$3
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
app="$work/image/E2EE Desktop.app"
mkdir -p "$app/Contents/Resources"
cp -R "$frozen" "$app/Contents/MacOS"
sed "s/@VERSION@/$version/g" "$here/Info.plist" > "$app/Contents/Info.plist"
plutil -lint "$app/Contents/Info.plist" "$here/entitlements.plist"

iconset="$work/icon.iconset"
mkdir "$iconset"
for size in 16 32 128 256 512; do
    cp "$here/../../resources/product/icon-$size.png" "$iconset/icon_${size}x${size}.png"
done
iconutil --convert icns --output "$app/Contents/Resources/icon.icns" "$iconset"

sign() { codesign --force --timestamp --options runtime --sign "${SIGN_AS:--}" "$@"; }
find "$app/Contents/MacOS" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 | while IFS= read -r -d '' library; do
    sign "$library"
done
for program in e2ee-cli e2ee-desktop; do
    sign --entitlements "$here/entitlements.plist" "$app/Contents/MacOS/$program"
done
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict "$app"

ln -s /Applications "$work/image/Applications"
hdiutil create -volname "E2EE Desktop" -srcfolder "$work/image" -fs APFS -format ULMO -ov "$out"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$out" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$out"
fi
