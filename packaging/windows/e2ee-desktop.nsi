; The installer for Windows: for one person, without an administrator.
;   makensis -DVERSION=0.1.0 -DPAYLOAD=folder-with-the-frozen-programs -DOUTFILE=e2ee-desktop-setup.exe e2ee-desktop.nsi
; The profile lies elsewhere (%LOCALAPPDATA%\e2ee-desktop) and is never touched, at an upgrade or when this is removed.
Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "LogicLib.nsh"

!ifndef VERSION
  !error "VERSION is missing"
!endif
!ifndef PAYLOAD
  !error "PAYLOAD is missing"
!endif
!define PRODUCT "E2EE Desktop"
!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\e2ee-desktop"

Name "${PRODUCT}"
OutFile "${OUTFILE}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\E2EE Desktop"
InstallDirRegKey HKCU "Software\e2ee-desktop" "InstallDir"
ManifestDPIAware true
BrandingText "${PRODUCT} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${PRODUCT}"
VIAddVersionKey "FileDescription" "${PRODUCT} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The E2EE Desktop authors, Apache-2.0"

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\e2ee-desktop.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "Japanese"

LangString Running ${LANG_ENGLISH} "E2EE Desktop is running. Close it, then go on."
LangString Running ${LANG_GERMAN} "E2EE Desktop läuft noch. Bitte schließen, dann fortfahren."
LangString Running ${LANG_FRENCH} "E2EE Desktop est ouvert. Fermez-le, puis continuez."
LangString Running ${LANG_SPANISH} "E2EE Desktop está abierto. Ciérrelo y continúe."
LangString Running ${LANG_ARABIC} "برنامج E2EE Desktop قيد التشغيل. أغلقه ثم تابع."
LangString Running ${LANG_JAPANESE} "E2EE Desktop が実行中です。終了してから続けてください。"

!macro WaitForTheEnd
  again:
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\e2ee-desktop.exe"
    FileOpen $0 "$INSTDIR\e2ee-desktop.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY again
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section
  !insertmacro WaitForTheEnd
  ; What an earlier version left must not be mixed with this one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\E2EE Desktop.lnk" "$INSTDIR\e2ee-desktop.exe"
  WriteRegStr HKCU "Software\e2ee-desktop" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\e2ee" "" "URL:E2EE Desktop"
  WriteRegStr HKCU "Software\Classes\e2ee" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\e2ee\shell\open\command" "" '"$INSTDIR\e2ee-desktop.exe" "%1"'
  WriteRegStr HKCU "${REMOVAL}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${REMOVAL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${REMOVAL}" "DisplayIcon" "$INSTDIR\e2ee-desktop.exe"
  WriteRegStr HKCU "${REMOVAL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${REMOVAL}" "NoModify" 1
  WriteRegDWORD HKCU "${REMOVAL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro WaitForTheEnd
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\e2ee-desktop.exe"
  Delete "$INSTDIR\e2ee-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\E2EE Desktop.lnk"
  DeleteRegKey HKCU "Software\Classes\e2ee"
  DeleteRegKey HKCU "Software\e2ee-desktop"
  DeleteRegKey HKCU "${REMOVAL}"
SectionEnd
