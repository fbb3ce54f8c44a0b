// SPDX-License-Identifier: Apache-2.0
// Windows' types and the few of its functions that RASMAN and its server need; on Linux our own (win32.c).
#ifndef RASDIALOG_WIN32_H
#define RASDIALOG_WIN32_H

#ifdef _WIN32

#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <lmcons.h>
#include <ras.h>
#include <raserror.h>
#include <rasshost.h>

#else

#include <stddef.h>
#include <stdint.h>

#define WINAPI
#define VOID void
#define MAX_DEVICE_NAME 128
#define UNLEN 256
#define DNLEN 15
#define INFINITE 0xFFFFFFFFu
#define WAIT_OBJECT_0 0u
#define WAIT_TIMEOUT 258u
#define WAIT_FAILED 0xFFFFFFFFu

#define NO_ERROR 0u
#define PENDING 600u
#define ERROR_INVALID_PORT_HANDLE 601u
#define ERROR_BUFFER_INVALID 610u
#define ERROR_PORT_NOT_OPEN 618u
#define ERROR_PORT_DISCONNECTED 619u
#define ERROR_REQUEST_TIMEOUT 638u
#define SECURITYMSG_SUCCESS 1u
#define SECURITYMSG_FAILURE 2u
#define SECURITYMSG_ERROR 3u

typedef char CHAR;
typedef int BOOL;
typedef unsigned char BYTE, *PBYTE;
typedef uint16_t WORD, *PWORD;
typedef uint32_t DWORD;
typedef void *HANDLE, *HPORT;

typedef struct {
    DWORD dwMsgId;
    HPORT hPort;
    DWORD dwError;
    CHAR UserName[UNLEN + 1];
    CHAR Domain[DNLEN + 1];
} SECURITY_MESSAGE;

typedef struct {
    DWORD LastError;
    DWORD BytesReceived;
    CHAR DeviceName[MAX_DEVICE_NAME + 1];
} RAS_SECURITY_INFO;

HANDLE CreateEventW(void *attributes, BOOL manual_reset, BOOL initially_set, const void *name);
BOOL SetEvent(HANDLE event);
BOOL ResetEvent(HANDLE event);
BOOL CloseHandle(HANDLE event);
DWORD WaitForSingleObject(HANDLE event, DWORD milliseconds);
DWORD WaitForMultipleObjects(DWORD count, const HANDLE *events, BOOL all, DWORD milliseconds);

#endif

DWORD WINAPI RasSecurityDialogSend(HPORT port, PBYTE buffer, WORD length);
DWORD WINAPI RasSecurityDialogReceive(HPORT port, PBYTE buffer, PWORD length, DWORD timeout, HANDLE event);
DWORD WINAPI RasSecurityDialogGetInfo(HPORT port, RAS_SECURITY_INFO *info);
VOID WINAPI RasSecurityDialogComplete(SECURITY_MESSAGE *message);

#endif
