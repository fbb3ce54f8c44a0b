// SPDX-License-Identifier: Apache-2.0
// The compiler's own layouts, spelt as text in the object file, so that they can be read for a machine we are not on.
#include "win32.h"

#include <stddef.h>

#define DIGITS(n) '0' + (n) / 100 % 10, '0' + (n) / 10 % 10, '0' + (n) % 10
#define OFFSET(type, field) DIGITS(offsetof(type, field)), ' '

const char ras_layouts[] = {
    'L', 'A', 'Y', 'O', 'U', 'T', 'S', ' ',
    OFFSET(SECURITY_MESSAGE, dwMsgId),
    OFFSET(SECURITY_MESSAGE, hPort),
    OFFSET(SECURITY_MESSAGE, dwError),
    OFFSET(SECURITY_MESSAGE, UserName),
    OFFSET(SECURITY_MESSAGE, Domain),
    DIGITS(sizeof(SECURITY_MESSAGE)), ' ',
    OFFSET(RAS_SECURITY_INFO, LastError),
    OFFSET(RAS_SECURITY_INFO, BytesReceived),
    OFFSET(RAS_SECURITY_INFO, DeviceName),
    DIGITS(sizeof(RAS_SECURITY_INFO)), '\n',
};
