@echo off
rem Registers rasdialog.dll of this folder as the RAS server's security DLL. Run as administrator.
"%~dp0jre\bin\java" "-Djna.boot.library.path=%~dp0." -Djna.nounpack=true -cp "%~dp0lib\*" io.github.rasdialog.dll.Install install "%~dp0rasdialog.dll"
