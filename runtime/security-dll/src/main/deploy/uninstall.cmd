@echo off
rem Restores the security DLL that was registered before. Run as administrator.
"%~dp0jre\bin\java" "-Djna.boot.library.path=%~dp0." -Djna.nounpack=true -cp "%~dp0lib\*" io.github.rasdialog.dll.Install uninstall
