// SPDX-License-Identifier: Apache-2.0
// What the RAS server loads: the two functions of a security DLL.
#include "carrier.h"

DWORD WINAPI RasSecurityDialogBegin(HPORT port, PBYTE send, DWORD send_size, PBYTE receive, DWORD receive_size,
                                    COMPLETE complete) {
    TRANSACTION transaction = {
        .port = port,
        .send = send,
        .send_size = send_size,
        .receive = receive,
        .receive_size = receive_size,
        .complete = complete,
    };
    return carrier_begin(&transaction);
}

DWORD WINAPI RasSecurityDialogEnd(HPORT port) {
    return carrier_end(port);
}

BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, LPVOID reserved) {
    (void)reserved;
    if (reason == DLL_PROCESS_ATTACH) {
        DisableThreadLibraryCalls(self);
    }
    return TRUE;
}
