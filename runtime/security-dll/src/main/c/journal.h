// SPDX-License-Identifier: Apache-2.0
// Lines in the Windows event log, source "rasdialog". Texts are in the ANSI code page.
#ifndef RASDIALOG_JOURNAL_H
#define RASDIALOG_JOURNAL_H

void journal_error(const char *text);
void journal_information(const char *text);

#endif
