// SPDX-License-Identifier: Apache-2.0
#include "chores.h"

#include "journal.h"

#include <stdio.h>

void chores_complete(const TRANSACTION *transaction, DWORD error) {
    SECURITY_MESSAGE message = {.dwMsgId = SECURITYMSG_ERROR, .hPort = transaction->port, .dwError = error};
    transaction->complete(&message);
}

void chores_do(const CHORE *chore) {
    char line[96];
    if (chore->completes) {
        chores_complete(&chore->transaction, chore->error);
        const char *how = chore->let_go ? "given up by Java" : "refused";
        snprintf(line, sizeof line, "A caller was %s with error %lu.", how, chore->error);
        journal_error(line);
    }
    if (chore->refused > 0) {
        snprintf(line, sizeof line, "Begin refused %ld caller%s, the last with error %lu.", chore->refused,
                 chore->refused == 1 ? "" : "s", chore->refusal);
        journal_error(line);
    }
    if (chore->failed_ends > 0) {
        journal_error("End failed in Java.");
    }
}
